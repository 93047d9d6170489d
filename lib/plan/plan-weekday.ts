import { calendarDay, daysBetween, type CalendarDay } from '@/lib/std/calendar-day';

const DAYS = 7;
const A_MONDAY = calendarDay('1970-01-05');

/** The weekday of a calendar day: 0 for Monday to 6 for Sunday. */
export function planWeekday(day: CalendarDay): number {
  return ((daysBetween(A_MONDAY, day) % DAYS) + DAYS) % DAYS;
}
