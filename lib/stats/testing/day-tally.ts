import type { CalendarDay } from '@/lib/std/calendar-day';
import { calendarDay } from '@/lib/std/calendar-day';
import type { DayTally } from '../tally';
import { countTime, emptyTimeCells } from '../time-cells';

/** Days with so many answers, so many of them right, so many minutes; each answer took 30 s. */
export function dayTallies(
  days: Record<string, [answers: number, right: number, minutes: number]>,
): Map<CalendarDay, DayTally> {
  return new Map(
    Object.entries(days).map(([on, [answers, right, minutes]]) => {
      const times = emptyTimeCells();
      for (let count = 0; count < answers; count += 1) countTime(times, 30_000);
      return [calendarDay(on), { answers, right, ms: minutes * 60_000, times }];
    }),
  );
}
