import type { Blueprint } from '@/lib/exam/blueprint';
import { addDays, daysBetween, type CalendarDay } from '@/lib/std/calendar-day';
import { planWeekday } from './plan-weekday';
import { catchUp, type CatchUp } from './catch-up';
import { dayBlocks, type DomainMinutes } from './day-blocks';
import { domainShares, type DomainRecord, type DomainShare } from './domain-shares';
import { placeMocks, type PlanMockSize, type PlannedMock, type UnplacedMock } from './place-mocks';
import { isDayOff, minutesGiven, type PlanInputs } from './plan-inputs';
import { fullFrom, newShareOn, plannedMinutes, stageOn, type Stage } from './stage';

export type PlanRequest = {
  inputs: PlanInputs;
  examOn: CalendarDay;
  today: CalendarDay;
  blueprint: Pick<Blueprint, 'domains'>;
  /** Answers by domain id, as they stood this morning: a plan does not change while its day is worked on. */
  records: ReadonlyMap<string, DomainRecord>;
  /** Minutes studied, by day. */
  done: ReadonlyMap<CalendarDay, number>;
  /** Mock exams taken since the plan began, before today. */
  mocksTaken: Readonly<Record<PlanMockSize, number>>;
};

export type PlanDay = {
  on: CalendarDay;
  stage: Stage;
  isOff: boolean;
  /** What the user has; `minutes` is never more. */
  given: number;
  /** Planned, with the mock exam and `extra`. */
  minutes: number;
  /** Minutes more because of missed ones. */
  extra: number;
  mock?: PlannedMock;
  /** By domain; of today and the days to come. They sum to the minutes without the mock exam. */
  blocks: DomainMinutes[];
  /** Minutes studied. */
  done: number;
};

export type PlanWeek = {
  /** Its first day in the plan: a Monday, but for the first week. */
  startsOn: CalendarDay;
  lastOn: CalendarDay;
  days: PlanDay[];
  minutes: number;
  /** Of today and the days to come. */
  domains: DomainMinutes[];
  /** Minutes of new material among those of the domains. */
  newMinutes: number;
  mocks: PlannedMock[];
};

export type StudyPlan = {
  /** From the first day of the plan to the day before the exam. */
  weeks: PlanWeek[];
  shares: DomainShare[];
  catchUp: CatchUp;
  unplacedMocks: UnplacedMock[];
};

const SUNDAY = 6;

/**
 * The plan from its first day to the day before the exam. It sets minutes and the emphasis on domains; which questions
 * are asked is the scheduler's. Calendar days only: no clock, no zone. The same request gives the same plan.
 */
export function studyPlan(request: PlanRequest): StudyPlan {
  const { inputs, examOn, today, done } = request;
  const length = Math.max(0, daysBetween(inputs.startsOn, examOn));
  const days = Array.from({ length }, (_, at) => addDays(inputs.startsOn, at));
  const { placed, unplaced } = placeMocks(inputs, examOn, today, request.mocksTaken);
  const mockOn = new Map(placed.map((mock) => [mock.on, mock]));
  const base = days.map((on): PlanDay => {
    const planned = plannedMinutes(inputs, examOn, on);
    const mock = mockOn.get(on);
    return {
      on,
      stage: stageOn(inputs, examOn, on),
      isOff: isDayOff(inputs, on),
      given: minutesGiven(inputs, examOn, on),
      minutes: Math.max(planned, mock?.minutes ?? 0),
      extra: 0,
      ...(mock && { mock }),
      blocks: [],
      done: done.get(on) ?? 0,
    };
  });
  const past = base.filter(({ on }) => on < today).map((day) => ({ planned: day.minutes, done: day.done }));
  const ahead = base.filter(({ on }) => on >= today);
  const making = catchUp(past, ahead.map(roomOf));
  const caughtUp = ahead.map((day, at) => {
    const extra = making.extra[at] ?? 0;
    return { ...day, minutes: day.minutes + extra, extra };
  });
  const shares = domainShares(request.blueprint, request.records);
  const from = fullFrom(inputs, examOn, today);
  const newShare = (on: CalendarDay) => newShareOn(from, examOn, on);
  const all = withBlocks([...base.slice(0, past.length), ...caughtUp], shares, today);
  return {
    weeks: inWeeks(all).map((week) => planWeek(week, shares, today, newShare)),
    shares,
    catchUp: making,
    unplacedMocks: unplaced,
  };
}

/** The last week stays light: nothing is made up for there. */
function roomOf({ stage, given, minutes }: PlanDay): number {
  return stage === 'taper' || stage === 'eve' ? 0 : given - minutes;
}

function inWeeks(days: readonly PlanDay[]): PlanDay[][] {
  const weeks: PlanDay[][] = [];
  for (const day of days) {
    const week = weeks.at(-1);
    if (!week || planWeekday(day.on) === 0) weeks.push([day]);
    else week.push(day);
  }
  return weeks;
}

/**
 * Gives today and the days to come their domains. Past days are gone over with what was done of them, so that the next
 * day goes on where the last one ended instead of beginning with the same domain each morning.
 */
function withBlocks(days: readonly PlanDay[], shares: readonly DomainShare[], today: CalendarDay): PlanDay[] {
  const minutes = days.map((day) =>
    day.on < today ? Math.min(studyMinutes(day), Math.floor(day.done)) : studyMinutes(day),
  );
  const blocks = dayBlocks(minutes, shares);
  return days.map((day, at) => (day.on < today ? day : { ...day, blocks: blocks[at] ?? [] }));
}

/** Planned minutes without the mock exam. */
function studyMinutes({ minutes, mock }: PlanDay): number {
  return minutes - (mock?.minutes ?? 0);
}

function planWeek(
  days: readonly PlanDay[],
  shares: readonly DomainShare[],
  today: CalendarDay,
  newShare: (on: CalendarDay) => number,
): PlanWeek {
  const first = days[0]?.on ?? today;
  const ahead = days.filter(({ on }) => on >= today);
  const blocks = ahead.flatMap((day) => day.blocks);
  return {
    startsOn: first,
    lastOn: days.at(-1)?.on ?? addDays(first, SUNDAY - planWeekday(first)),
    days: [...days],
    minutes: sum(days.map(({ minutes }) => minutes)),
    domains: shares.map(({ id }) => ({
      id,
      minutes: sum(blocks.filter((block) => block.id === id).map(({ minutes }) => minutes)),
    })),
    newMinutes: Math.round(sum(ahead.map((day) => studyMinutes(day) * newShare(day.on)))),
    mocks: days.flatMap(({ mock }) => mock ?? []),
  };
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0);
}

/** The day of the plan that `on` is, or undefined. */
export function planDay(plan: StudyPlan, on: CalendarDay): PlanDay | undefined {
  return plan.weeks.flatMap(({ days }) => days).find((day) => day.on === on);
}
