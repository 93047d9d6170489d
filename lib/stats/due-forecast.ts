import { addDays, daysBetween, type CalendarDay } from '@/lib/std/calendar-day';

/** With an exam farther ahead than this many days, the bars are weeks. Ours: more bars cannot be told apart in a panel. */
const MOST_DAY_BARS = 42;
const WITHOUT_EXAM = 30;

/** Questions that come due from one day to another, both included. */
export type DueBar = { from: CalendarDay; to: CalendarDay; due: number };

export type DueForecast = {
  /** Due already. */
  overdue: number;
  /** From today on, without those that are overdue. */
  bars: DueBar[];
  /** Due after the last bar. */
  later: number;
  /** The exam, where it is ahead; else bars go on for 30 days. */
  examOn: CalendarDay | undefined;
};

/**
 * When the answered questions come due, if nothing else was answered until then: each counts once.
 * @param dueAts instants (epoch ms), in no order
 * @param dayOf the calendar day of an instant
 */
export function dueForecast(
  dueAts: Iterable<number>,
  {
    now,
    today,
    examOn,
    dayOf,
  }: {
    now: number;
    today: CalendarDay;
    examOn: CalendarDay | undefined;
    dayOf: (at: number) => CalendarDay;
  },
): DueForecast {
  const isAhead = examOn !== undefined && examOn >= today;
  const last = isAhead ? examOn : addDays(today, WITHOUT_EXAM - 1);
  const length = daysBetween(today, last) + 1 > MOST_DAY_BARS ? 7 : 1;
  const bars: DueBar[] = [];
  for (let from = today; from <= last; from = addDays(from, length)) {
    const end = addDays(from, length - 1);
    bars.push({ from, to: end < last ? end : last, due: 0 });
  }
  const forecast: DueForecast = { overdue: 0, bars, later: 0, examOn: isAhead ? examOn : undefined };
  for (const dueAt of dueAts) {
    const bar = bars[Math.floor(Math.max(0, daysBetween(today, dayOf(dueAt))) / length)];
    if (dueAt <= now) forecast.overdue += 1;
    else if (bar) bar.due += 1;
    else forecast.later += 1;
  }
  return forecast;
}
