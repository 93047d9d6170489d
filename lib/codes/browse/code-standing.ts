import { formatCode } from '@/lib/codes/format-code';
import type { BookList, CodeBook } from '@/lib/codes/code-book';
import type { CodeSystem } from '@/lib/codes/code-system';
import { normaliseCode } from '@/lib/codes/normalise-code';

/** The list that printed codes are held against, and its edition. */
export type CheckList = Pick<BookList, 'edition' | 'codes' | 'isStarter'>;

/**
 * How a code that is printed in an index or table stands in an installed list: it may be reported, it needs more
 * characters, it is not there, or (with the starter set alone) nobody can say.
 */
export type CodeStanding = 'valid' | 'header' | 'missing' | 'unknown';

/** The newest list of a system; the starter set only where nothing else is installed. */
export function checkListOf(book: Pick<CodeBook, 'lists'>, system: CodeSystem): CheckList | undefined {
  const lists = book.lists.filter((list) => list.system === system);
  return lists.find((list) => !list.isStarter) ?? lists[0];
}

/**
 * Looks a printed code up.
 * @param printed without its dot; a `-` at its end stands for the characters that are missing
 */
export function codeStanding(list: CheckList | undefined, printed: string): CodeStanding {
  const row = list?.codes.rowOf(normaliseCode(printed));
  if (!list || row === undefined) return !list || list.isStarter ? 'unknown' : 'missing';
  return list.codes.isValidAt(row) ? 'valid' : 'header';
}

/** A printed code with its dot; the `-` at its end is kept (`E1165` is `E11.65`, `C50-` is `C50.-`). */
export function printedForm(system: CodeSystem, printed: string): string {
  if (!printed.endsWith('-')) return formatCode(system, printed);
  const code = formatCode(system, printed.slice(0, -1));
  return system === 'icd10cm' && !code.includes('.') ? `${code}.-` : `${code}-`;
}
