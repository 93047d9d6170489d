import { addDays, daysBetween, type CalendarDay } from '@/lib/std/calendar-day';
import type { CycleDays } from './cycle';
import { ceuProgress, totalBar, type CycleRecord } from './progress';

/** Days of a cycle that must have passed before what was earned in them says something about the rest of it. */
const PROJECTION_FROM_DAYS = 90;
const DAYS_OF_MONTH = 365.25 / 12;

/** CEUs against the calendar, of the total of a cycle. */
export type Pace = {
  /** The part of the cycle that has passed, today included: 0 before it, 1 from its last day on. */
  elapsed: number;
  /** CEUs that would be earned by today at an even pace. */
  expected: number;
  /** CEUs earned to today more than that; negative when there are fewer. */
  ahead: number;
  /** CEUs at the end of the cycle if it goes on as it did so far; undefined while it is too early to say. */
  projected?: number;
  /** CEUs a month that the rest of the cycle asks for, rounded up; undefined when nothing is missing or no day is left. */
  perMonth?: number;
};

/** The part of a cycle that has passed on `today`, counted in calendar days, today included. Extensions do not count. */
export function elapsedShare({ startsOn, lastOn }: CycleDays, today: CalendarDay): number {
  const passed = daysBetween(startsOn, today) + 1;
  return Math.min(1, Math.max(0, passed / (daysBetween(startsOn, lastOn) + 1)));
}

/**
 * Pace and projection of a cycle. What is dated after today counts as earned at the end, not today. The projection goes
 * on in a straight line, and is never less than what is in the log.
 */
export function ceuPace(record: CycleRecord, today: CalendarDay): Pace {
  const { ruleSet, days, activities } = record;
  const required = ruleSet.total.value;
  const elapsed = elapsedShare(days, today);
  const inLog = totalBar(ceuProgress(record));
  const earned =
    totalBar(ceuProgress({ ...record, activities: activities.filter(({ on }) => on <= today) }))?.earned ?? 0;
  const expected = rounded(required * elapsed);
  const isEarly = today < addDays(days.startsOn, PROJECTION_FROM_DAYS) && elapsed < 1;
  const months = (daysBetween(today, days.endsOn) + 1) / DAYS_OF_MONTH;
  const missing = inLog?.missing ?? 0;
  return {
    elapsed,
    expected,
    ahead: rounded(earned - required * elapsed),
    ...(isEarly ? {} : { projected: rounded(Math.max(inLog?.earned ?? 0, earned / elapsed)) }),
    ...(missing > 0 && months > 0 ? { perMonth: Math.ceil((missing / Math.max(1, months)) * 10) / 10 } : {}),
  };
}

/** To a tenth of a CEU: more would claim to know the future. */
function rounded(ceus: number): number {
  return Math.round(ceus * 10) / 10;
}
