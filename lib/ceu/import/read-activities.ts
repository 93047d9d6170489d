import { BankFileError, type BankFileProblem } from '@/lib/bank/bank-file-error';
import { unescapeCell } from '@/lib/bank/table-cell';
import { delimitedRows, type DelimitedRow } from '@/lib/std/delimited-rows';
import type { TablePreview } from '@/lib/std/table-preview';
import type { CeuActivity, CeuCategory } from '../activity';
import { unitsOfMinutes, type UnitRule } from '../units';
import {
  guessByContent,
  guessImportColumns,
  IMPORT_FIELDS,
  isHeader,
  type ImportColumns,
  type ImportField,
} from './import-columns';
import { readDay, type DayOrder } from './read-day';
import { readCategory, readKind, readProviderKind } from './read-words';

/** An activity of a table, not stored yet. */
export type ReadActivity = Omit<CeuActivity, 'id'>;

/** A table of activities, as its rows stand there. */
export type ImportTable = {
  /** Name of the file, or what else it is, for errors. */
  name: string;
  /** Names of the columns; empty where the first row is an activity already. */
  header: string[];
  rows: DelimitedRow[];
};

export type ImportChoices = {
  columns: ImportColumns;
  order: DayOrder;
  /** Of rows that name none that is known. */
  category: CeuCategory;
  unitRule: UnitRule;
};

type Refuse = (field: ImportField, message: string) => void;

/** Far more activities than twenty cycles have. */
const MOST_ROWS = 5_000;
const MOST_TITLE = 200;
const MOST_TEXT = 2_000;
const MOST_UNITS = 100;
const MOST_MINUTES = 60_000;
const PREVIEWED = 4;

/**
 * The rows of a CSV, a tab-separated text or pasted cells, with or without names of the columns above them.
 * @throws BankFileError when there is nothing in it, too much, or a quotation mark is out of place
 */
export function openImportTable(text: string, name: string): ImportTable {
  const { rows, problem } = delimitedRows(text, MOST_ROWS + 2);
  if (problem) {
    const message = `A quotation mark is out of place (${problem.message}).`;
    throw new BankFileError(name, [{ line: problem.line, column: 1, message }]);
  }
  const [first] = rows;
  if (!first) throw new BankFileError(name, 'There is nothing in it.');
  const hasHeader = isHeader(first.cells);
  const header = hasHeader ? first.cells.map((cell) => unescapeCell(cell).trim()) : [];
  const listed = hasHeader ? rows.slice(1) : rows;
  if (listed.length === 0) throw new BankFileError(name, 'There is no row with a date in it.');
  if (listed.length > MOST_ROWS)
    throw new BankFileError(name, `It has more than ${MOST_ROWS.toLocaleString('en-US')} rows. Split it.`);
  return { name, header, rows: listed };
}

/** The head of a table, for choosing which column holds what. */
export function previewImport({ header, rows }: ImportTable): TablePreview {
  const shown = rows.slice(0, PREVIEWED).map(({ cells }) => cells.map((cell) => cell.trim()));
  return { header, rows: shown, width: Math.max(header.length, ...rows.map(({ cells }) => cells.length)) };
}

/** Which column may hold what: by their names, or by what is in them. */
export function guessColumns({ header, rows }: ImportTable): ImportColumns {
  return header.length > 0 ? guessImportColumns(header) : guessByContent(rows[0]?.cells ?? []);
}

/** The cells of the column of days. */
export function dayCells({ rows }: ImportTable, columns: ImportColumns): string[] {
  return rows.map(({ cells }) => cells[columns.on ?? 0] ?? '');
}

/**
 * The activities of a table. A row has CEUs, or minutes from which they follow; where it has both, the CEUs count.
 * @throws BankFileError that names the line and column of everything wrong, the first 20 in words
 */
export function readActivities(table: ImportTable, choices: ImportChoices): ReadActivity[] {
  const { columns } = choices;
  if (columns.units === undefined && columns.minutes === undefined)
    throw new BankFileError(table.name, 'Choose a column for “CEUs” or for “Minutes”.');
  const problems: BankFileProblem[] = [];
  const activities = table.rows.map((row) => {
    const refuse: Refuse = (field, message) => {
      const at = columns[field] ?? 0;
      const name = table.header[at] || IMPORT_FIELDS[field];
      problems.push({ line: row.line, column: at + 1, message: `“${name}”: ${message}` });
    };
    return readRow(row, choices, refuse);
  });
  if (problems.length > 0) throw new BankFileError(table.name, problems, problems.length);
  return activities;
}

function readRow(row: DelimitedRow, choices: ImportChoices, refuse: Refuse): ReadActivity {
  const { columns, order, category, unitRule } = choices;
  const cell = (field: ImportField): string => {
    const at = columns[field];
    return at === undefined ? '' : unescapeCell(row.cells[at] ?? '').trim();
  };
  const text = (field: ImportField, most = MOST_TEXT): string => {
    const words = cell(field);
    if (words.length > most) refuse(field, `At most ${most} characters; there are ${words.length}.`);
    return words;
  };
  const on = readDay(cell('on'), order);
  if (!on) refuse('on', cell('on') === '' ? 'The date is missing.' : `“${cell('on')}” is no date.`);
  const title = text('title', MOST_TITLE);
  if (title === '') refuse('title', 'The title is missing.');
  const known = readCategory(text('category'));
  const own = [...cell('ownCategories').split(';'), known === undefined ? cell('category') : '']
    .map((each) => each.trim())
    .filter((each) => each !== '');
  const provider = text('provider');
  const providerKind = readProviderKind(cell('providerKind'), provider);
  const kind = readKind(cell('kind'));
  const notes = text('notes');
  return {
    on: on ?? '',
    title,
    ...readUnits(cell('units'), cell('minutes'), unitRule, refuse),
    category: known ?? category,
    ...(provider === '' ? {} : { provider }),
    ...(providerKind === undefined ? {} : { providerKind }),
    ...(kind === undefined ? {} : { kind }),
    ...(own.length === 0 ? {} : { ownCategories: [...new Set(own)] }),
    ...(notes === '' ? {} : { notes }),
  };
}

function readUnits(
  units: string,
  minutes: string,
  rule: UnitRule,
  refuse: Refuse,
): Pick<CeuActivity, 'units' | 'minutes'> {
  if (units !== '') {
    const count = numberIn(units);
    if (!(count > 0 && count <= MOST_UNITS))
      refuse('units', `“${units}” is no number of CEUs (more than 0, at most ${MOST_UNITS}).`);
    return { units: Math.round(count * 100) / 100 };
  }
  if (minutes === '') {
    refuse('units', 'CEUs and minutes are both missing.');
    return { units: 0 };
  }
  const length = numberIn(minutes);
  if (!(length > 0 && length <= MOST_MINUTES)) refuse('minutes', `“${minutes}” is no number of minutes.`);
  return { units: unitsOfMinutes(length, rule), minutes: length };
}

/** The number in `1.5`, `1,5`, `2 CEUs`, `90 min`; NaN for anything else. */
function numberIn(text: string): number {
  const found = /^(\d+(?:[.,]\d+)?)\s*(ceus?|ces?|credits?|hours?|hrs?|h|units?|min(?:ute)?s?\.?)?$/i.exec(
    text,
  );
  return Number(found?.[1]?.replace(',', '.') ?? Number.NaN);
}
