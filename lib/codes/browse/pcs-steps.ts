import type { PackedRecords } from '@/lib/codes/pack/packed-records';
import {
  headingChoices,
  tableChoices,
  type PcsAxis,
  type PcsNext,
  type PcsTable,
} from '@/lib/codes/records/pcs-table';

export const PCS_LENGTH = 7;
/** The characters that name a table. */
const TABLE_LENGTH = 3;

export type PcsTables = PackedRecords<PcsTable>;

/** A chosen character with what it stands for. `labels` has several where rows call it differently. */
export type PcsStep = { title: string; code: string; labels: string[] };

/** The table of a code or of its beginning; undefined before three characters are chosen. */
export function pcsTableOf(tables: PcsTables, chosen: string): PcsTable | undefined {
  return chosen.length < TABLE_LENGTH ? undefined : tables.get(chosen.slice(0, TABLE_LENGTH));
}

/**
 * What may come next after the characters chosen so far; each choice leads to a valid code.
 * @returns no choices when the code is complete or its beginning is not in the tables
 */
export function pcsNext(tables: PcsTables, chosen: string): PcsNext {
  if (chosen.length < TABLE_LENGTH) return headingChoices(tables, chosen);
  const table = pcsTableOf(tables, chosen);
  return table ? tableChoices(table, chosen) : { title: '', choices: [] };
}

/** The longest beginning of `wanted` that the tables have: where the builder starts from a code or a part of one. */
export function pcsBeginning(tables: PcsTables, wanted: string): string {
  let chosen = '';
  for (const character of wanted.toUpperCase().slice(0, PCS_LENGTH)) {
    if (!pcsNext(tables, chosen).choices.some(({ code }) => code === character)) break;
    chosen += character;
  }
  return chosen;
}

/**
 * The chosen characters with their axes and meanings, in order. A character that rows call differently has only the
 * names of the rows that all chosen characters fit.
 */
export function pcsSteps(tables: PcsTables, chosen: string): PcsStep[] {
  const rows = pcsRows(tables, chosen);
  return Array.from(chosen, (code, at) => {
    if (at >= TABLE_LENGTH) {
      const axes = rows.flatMap((row) => row[at - TABLE_LENGTH] ?? []);
      const labels = axes.flatMap((axis) =>
        axis.choices.flatMap((one) => (one.code === code ? one.label : [])),
      );
      return { title: joined(axes.map(({ title }) => title)), code, labels: [...new Set(labels)] };
    }
    const { title, choices } = headingChoices(tables, chosen.slice(0, at));
    return { title, code, labels: choices.find((one) => one.code === code)?.labels ?? [] };
  });
}

/**
 * The rows of the table that still fit, axes 4 to 7 each, as the book prints them; an axis that is decided has its one
 * choice only. None before a table is chosen.
 */
export function pcsRows(tables: PcsTables, chosen: string): PcsAxis[][] {
  const table = pcsTableOf(tables, chosen);
  if (!table) return [];
  const rest = Array.from(chosen.slice(TABLE_LENGTH));
  return table.rows.flatMap((row) => {
    const narrowed = row.map((axis, at) => {
      const wanted = rest[at];
      if (wanted === undefined) return axis;
      return { title: axis.title, choices: axis.choices.filter(({ code }) => code === wanted) };
    });
    return narrowed.every(({ choices }) => choices.length > 0) ? [narrowed] : [];
  });
}

function joined(titles: readonly string[]): string {
  return [...new Set(titles)].join(' / ');
}
