import Papa from 'papaparse';
import { escapeCell } from '@/lib/bank/table-cell';
import {
  ACTIVITY_KINDS,
  CEU_CATEGORIES,
  PROVIDER_KINDS,
  providerKindOf,
  type CeuActivity,
} from '../activity';

const COLUMNS = [
  'Date',
  'Title',
  'Provider',
  'Provider kind',
  'Kind',
  'Minutes',
  'CEUs',
  'Category',
  'Other categories',
  'Notes',
  'Certificates',
] as const;

/**
 * Activities as CSV (RFC 4180, UTF-8 with byte-order mark), one a row, which the import reads again. A cell that a
 * spreadsheet would take for a formula gets an apostrophe in front.
 * @param certificates names of the files of an activity, by its id
 */
export function activitiesCsv(
  activities: readonly { row: CeuActivity; ceus: number }[],
  certificates: ReadonlyMap<string, readonly string[]>,
): string {
  const data = activities.map(({ row, ceus }) =>
    [
      row.on,
      row.title,
      row.provider ?? '',
      PROVIDER_KINDS[providerKindOf(row)],
      row.kind === undefined ? '' : ACTIVITY_KINDS[row.kind],
      row.minutes === undefined ? '' : String(row.minutes),
      String(ceus),
      CEU_CATEGORIES[row.category],
      (row.ownCategories ?? []).join('; '),
      row.notes ?? '',
      (certificates.get(row.id) ?? []).join('; '),
    ].map(escapeCell),
  );
  return `\uFEFF${Papa.unparse({ fields: [...COLUMNS], data }, { newline: '\r\n' })}\r\n`;
}
