import { addDays, daysBetween, type CalendarDay } from '@/lib/std/calendar-day';
import { weekBegin } from './week-begin';
import { shareOf, type Share } from './share';
import type { DayTally } from './tally';
import { medianTime } from './time-cells';

export type TrendUnit = 'day' | 'week';

/** A day or a week, both ends included. Without answers it has neither share nor time. */
export type TrendPoint = {
  from: CalendarDay;
  to: CalendarDay;
  answers: number;
  right: number;
  accuracy: Share | undefined;
  /** Of the time in front of a question. */
  medianMs: number | undefined;
};

/**
 * Accuracy and time by day or by week (from Monday), the oldest first, up to the day or week of today; from the first
 * that has answers, and at most `count`.
 */
export function trend(
  days: ReadonlyMap<CalendarDay, DayTally>,
  unit: TrendUnit,
  today: CalendarDay,
  count: number,
): TrendPoint[] {
  const length = unit === 'day' ? 1 : 7;
  const last = unit === 'day' ? today : weekBegin(today);
  const points = Array.from({ length: count }, (_, at) =>
    point(days, addDays(last, (at - count + 1) * length), length),
  );
  const first = points.findIndex(({ answers }) => answers > 0);
  return first === -1 ? [] : points.slice(first);
}

function point(days: ReadonlyMap<CalendarDay, DayTally>, from: CalendarDay, length: number): TrendPoint {
  const to = addDays(from, length - 1);
  const within = Array.from({ length: daysBetween(from, to) + 1 }, (_, at) => days.get(addDays(from, at)));
  const found = within.filter((day) => day !== undefined);
  const answers = found.reduce((sum, day) => sum + day.answers, 0);
  const right = found.reduce((sum, day) => sum + day.right, 0);
  return {
    from,
    to,
    answers,
    right,
    accuracy: shareOf(right, answers),
    medianMs: medianTime(found.map(({ times }) => times)),
  };
}
