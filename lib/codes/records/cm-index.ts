import type { BookPlace, IndexLetter, TermReferences, TermTitle } from './main-term';

/** Records of the Alphabetic Index and the External Cause Index (layer kinds `index`, `external-cause-index`). */
export type IndexRecord = IndexMainTerm | IndexLetter;

export type IndexTerm = TermTitle &
  TermReferences & {
    /** Without its dot; ends in `-` when more characters are needed (`E1165`, `C50-`). */
    code?: string;
    /** The code in brackets, to be reported after the first: the manifestation (Guidelines I.A.13). */
    manifestation?: string;
    /** "see category", "see subcategory". */
    seeCategory?: string;
    seeSubcategory?: string;
    terms?: IndexTerm[];
  };

export type IndexMainTerm = IndexTerm & BookPlace;

/** A code of the index with the titles that lead to it, from the main term down. */
export type IndexTarget = {
  path: string[];
  /** Without its dot; ends in `-` when more characters are needed, or when a whole category is meant. */
  code: string;
  manifestation?: string;
};

/** All codes of a main term with their paths of titles (without nonessential modifiers), in the book's order. */
export function indexTargets(term: IndexTerm): IndexTarget[] {
  const targets: IndexTarget[] = [];
  collect(term, [], targets);
  return targets;
}

function collect(term: IndexTerm, above: readonly string[], targets: IndexTarget[]): void {
  const path = [...above, term.title];
  const { code, manifestation } = term;
  if (code !== undefined) targets.push({ path, code, ...(manifestation !== undefined && { manifestation }) });
  for (const whole of [term.seeCategory, term.seeSubcategory]) {
    if (whole !== undefined) targets.push({ path, code: `${whole}-` });
  }
  for (const child of term.terms ?? []) collect(child, path, targets);
}
