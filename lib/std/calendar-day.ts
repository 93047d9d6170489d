import type { Brand } from './brand';

/** A calendar day as `YYYY-MM-DD`, without a time or a zone. */
export type CalendarDay = Brand<string, 'CalendarDay'>;

const DAY_MS = 86_400_000;

/** True for an existing day written `YYYY-MM-DD` (`2027-02-29` is false). */
export function isCalendarDay(text: string): text is CalendarDay {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const at = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(text);
}

/** The text as a calendar day. Throws a RangeError when no such day exists. */
export function calendarDay(text: string): CalendarDay {
  if (!isCalendarDay(text)) throw new RangeError(`Not a calendar day: ${text}`);
  return text;
}

/** The day that a clock in `timeZone` (IANA name) shows at `now` (epoch ms). */
export function calendarDayAt(now: number, timeZone: string): CalendarDay {
  const parts = formatOf(timeZone).formatToParts(now);
  const part = (type: string) => parts.find((each) => each.type === type)?.value ?? '';
  return calendarDay(`${part('year').padStart(4, '0')}-${part('month')}-${part('day')}`);
}

// A format takes a hundred times as long to make as to use.
const formats = new Map<string, Intl.DateTimeFormat>();

function formatOf(timeZone: string): Intl.DateTimeFormat {
  const known = formats.get(timeZone);
  if (known) return known;
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone,
    calendar: 'gregory',
    numberingSystem: 'latn',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  });
  formats.set(timeZone, format);
  return format;
}

/** Whole calendar days from `from` to `to`; negative when `to` is earlier. Summer time has no say in it. */
export function daysBetween(from: CalendarDay, to: CalendarDay): number {
  return (utc(to) - utc(from)) / DAY_MS;
}

/** The day `days` later (or earlier, when negative). */
export function addDays(day: CalendarDay, days: number): CalendarDay {
  return fromUtc(utc(day) + days * DAY_MS);
}

/** The same day `years` later; 29 February becomes 1 March in a year without it. */
export function addYears(day: CalendarDay, years: number): CalendarDay {
  const date = new Date(utc(day));
  date.setUTCFullYear(date.getUTCFullYear() + years);
  return fromUtc(date.getTime());
}

function utc(day: CalendarDay): number {
  return Date.parse(`${day}T00:00:00Z`);
}

function fromUtc(at: number): CalendarDay {
  return calendarDay(new Date(at).toISOString().slice(0, 10));
}
