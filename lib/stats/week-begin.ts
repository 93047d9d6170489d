import { addDays, type CalendarDay } from '@/lib/std/calendar-day';
import { WEEKDAYS, weekdayOf } from '@/lib/std/weekday';

/** The Monday of the week of a day (ISO 8601). */
export function weekBegin(day: CalendarDay): CalendarDay {
  return addDays(day, -((WEEKDAYS.indexOf(weekdayOf(day)) + 6) % 7));
}
