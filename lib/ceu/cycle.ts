import { addDays, addYears, calendarDayAt, daysBetween, type CalendarDay } from '@/lib/std/calendar-day';

/** A recertification cycle: starts on the day the exam was passed. */
export type CeuCycle = { id: string; startsOn: CalendarDay };

/** The last day of a cycle: the day before its first day `years` later (29 Feb 2028 gives 28 Feb 2030). */
export function cycleLastDay(startsOn: CalendarDay, years: number): CalendarDay {
  return addDays(addYears(startsOn, years), -1);
}

/** Days from the user's today to the last day of the cycle; negative when it is over. */
export function cycleDaysLeft(startsOn: CalendarDay, years: number, now: number, timeZone: string): number {
  return daysBetween(calendarDayAt(now, timeZone), cycleLastDay(startsOn, years));
}

/** True when an activity's day lies in the cycle. */
export function isInCycle(on: string, startsOn: CalendarDay, years: number): boolean {
  return on >= startsOn && on <= cycleLastDay(startsOn, years);
}
