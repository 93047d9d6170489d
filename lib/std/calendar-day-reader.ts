import { calendarDayAt, type CalendarDay } from './calendar-day';

/** Midnight falls on a quarter of an hour of UTC in every zone of today. */
const QUARTER_MS = 900_000;

/**
 * The calendar day of many instants in one zone: as `calendarDayAt`, which is asked once for each quarter of an hour.
 * @param timeZone IANA name
 */
export function calendarDayReader(timeZone: string): (at: number) => CalendarDay {
  const known = new Map<number, CalendarDay>();
  return (at) => {
    const quarter = Math.floor(at / QUARTER_MS);
    const day = known.get(quarter) ?? calendarDayAt(at, timeZone);
    known.set(quarter, day);
    return day;
  };
}
