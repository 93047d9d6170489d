import { isCalendarDay, type CalendarDay } from '@/lib/std/calendar-day';

/** In which order a day written in numbers alone is meant: 3/4/2027 is 4 March or 3 April. */
export type DayOrder = 'month-first' | 'day-first';

const MONTHS = [
  ['jan', 'january'],
  ['feb', 'february'],
  ['mar', 'march'],
  ['apr', 'april'],
  ['may'],
  ['jun', 'june'],
  ['jul', 'july'],
  ['aug', 'august'],
  ['sep', 'sept', 'september'],
  ['oct', 'october'],
  ['nov', 'november'],
  ['dec', 'december'],
];
const NUMBERS = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4}|\d{2})$/;
/** A time of day after the day, as spreadsheets and course lists export it. */
const TIME = /[T ,]+\d{1,2}:\d{2}(:\d{2})?(\.\d+)?\s*([ap]\.?m\.?)?\s*(Z|[+-]\d{2}:?\d{2})?$/i;
const WEEKDAY = /^(mon|tues?|wed(nes)?|thu(rs)?|fri|sat(ur)?|sun)(day)?\.?,?\s+/i;

/**
 * A day as it stands in a table: `2027-03-14`, `3/14/2027`, `14 Mar 2027`, `March 14, 2027`; a weekday before it and a
 * time after it are left out. A year of two digits is of this century.
 * @param order how days in numbers alone are meant
 * @returns undefined when it is no day
 */
export function readDay(text: string, order: DayOrder): CalendarDay | undefined {
  const plain = plainDay(text);
  const iso = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/.exec(plain);
  if (iso) return dayOf(iso[1], iso[2], iso[3]);
  const numbers = NUMBERS.exec(plain);
  if (numbers) {
    const [, one, two, year] = numbers;
    return order === 'month-first' ? dayOf(year, one, two) : dayOf(year, two, one);
  }
  const dayFirst = /^(\d{1,2})(?:st|nd|rd|th)?[ -]([a-z]{3,9})\.?,?[ -](\d{4}|\d{2})$/i.exec(plain);
  if (dayFirst) return dayOf(dayFirst[3], monthOf(dayFirst[2]), dayFirst[1]);
  const monthFirst = /^([a-z]{3,9})\.?[ -](\d{1,2})(?:st|nd|rd|th)?,?[ -](\d{4})$/i.exec(plain);
  return monthFirst ? dayOf(monthFirst[3], monthOf(monthFirst[1]), monthFirst[2]) : undefined;
}

/**
 * In which order the days of a column are meant: what one of them that has no second reading says. `ask` when all that
 * are written in numbers could be both, month first when none is.
 * @param cells of the column
 */
export function dayOrderOf(cells: readonly string[]): DayOrder | 'ask' {
  for (const cell of cells) {
    const [, one, two] = NUMBERS.exec(plainDay(cell)) ?? [];
    if (Number(one) > 12 && Number(two) <= 12) return 'day-first';
    if (Number(two) > 12 && Number(one) <= 12) return 'month-first';
  }
  return ambiguousDay(cells) === undefined ? 'month-first' : 'ask';
}

/** The first cell whose day has two readings; the same number twice is one day in both. */
export function ambiguousDay(cells: readonly string[]): string | undefined {
  return cells.find((cell) => {
    const [, one, two] = NUMBERS.exec(plainDay(cell)) ?? [];
    return Number(one) <= 12 && Number(two) <= 12 && Number(one) !== Number(two);
  });
}

function plainDay(text: string): string {
  return text.trim().replace(WEEKDAY, '').replace(TIME, '').replaceAll(/\s+/g, ' ').trim();
}

/** The number of a month by its name; an empty text for no month. */
function monthOf(name = ''): string {
  const at = MONTHS.findIndex((names) => names.includes(name.toLowerCase()));
  return at === -1 ? '' : String(at + 1);
}

function dayOf(year = '', month = '', day = ''): CalendarDay | undefined {
  const text = `${year.length === 2 ? `20${year}` : year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isCalendarDay(text) ? text : undefined;
}
