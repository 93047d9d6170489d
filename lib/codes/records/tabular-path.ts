import type { PackedRecords } from '../pack/packed-records';
import type { TabularCategory, TabularCode, TabularRecord } from './tabular-notes';
import { FULL_CODE_LENGTH, withPlaceholder } from './with-placeholder';

const CATEGORY_LENGTH = 3;

/** The category of a code (without its dot), undefined where the Tabular List has none. */
export function tabularCategory(
  records: PackedRecords<TabularRecord>,
  code: string,
): TabularCategory | undefined {
  const found = records.get(code.slice(0, CATEGORY_LENGTH));
  return found?.kind === 'category' ? found : undefined;
}

/**
 * The codes of the Tabular List from the category down to `code` (without its dot), or to the last one that it has:
 * codes with a 7th character are mostly not listed, and newer ones are not there. Empty when the category is not there.
 */
export function tabularPath(records: PackedRecords<TabularRecord>, code: string): TabularCode[] {
  const path: TabularCode[] = [];
  let next: TabularCode | undefined = tabularCategory(records, code);
  while (next) {
    path.push(next);
    next = next.codes?.find((child) => code.startsWith(child.code));
  }
  return path;
}

/**
 * Whether the Tabular List of this edition has `code` (without its dot): a header, a code, or a code with a 7th
 * character that is defined for it. A code that is not there is newer or older, so that its notes are not known.
 */
export function isInTabular(records: PackedRecords<TabularRecord>, code: string): boolean {
  const path = tabularPath(records, code);
  const last = path.at(-1);
  if (!last || last.code === code) return last !== undefined;
  if (last.codes || code.length !== FULL_CODE_LENGTH) return false;
  const character = code.slice(-1);
  const seventh = path.findLast((one) => one.seventh)?.seventh;
  const isDefined = (seventh?.characters ?? []).some((one) => one.character === character);
  return isDefined && code === withPlaceholder(last.code, character);
}
