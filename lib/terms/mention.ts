import type { CodeSystem } from '@/lib/codes/code-system';
import type { TermStrength } from './term-strength';

/** What a stretch of text may be in one code system: `icd10cm:E119`, without its dot, in capitals. */
export type CodeCandidate = `${CodeSystem}:${string}`;

/**
 * What an installed set says of a code. `code` has its dot; `isBillable` is false for a category or header. `isKnown` is
 * false for a CPT number without the user's own list: nobody has said that it exists, and it has no title then.
 */
export type PageCode = {
  system: CodeSystem;
  code: string;
  title: string;
  edition: string;
  isBillable: boolean;
  isKnown: boolean;
};

/**
 * A stretch of text that may deserve a flag (UTF-16 offsets, end exclusive). One that `isAmbiguous` is flagged only on
 * a page about coding. `entry` is the index of the term in `CompiledTerms.entries`; `candidates` are readings of a code,
 * best first, and `openEnd` is by how much it is longer where it is a category (`L89.15-`). Of one kind, none overlap.
 */
export type OpenMention = { start: number; end: number; isAmbiguous: boolean } & (
  | { kind: 'term'; entry: number }
  | { kind: 'code'; candidates: readonly CodeCandidate[]; openEnd?: number }
);

/**
 * One as it was found. `evidence` is how strongly it shows that the page is about coding (0 and more; `page-score.ts` adds
 * it up); `around` is the text beside a code, in which the score looks for words of the code's title.
 */
export type Mention = OpenMention & { evidence: number } & (
    | { kind: 'term'; strength: TermStrength }
    | { kind: 'code'; around?: string }
  );

/** What is flagged. Spans of a text come in its order and do not overlap. */
export type TextSpan = { start: number; end: number } & (
  | { kind: 'term'; entry: number }
  | { kind: 'code' | 'category'; code: PageCode }
);
