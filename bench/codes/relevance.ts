import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Search } from './engines/engine';

/** A query with the codes that are right as a first answer. Parts 1 and 3 were used for tuning, part 2 was not. */
export type RelevanceQuery = {
  query: string;
  kind: string;
  system: string;
  expect: string[];
  part: 1 | 2 | 3;
};

/** The queries that second readers wrote, who had seen neither the search nor the synonym table. */
export function relevanceQueries(): RelevanceQuery[] {
  return ([1, 2, 3] as const).flatMap((part) => {
    const path = fileURLToPath(new URL(`./relevance-${part}.jsonl`, import.meta.url));
    const lines = readFileSync(path, 'utf8').trim().split('\n');
    return lines.map((line) => ({ ...(JSON.parse(line) as Omit<RelevanceQuery, 'part'>), part }));
  });
}

/** Share of the queries whose right code is first, and among the first five, in percent. */
export function hitRates(search: Search, queries: readonly RelevanceQuery[]): { top1: number; top5: number } {
  let first = 0;
  let five = 0;
  for (const { query, expect } of queries) {
    const at = search(query, 5).findIndex((code) => expect.includes(code));
    if (at === 0) first += 1;
    if (at >= 0) five += 1;
  }
  return { top1: (100 * first) / queries.length, top5: (100 * five) / queries.length };
}
