import { addDays, daysBetween, type CalendarDay } from '@/lib/std/calendar-day';
import { fullFrom } from './stage';
import { minutesGiven, versionOn, type PlanInputs } from './plan-inputs';
import { PLAN_PRESETS } from './plan-preset';

export type PlanMockSize = 'half' | 'full';
export type PlannedMock = { on: CalendarDay; size: PlanMockSize; minutes: number };

/**
 * A size of which no mock exam was taken and none has a day: the bank is too small for it, no day has the minutes, or its
 * time has passed.
 */
export type UnplacedMock = {
  size: PlanMockSize;
  why: 'bank' | 'minutes' | 'passed';
  /** Minutes that it takes; undefined when the bank does not allow it. */
  minutes?: number | undefined;
};

/** No mock exam on this many days before the exam. */
export const MOCK_FREE_DAYS = 3;
/** Days from one mock exam to the next, so that its review has its time. */
const APART = 4;
const WEEK = 7;
/** The half exam lies about in the middle, the full ones in the last third. Parts of the time from the full stage on. */
const HALF_FROM = 0.4;
const HALF_TO = 0.66;
const FULL_FROM = 2 / 3;

type Wish = { size: PlanMockSize; target: CalendarDay; from: CalendarDay; to: CalendarDay };

/**
 * Places mock exams: one of half length about mid-way, full ones in the last third, each on a day with enough minutes
 * nearest to where it belongs, none in the last three days. One that was missed moves to the next such day.
 * @param taken how many of each size were taken since the plan began, before today
 */
export function placeMocks(
  inputs: PlanInputs,
  examOn: CalendarDay,
  today: CalendarDay,
  taken: Readonly<Record<PlanMockSize, number>>,
): { placed: PlannedMock[]; unplaced: UnplacedMock[] } {
  const placed: PlannedMock[] = [];
  const unplaced: UnplacedMock[] = [];
  for (const wish of openWishes(inputs, examOn, today, taken)) {
    const minutes = inputs.mockMinutes[wish.size];
    const { size } = wish;
    if (minutes === undefined) unplaced.push({ size, why: 'bank' });
    else if (wish.to < today) unplaced.push({ size, why: 'passed', minutes });
    else {
      const on = nearestDay(
        wish,
        today,
        (day) =>
          minutesGiven(inputs, examOn, day) >= minutes &&
          placed.every((other) => Math.abs(daysBetween(other.on, day)) >= APART),
      );
      if (on) placed.push({ on, size, minutes });
      else unplaced.push({ size, why: 'minutes', minutes });
    }
  }
  const isMissing = ({ size }: UnplacedMock, at: number) =>
    taken[size] === 0 &&
    placed.every((mock) => mock.size !== size) &&
    unplaced.findIndex((other) => other.size === size) === at;
  return { placed, unplaced: unplaced.filter(isMissing) };
}

/** The mock exams still to be taken, in their order. A full exam stands for a half one too. */
function openWishes(
  inputs: PlanInputs,
  examOn: CalendarDay,
  today: CalendarDay,
  taken: Readonly<Record<PlanMockSize, number>>,
): Wish[] {
  const from = fullFrom(inputs, examOn, today);
  const length = Math.max(0, daysBetween(from, examOn));
  const dayAt = (part: number) => addDays(from, Math.floor(length * part));
  const last = addDays(examOn, -MOCK_FREE_DAYS - 1);
  const lastThird = addDays(from, Math.ceil(length * FULL_FROM));
  const room = daysBetween(lastThird, last);
  const { fullMocks } = PLAN_PRESETS[versionOn(inputs, today).preset];
  const count = room < 0 ? 0 : Math.min(fullMocks, Math.floor(room / WEEK) + 1);
  const half: Wish = { size: 'half', target: dayAt(0.5), from: dayAt(HALF_FROM), to: dayAt(HALF_TO) };
  const full = Array.from({ length: count }, (_, at): Wish => {
    const target = addDays(lastThird, Math.floor((room * (at + 0.5)) / count));
    return { size: 'full', target, from: lastThird, to: last };
  });
  const isHalfOpen = taken.half + taken.full === 0 && half.to <= last && length > 0;
  return [...(isHalfOpen ? [half] : []), ...full.slice(taken.full)];
}

/** The day of the wish's time, today or later, that is nearest to its target; of two the earlier. */
function nearestDay(
  { target, from, to }: Wish,
  today: CalendarDay,
  isFit: (day: CalendarDay) => boolean,
): CalendarDay | undefined {
  const first = from > today ? from : today;
  const days = Array.from({ length: Math.max(0, daysBetween(first, to) + 1) }, (_, at) => addDays(first, at));
  return days
    .filter(isFit)
    .toSorted((a, b) => Math.abs(daysBetween(target, a)) - Math.abs(daysBetween(target, b)))[0];
}
