import type { CodeBook } from '../code-book';
import type { CodeSystem } from '../code-system';
import { editionYear } from '../edition';
import { normaliseCode } from '../normalise-code';
import type { PackedRecords } from '../pack/packed-records';
import { seventhCharacters } from '../records/seventh-characters';
import { isInTabular, tabularPath } from '../records/tabular-path';
import type { TabularRecord } from '../records/tabular-notes';

/** Records of a layer with the edition of that layer. */
export type Dated<T> = { edition: string; records: PackedRecords<T> };

/**
 * Whether a code could be reported in a fiscal year, as far as the installed layers tell. A list of that very year
 * decides, unless it is of an update within the year, which has codes that were not there in October; otherwise an older
 * list or Tabular List that has the code is taken for it. A code that only newer lists have may have been added later:
 * false.
 * @param tabular the Tabular List, where one is installed (ICD-10-CM)
 */
export function wasReportable(
  book: CodeBook,
  { system, code }: { system: CodeSystem; code: string },
  year: number,
  tabular: Dated<TabularRecord> | undefined,
): boolean {
  const found = book.find(code, system);
  const ofYear = book.lists.filter(
    (list) => list.system === system && editionYear(system, list.edition) === year,
  );
  const isMidYear = ofYear.some((list) => list.isMidYear);
  // A starter set leaves out most codes: that it lacks one says nothing.
  const isDecided = !isMidYear && ofYear.some((list) => !list.isStarter);
  const isIn = (accepts: (itsYear: number) => boolean) =>
    found.some((each) => each.isBillable && accepts(editionYear(system, each.edition)));
  if (isDecided) return isIn((itsYear) => itsYear === year);
  if (isIn((itsYear) => itsYear < year || (itsYear === year && !isMidYear))) return true;
  return (
    tabular !== undefined &&
    editionYear(system, tabular.edition) <= year &&
    isReportableThere(tabular.records, normaliseCode(code))
  );
}

/** A code of the Tabular List without codes below it, complete with its 7th character where it takes one. */
function isReportableThere(records: PackedRecords<TabularRecord>, code: string): boolean {
  if (!isInTabular(records, code)) return false;
  const last = tabularPath(records, code).at(-1);
  if (last?.code !== code) return true;
  return !last.codes && (code.length === 7 || seventhCharacters(records, code) === undefined);
}
