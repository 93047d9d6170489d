import type { BookCode, CodeBook } from './code-book';
import type { WantedEditions } from './edition';
import { stateOf, type EditionState } from './page/code-history';

export type EditionUse = keyof WantedEditions;

/** That a code is not valid, or could not be checked, in an edition that is wanted. */
export type EditionWarning = {
  edition: string;
  /** What the edition is wanted for: the exam, work, or both. */
  uses: EditionUse[];
  problem: Exclude<EditionState, 'billable'> | 'not-installed';
};

/**
 * What to say about an ICD-10 code with a view to the exam's and work's editions: nothing where it is as valid in both as
 * where it stands. The starter set counts as installed only for the codes that it has.
 */
export function editionWarnings(book: CodeBook, code: BookCode, wanted: WantedEditions): EditionWarning[] {
  if (code.system !== 'icd10cm' && code.system !== 'icd10pcs') return [];
  const found = book.find(code.code, code.system);
  const isInstalled = (edition: string) =>
    book.lists.some((list) => list.system === code.system && list.edition === edition && !list.isStarter);
  const uses: EditionUse[] = ['exam', 'work'];
  return [...new Set([wanted.exam, wanted.work])].flatMap((edition) => {
    const there = found.find((each) => each.edition === edition);
    const problem = there ? stateOf(there) : isInstalled(edition) ? 'absent' : 'not-installed';
    // A header is one wherever it stands, and needs no warning of it.
    if (problem === 'billable' || problem === stateOf(code)) return [];
    return [{ edition, uses: uses.filter((use) => wanted[use] === edition), problem }];
  });
}
