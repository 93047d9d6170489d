import type { CodeSystem } from '@/lib/codes/code-system';

/** One code as every engine gets it: dotted, with its long title, in the order of the book. */
export type BenchCode = { system: CodeSystem; code: string; title: string; isValid: boolean };

/** A search engine over code lists. */
export type Engine = {
  name: string;
  /** Makes what a product would store. */
  build(codes: readonly BenchCode[]): Promise<Stored> | Stored;
  /** Opens what was stored. */
  load(stored: Stored): Promise<Search> | Search;
};

/** What is kept on the disk: the bytes or text, and its size. */
export type Stored = { data: unknown; bytes: number };

/** The dotted codes that answer a query, best first. */
export type Search = (query: string, limit: number) => string[];
