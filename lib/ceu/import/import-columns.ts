import { guessColumns } from '@/lib/std/guess-columns';
import { dayOrderOf, readDay } from './read-day';

/** What a column of a table of activities can hold. */
export const IMPORT_FIELDS = {
  on: 'Date',
  title: 'Title',
  units: 'CEUs',
  minutes: 'Minutes',
  category: 'Category',
  provider: 'Provider',
  providerKind: 'Provider kind',
  kind: 'Kind of activity',
  ownCategories: 'Other categories',
  notes: 'Notes',
} as const;

export type ImportField = keyof typeof IMPORT_FIELDS;

/** Which column (from 0) holds what. */
export type ImportColumns = { [Field in ImportField]?: number };

const NAMES: readonly [ImportField, RegExp][] = [
  ['on', /^((completion|completed|activity|event|end|course) )?(date|day)( (completed|attended|earned))?$/],
  ['on', /^(completed|date of completion)( on)?$/],
  ['minutes', /^(minutes?|mins?|length|duration)( (in )?min(utes|s)?)?$/],
  ['units', /^((number of|total|earned) )?(ceus?|ces?|credits?|units?|hours?)( (earned|hours|awarded))?$/],
  ['units', /^(contact|credit|ceu|ce) hours$/],
  ['providerKind', /^(provider|sponsor) (kind|type)$/],
  ['provider', /^(provider|sponsor|organi[sz]ation|offered by|vendor|host|source)( name)?$/],
  ['kind', /^(kind|type|format|delivery)( of activity)?$|^activity type$/],
  ['ownCategories', /^(other|own|further) categor(y|ies)$|^tags?$/],
  ['category', /^(category|content area|domain|hiim domain|ceu category|topic|subject)$/],
  ['notes', /^(notes?|comments?|remarks?|description|details)$/],
  ['title', /^(title|name|activity|course|event|program|session)( (title|name))?$/],
];

/** What the names in the first row suggest. */
export function guessImportColumns(header: readonly string[]): ImportColumns {
  return guessColumns(header, /[^a-z]+/g, (name) => NAMES.find(([, pattern]) => pattern.test(name))?.[0]);
}

/** True when a first row names columns: none of its cells is a day, as one in a row of an activity is. */
export function isHeader(cells: readonly string[]): boolean {
  return !cells.some(isDay);
}

/** What the cells of a row without names suggest: a day, a small number, and the longest words for the title. */
export function guessByContent(row: readonly string[]): ImportColumns {
  const cells = row.map((cell, at) => ({ at, cell: cell.trim() }));
  const on = cells.find(({ cell }) => isDay(cell))?.at;
  const numbers = cells.filter(({ cell }) => /^\d+([.,]\d+)?$/.test(cell));
  const units = numbers.find(({ cell }) => Number(cell.replace(',', '.')) <= MOST_LIKELY_UNITS)?.at;
  const minutes = units === undefined ? numbers[0]?.at : undefined;
  const title = cells
    .filter(({ at, cell }) => at !== on && /\p{L}/u.test(cell))
    .toSorted((a, b) => b.cell.length - a.cell.length)[0]?.at;
  const guess = { on, title, units, minutes };
  return Object.fromEntries(Object.entries(guess).filter(([, at]) => at !== undefined)) as ImportColumns;
}

/** A larger number is one of minutes. */
const MOST_LIKELY_UNITS = 20;

function isDay(cell: string): boolean {
  const order = dayOrderOf([cell]);
  return readDay(cell, order === 'ask' ? 'month-first' : order) !== undefined;
}
