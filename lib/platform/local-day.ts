import { calendarDayAt, type CalendarDay } from '@/lib/std/calendar-day';
import { localTimeZone } from './local-time-zone';

/** The calendar day that this computer's clock shows at `now` (epoch ms). */
export function localDay(now: number): CalendarDay {
  return calendarDayAt(now, localTimeZone());
}

/** The first instant (epoch ms) that this computer's clock shows on a calendar day, also where midnight is left out. */
export function startOfLocalDay(day: CalendarDay): number {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return new Date(year, month - 1, date).getTime();
}
