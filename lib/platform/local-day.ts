import { calendarDayAt, type CalendarDay } from '@/lib/std/calendar-day';
import { localTimeZone } from './local-time-zone';

/** The calendar day that this computer's clock shows at `now` (epoch ms). */
export function localDay(now: number): CalendarDay {
  return calendarDayAt(now, localTimeZone());
}
