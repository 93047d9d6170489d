import type { CalendarDay } from './calendar-day';

/** A calendar day with its weekday, as the reader writes it (`Tue, Mar 30, 2027`), whatever the zone of the computer. */
export function dayWords(day: CalendarDay): string {
  return new Intl.DateTimeFormat(undefined, {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    timeZone: 'UTC',
  }).format(new Date(`${day}T00:00:00Z`));
}
