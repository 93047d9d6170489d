import type { CodeSystem } from '@/lib/codes/code-system';

/** Names what was found on a page: a term by its id, a code by its system and its normalised form (`code:icd10cm:I5021`). */
export type FindingKey = `term:${string}` | `code:${CodeSystem}:${string}`;

/**
 * A term or code of a page.
 * @property name the term's name, or the code
 * @property detail the definition, or the code's title; empty for a code that no installed list explains
 * @property count how often it stands on the page
 */
export type PageFinding = {
  key: FindingKey;
  kind: 'term' | 'code' | 'category';
  name: string;
  detail: string;
  count: number;
};

/** What was found on a page so far, in document order of the first place of each. */
export type PageFindings = {
  findings: PageFinding[];
  /** The page has more text than is read. */
  tooLarge: boolean;
  /** Whether the page reads like coding text, so that what is ambiguous is flagged as well. */
  isCodingPage: boolean;
};
