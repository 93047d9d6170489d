import type { BookCode, CodeBook } from '../code-book';
import { editionYear } from '../edition';
import { ccStatus, type CcCategory, type CcStatus } from '../records/cc-lists';
import { isPoaExempt, type PoaExemptCodes } from '../records/poa-exempt';
import type { TabularRecord } from '../records/tabular-notes';
import type { Said } from './said';
import { wasReportable, type Dated } from './was-reportable';

/**
 * Whether a diagnosis is exempt from POA reporting. The list names only exempt codes: for one that it does not name, the
 * answer is known when the code could be reported in the year of the list.
 * @returns undefined for headers, which are never reported, and for other systems than ICD-10-CM
 */
export function poaStatus(
  book: CodeBook,
  code: BookCode,
  list: Dated<PoaExemptCodes> | undefined,
  tabular: Dated<TabularRecord> | undefined,
): Said<'exempt' | 'not exempt'> | undefined {
  if (code.system !== 'icd10cm' || !code.isBillable) return undefined;
  if (!list) return { kind: 'not-installed' };
  const { edition, records } = list;
  if (isPoaExempt(records, code.code)) return { kind: 'said', edition, value: 'exempt' };
  if (!wasReportable(book, code, editionYear('icd10cm', edition), tabular)) {
    return { kind: 'not-known', edition };
  }
  return { kind: 'said', edition, value: 'not exempt' };
}

/**
 * Whether a diagnosis, reported as a secondary one, is a CC or MCC in an MS-DRG version. As with `poaStatus`, "no CC" is
 * only known of a code that could be reported in the fiscal year of that version.
 * @returns undefined for headers and for other systems than ICD-10-CM
 */
export function complicationStatus(
  book: CodeBook,
  code: BookCode,
  list: Dated<CcCategory> | undefined,
  tabular: Dated<TabularRecord> | undefined,
): Said<CcStatus> | undefined {
  if (code.system !== 'icd10cm' || !code.isBillable) return undefined;
  if (!list) return { kind: 'not-installed' };
  const { edition, records } = list;
  const value = ccStatus(records, code.code);
  const isListed = value.status !== undefined || value.conditions.length > 0;
  if (!isListed && !wasReportable(book, code, editionYear('msdrg', edition), tabular)) {
    return { kind: 'not-known', edition };
  }
  return { kind: 'said', edition, value };
}
