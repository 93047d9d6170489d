import * as fc from 'fast-check';
import { BLUEPRINTS } from '@/lib/exam/blueprint';
import { addDays, calendarDay, type CalendarDay } from '@/lib/std/calendar-day';
import type { MinutesByWeekday, PlanInputs } from '../plan-inputs';
import type { PlanPresetId } from '../plan-preset';
import type { PlanRequest } from '../study-plan';

const FIRST = calendarDay('2023-06-01');

/** Plan inputs of a 3-month plan with an hour a day and four hours on Saturdays, from `startsOn` on. */
export function planInputs(startsOn: string, change: Partial<PlanInputs> = {}): PlanInputs {
  const from = calendarDay(startsOn);
  return {
    startsOn: from,
    versions: [{ from, preset: 'three-months', minutes: [60, 60, 60, 60, 60, 240, 0] }],
    daysOff: [],
    mockMinutes: { half: 120, full: 240 },
    ...change,
  };
}

/** A request for the CCS of 2026 without an answer or a minute so far. */
export function planRequest(
  inputs: PlanInputs,
  examOn: string,
  today: string,
  change: Partial<PlanRequest> = {},
): PlanRequest {
  return {
    inputs,
    examOn: calendarDay(examOn),
    today: calendarDay(today),
    blueprint: BLUEPRINTS[0] ?? { domains: [] },
    records: new Map(),
    done: new Map(),
    mocksTaken: { half: 0, full: 0 },
    ...change,
  };
}

const minutes = fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 300 }));
const week = fc.tuple(minutes, minutes, minutes, minutes, minutes, minutes, minutes);
const preset = fc.constantFrom<PlanPresetId>('three-months', 'six-months', 'gain-experience');

/** Any plan: over leap days and changes of the clock, with days off, missed days, changed minutes, every blueprint. */
export const anyPlanRequest: fc.Arbitrary<PlanRequest> = fc
  .record({
    startAt: fc.integer({ min: 0, max: 2000 }),
    length: fc.integer({ min: 0, max: 420 }),
    passed: fc.integer({ min: 0, max: 420 }),
    preset,
    week,
    changed: fc.option(fc.record({ after: fc.integer({ min: 1, max: 60 }), preset, week }), {
      nil: undefined,
    }),
    daysOff: fc.array(
      fc.record({ at: fc.integer({ min: 0, max: 400 }), days: fc.integer({ min: 0, max: 20 }) }),
      {
        maxLength: 4,
      },
    ),
    blueprint: fc.constantFrom(...BLUEPRINTS),
    right: fc.array(fc.tuple(fc.nat(60), fc.nat(60)), { minLength: 7, maxLength: 7 }),
    done: fc.array(fc.integer({ min: 0, max: 200 }), { maxLength: 420 }),
    half: fc.option(fc.integer({ min: 30, max: 130 }), { nil: undefined }),
    full: fc.option(fc.integer({ min: 60, max: 260 }), { nil: undefined }),
    taken: fc.record({ half: fc.nat(2), full: fc.nat(3) }),
  })
  .map((given): PlanRequest => {
    const startsOn = addDays(FIRST, given.startAt);
    const { after = 0 } = given.changed ?? {};
    const later = given.changed
      ? [{ from: addDays(startsOn, after), preset: given.changed.preset, minutes: given.changed.week }]
      : [];
    return {
      inputs: {
        startsOn,
        versions: [
          { from: startsOn, preset: given.preset, minutes: given.week satisfies MinutesByWeekday },
          ...later,
        ],
        daysOff: given.daysOff.map(({ at, days }) => ({
          from: addDays(startsOn, at),
          to: addDays(startsOn, at + days),
        })),
        mockMinutes: { half: given.half, full: given.full },
      },
      examOn: addDays(startsOn, given.length),
      today: addDays(startsOn, given.passed),
      blueprint: given.blueprint,
      records: new Map(
        given.blueprint.domains.map(({ id }, at) => {
          const [right = 0, wrong = 0] = given.right[at] ?? [];
          return [id, { right, answers: right + wrong }];
        }),
      ),
      done: new Map(given.done.map((done, at): [CalendarDay, number] => [addDays(startsOn, at), done])),
      mocksTaken: given.taken,
    };
  });
