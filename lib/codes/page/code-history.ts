import type { BookCode, CodeBook } from '../code-book';
import { editionYear } from '../edition';
import { normaliseCode } from '../normalise-code';
import type { CodeChange } from '../records/code-change';
import type { Dated } from './was-reportable';

/** What an installed list says of a code. `ended`: listed, no longer in force. */
export type EditionState = 'billable' | 'header' | 'ended' | 'absent';

export type EditionEntry = { edition: string; state: EditionState; title: string | undefined };

/** A change as the publisher listed it, in the edition that it came with. */
export type DatedChange = CodeChange & { edition: string };

/** A code through the installed editions, newest first. */
export type CodeHistory = { editions: EditionEntry[]; changes: DatedChange[] };

/** What a list says of a code of its own. */
export function stateOf({ isBillable, validTo }: BookCode): Exclude<EditionState, 'absent'> {
  if (isBillable) return 'billable';
  return validTo === undefined ? 'header' : 'ended';
}

/**
 * Which installed editions have a code, with its title in each, and what the publisher says changed about it. The
 * starter set is left out where it lacks the code: it lacks most.
 */
export function codeHistory(
  book: CodeBook,
  { system, code }: BookCode,
  changes: readonly Dated<CodeChange>[],
): CodeHistory {
  const newestFirst = (a: { edition: string }, b: { edition: string }) =>
    editionYear(system, b.edition) - editionYear(system, a.edition);
  const found = new Map(book.find(code, system).map((each) => [each.edition, each]));
  const editions = book.lists
    .filter((list) => list.system === system && (!list.isStarter || found.has(list.edition)))
    .map(({ edition }): EditionEntry => {
      const its = found.get(edition);
      return { edition, state: its ? stateOf(its) : 'absent', title: its?.title };
    });
  const listed = changes.flatMap(({ edition, records }) => {
    const change = records.get(normaliseCode(code));
    return change ? [{ ...change, edition }] : [];
  });
  return { editions: editions.toSorted(newestFirst), changes: listed.toSorted(newestFirst) };
}
