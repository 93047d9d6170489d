import type { CalendarDay } from './calendar-day';

/** The days of the week as RFC 5545 writes them, from Sunday, as `Date.getUTCDay` counts them. */
export const WEEKDAYS = ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA'] as const;
export type Weekday = (typeof WEEKDAYS)[number];

/** The day of the week of a calendar day. */
export function weekdayOf(day: CalendarDay): Weekday {
  return WEEKDAYS[new Date(`${day}T00:00:00Z`).getUTCDay()] ?? 'SU';
}

/** The day of the week that comes `days` after another one. */
export function weekdayAfter(weekday: Weekday, days: number): Weekday {
  return WEEKDAYS[(WEEKDAYS.indexOf(weekday) + days) % WEEKDAYS.length] ?? weekday;
}
