import type { PackedRecords } from '@/lib/codes/pack/packed-records';

/** A character of a code and what it stands for. */
export type PcsChoice = { code: string; label: string };

/** Axis 1, 2 or 3 of a table: section, body system, operation (or as the section calls them). */
export type PcsHeading = PcsChoice & {
  title: string;
  /** What the operation means; on axis 3 of most tables. */
  definition?: string;
};

/** Axis 4, 5, 6 or 7 of one row. */
export type PcsAxis = { title: string; choices: PcsChoice[] };

/** Layer `tables` of ICD-10-PCS: one record for each table, under its first three characters (`0DT`). */
export type PcsTable = { headings: PcsHeading[]; rows: PcsAxis[][] };

/** What may come next in a code. `labels` has more than one text where rows of a table call a character differently. */
export type PcsNext = { title: string; choices: { code: string; labels: string[] }[] };

/** The characters of the first three axes. */
const HEADINGS = 3;

/** Every code of a table: the cross product of each of its rows, in the order of the table. */
export function tableCodes(table: PcsTable): string[] {
  return table.rows.flatMap((row) =>
    row.reduce<string[]>(
      (codes, axis) => codes.flatMap((code) => axis.choices.map((choice) => code + choice.code)),
      [tableKey(table)],
    ),
  );
}

/**
 * What may follow in a code of this table, over all rows that the characters chosen so far still fit, in the order of
 * the characters. Any choice leads to a valid code.
 * @param chosen the beginning of the code, at least the table's own three characters
 * @returns no choices when the code is complete, or when its beginning is not in this table
 */
export function tableChoices(table: PcsTable, chosen: string): PcsNext {
  const at = chosen.length - HEADINGS;
  const axes = fittingRows(table, chosen).flatMap((row) => row[at] ?? []);
  const labels = new Map<string, Set<string>>();
  for (const { code, label } of axes.flatMap((axis) => axis.choices)) {
    labels.set(code, (labels.get(code) ?? new Set()).add(label));
  }
  return {
    title: [...new Set(axes.map((axis) => axis.title))].join(' / '),
    choices: [...labels]
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([code, texts]) => ({ code, labels: [...texts] })),
  };
}

/**
 * What may follow in the first three characters, over all tables (of which only as many are read as there are choices).
 * @param chosen none, one or two characters
 */
export function headingChoices(tables: PackedRecords<PcsTable>, chosen: string): PcsNext {
  const next: PcsNext = { title: '', choices: [] };
  let at = tables.firstFrom(chosen);
  while (chosen.length < HEADINGS && at < tables.size && tables.keyAt(at).startsWith(chosen)) {
    const heading = tables.valueAt(at).headings[chosen.length];
    if (!heading) break;
    next.title ||= heading.title;
    next.choices.push({ code: heading.code, labels: [heading.label] });
    at = tables.firstFrom(chosen + String.fromCharCode(heading.code.charCodeAt(0) + 1));
  }
  return next;
}

/** Whether a code of seven characters can be built from this table. */
export function isInTable(table: PcsTable, code: string): boolean {
  return code.length === 7 && fittingRows(table, code).length > 0;
}

/** The first three characters of the codes of a table. */
export function tableKey(table: PcsTable): string {
  return table.headings.map(({ code }) => code).join('');
}

function fittingRows(table: PcsTable, chosen: string): PcsAxis[][] {
  if (!chosen.startsWith(tableKey(table))) return [];
  const rest = Array.from(chosen.slice(HEADINGS));
  return table.rows.filter((row) =>
    rest.every((character, at) => row[at]?.choices.some(({ code }) => code === character)),
  );
}
