import type { BookCode } from '../code-book';
import { normaliseCode } from '../normalise-code';
import { notesFor, type NotesLevel } from '../records/notes-for';
import { isInTabular } from '../records/tabular-path';
import type { TabularRecord } from '../records/tabular-notes';
import type { Said } from './said';
import type { Dated } from './was-reportable';

/**
 * The instructional notes that hold for a code, from its chapter down to itself, in the book's order: only the levels
 * that have any. Not known for a code that the Tabular List of this edition does not have.
 * @returns undefined for other systems than ICD-10-CM
 */
export function inheritedNotes(
  code: BookCode,
  tabular: Dated<TabularRecord> | undefined,
): Said<NotesLevel[]> | undefined {
  if (code.system !== 'icd10cm') return undefined;
  if (!tabular) return { kind: 'not-installed' };
  const { edition, records } = tabular;
  const plain = normaliseCode(code.code);
  if (!isInTabular(records, plain)) return { kind: 'not-known', edition };
  const levels = notesFor(records, plain).filter(({ notes }) => notes !== undefined && notes.length > 0);
  return { kind: 'said', edition, value: levels };
}
