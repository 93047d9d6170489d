import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, calendarDay, calendarDayAt, daysBetween } from '@/lib/std/calendar-day';
import { clockChanges, ZONES } from '@/lib/std/testing/zone-clock';
import { LEAST_BLOCK } from './day-blocks';
import { planWeekday } from './plan-weekday';
import { isDayOff, versionOn } from './plan-inputs';
import { MOCK_FREE_DAYS } from './place-mocks';
import { studyPlan, type PlanDay, type PlanRequest, type StudyPlan } from './study-plan';
import { anyPlanRequest, planInputs, planRequest } from './testing/plan-requests';

/** Plans that each property is checked on. */
const PLANS = 300;
const allDays = (plan: StudyPlan) => plan.weeks.flatMap((week) => week.days);
const sum = (numbers: readonly number[]) => numbers.reduce((total, each) => total + each, 0);
const studyOf = ({ minutes, mock }: PlanDay) => minutes - (mock?.minutes ?? 0);

/** As `expect(…).toBe(true)`, which is too slow for a hundred thousand days. */
function expectSo(isSo: boolean, what: unknown): void {
  if (!isSo) throw new Error(`Not so: ${JSON.stringify(what)}`);
}

/** Checks something of many plans. Returns how many there were. */
function always(check: (plan: StudyPlan, request: PlanRequest) => void): number {
  let plans = 0;
  fc.assert(
    fc.property(anyPlanRequest, (request) => {
      check(studyPlan(request), request);
      plans += 1;
    }),
    { numRuns: PLANS },
  );
  return plans;
}

describe('every plan', () => {
  it('never asks for more minutes than the user gave for a day', () => {
    expect(
      always((plan, { inputs }) => {
        for (const day of allDays(plan)) {
          const given = isDayOff(inputs, day.on)
            ? 0
            : (versionOn(inputs, day.on).minutes[planWeekday(day.on)] ?? 0);
          expectSo(day.given === given, day);
          expectSo(Number.isInteger(day.minutes) && day.minutes >= 0 && day.minutes <= given, day);
        }
      }),
    ).toBe(PLANS);
  });

  it('leaves days off free, also of mock exams and of catching up', () => {
    expect(
      always((plan, { inputs }) => {
        for (const day of allDays(plan)) {
          if (!isDayOff(inputs, day.on)) continue;
          expectSo(day.minutes + day.extra + day.blocks.length === 0 && !day.mock, day);
        }
      }),
    ).toBe(PLANS);
  });

  it('has nothing on exam day or after it, and every day from its first to the last before the exam once', () => {
    expect(
      always((plan, { inputs, examOn }) => {
        const length = daysBetween(inputs.startsOn, examOn);
        expect(allDays(plan).map(({ on }) => on)).toEqual(
          Array.from({ length }, (_, at) => addDays(inputs.startsOn, at)),
        );
      }),
    ).toBe(PLANS);
  });

  it('splits the minutes ahead over the domains as its shares say, within those of the longest day', () => {
    expect(
      always((plan, { today }) => {
        const ahead = allDays(plan).filter(({ on }) => on >= today);
        const study = sum(ahead.map(studyOf));
        const longest = Math.max(0, ...allDays(plan).map(studyOf));
        for (const { id, share } of plan.shares) {
          const got = sum(
            plan.weeks
              .flatMap(({ domains }) => domains.filter((each) => each.id === id))
              .map(({ minutes }) => minutes),
          );
          // What the days before today left to its credit is given ahead.
          expectSo(Math.abs(got - study * share) <= 2 * longest, { id, got, share });
        }
      }),
    ).toBe(PLANS);
  });

  it('has no part of a domain under five minutes, but on a day that is as short', () => {
    expect(
      always((plan) => {
        for (const day of allDays(plan))
          for (const { minutes } of day.blocks) expectSo(minutes >= Math.min(LEAST_BLOCK, studyOf(day)), day);
      }),
    ).toBe(PLANS);
  });

  it('gives each day its domains: they sum to the day, and over the week to the domains', () => {
    expect(
      always((plan, { today }) => {
        for (const { days, domains } of plan.weeks) {
          const ahead = days.filter(({ on }) => on >= today);
          for (const day of ahead)
            expectSo(sum(day.blocks.map(({ minutes }) => minutes)) === studyOf(day), day);
          const blocks = ahead.flatMap((day) => day.blocks);
          for (const { id, minutes } of domains) {
            const ofDomain = blocks.filter((block) => block.id === id).map((block) => block.minutes);
            expectSo(sum(ofDomain) === minutes, { id, ofDomain });
          }
        }
      }),
    ).toBe(PLANS);
  });

  it('loses no missed minute silently: what is owed is on later days or said to find no room', () => {
    expect(
      always((plan, { today, done }) => {
        const { owed, extra, unplaced } = plan.catchUp;
        const past = allDays(plan).filter(({ on }) => on < today);
        const doneThen = sum(past.map(({ on }) => done.get(on) ?? 0));
        expect(owed).toBe(Math.max(0, sum(past.map(({ minutes }) => minutes)) - doneThen));
        expect(sum(extra) + unplaced).toBe(owed);
        expect(sum(allDays(plan).map((day) => day.extra))).toBe(owed - unplaced);
        expect(unplaced).toBeGreaterThanOrEqual(0);
      }),
    ).toBe(PLANS);
  });

  it('makes up for missed minutes as far as there is room before the last week', () => {
    expect(
      always((plan, { today, examOn }) => {
        if (plan.catchUp.unplaced === 0) return;
        for (const day of allDays(plan))
          if (day.on >= today && daysBetween(day.on, examOn) > 7) expectSo(day.minutes === day.given, day);
      }),
    ).toBe(PLANS);
  });

  it('places a mock exam from today on, on a day with its minutes, and none in the last three days', () => {
    expect(
      always((plan, { today, examOn, inputs }) => {
        const mocks = plan.weeks.flatMap((week) => week.mocks);
        for (const { on, size, minutes } of mocks) {
          expect(on >= today).toBe(true);
          expect(daysBetween(on, examOn)).toBeGreaterThan(MOCK_FREE_DAYS);
          expect(minutes).toBe(inputs.mockMinutes[size]);
          const day = allDays(plan).find((each) => each.on === on);
          expect(day?.given).toBeGreaterThanOrEqual(minutes);
          expect(day?.minutes).toBeGreaterThanOrEqual(minutes);
        }
        expect(new Set(mocks.map(({ on }) => on)).size).toBe(mocks.length);
      }),
    ).toBe(PLANS);
  });

  it('leaves about a tenth free before the last week, and more in it', () => {
    expect(
      always((plan, { examOn }) => {
        for (const day of allDays(plan)) {
          const left = daysBetween(day.on, examOn);
          if (day.mock || day.extra > 0) continue;
          expectSo(day.minutes <= day.given * (left === 1 ? 0.3 : left <= 7 ? 0.6 : 0.9), day);
        }
      }),
    ).toBe(PLANS);
  });

  it('is the same for the same request', () => {
    fc.assert(
      fc.property(anyPlanRequest, (request) => {
        expect(studyPlan(request)).toEqual(studyPlan(request));
      }),
      { numRuns: 100 },
    );
  });

  it('changes no day to come while its own day is worked on', () => {
    expect(
      always((plan, request) => {
        const done = new Map([...request.done, [request.today, 500] as const]);
        const after = studyPlan({ ...request, done });
        expect(allDays(after).map(({ minutes, blocks }) => [minutes, blocks])).toEqual(
          allDays(plan).map(({ minutes, blocks }) => [minutes, blocks]),
        );
      }),
    ).toBe(PLANS);
  });

  it('has no more new material in a later week, in proportion', () => {
    expect(
      always((plan, { today }) => {
        const shares = plan.weeks
          .filter(({ startsOn }) => startsOn >= today)
          .map(({ domains, newMinutes }) => ({
            study: sum(domains.map(({ minutes }) => minutes)),
            newMinutes,
          }))
          .filter(({ study }) => study > 0);
        for (const [at, { study, newMinutes }] of shares.entries()) {
          const next = shares[at + 1];
          // Half a minute of rounding in each week.
          if (next)
            expectSo((next.newMinutes - 0.5) / next.study <= (newMinutes + 0.5) / study, {
              newMinutes,
              next,
            });
        }
      }),
    ).toBe(PLANS);
  });
});

describe('calendar days', () => {
  it('a plan is the same in every zone, whatever the clock does in its weeks', () => {
    const plans = new Set<string>();
    for (const timeZone of ZONES) {
      // The evening before and the morning after each change of the clock: "today" is the zone's own day.
      const changes = clockChanges(
        timeZone,
        Date.parse('2027-01-01T00:00:00Z'),
        Date.parse('2028-04-01T00:00:00Z'),
      );
      for (const change of changes.slice(0, 2)) {
        const today = calendarDayAt(change + 3_600_000, timeZone);
        const examOn = addDays(today, 40);
        const plan = studyPlan(planRequest(planInputs(today), examOn, today));
        expect(allDays(plan)).toHaveLength(40);
        for (const day of allDays(plan))
          expect(day.given).toBe(planWeekday(day.on) === 5 ? 240 : planWeekday(day.on) === 6 ? 0 : 60);
        if (planWeekday(today) === 6) plans.add(JSON.stringify(plan.weeks.map(({ minutes }) => minutes)));
      }
    }
    // Changes of the clock fall on Sundays in most zones: all of their plans have the same weeks.
    expect(plans.size).toBe(1);
  });

  it('29 February is a day of its own', () => {
    const plan = studyPlan(planRequest(planInputs('2028-02-01'), '2028-03-20', '2028-02-01'));
    const leap = allDays(plan).find(({ on }) => on === '2028-02-29');
    expect(leap).toMatchObject({ given: 60, minutes: 54 });
    expect(allDays(plan)).toHaveLength(48);
  });
});

describe('a plan of three months', () => {
  // Monday, 30 November 2026, to Monday, 1 March 2027: 91 days.
  const inputs = planInputs('2026-11-30');
  const planOn = (today: string, change: Partial<PlanRequest> = {}) =>
    studyPlan(planRequest(inputs, '2027-03-01', today, change));

  it('has a half exam mid-way and two full ones in the last third, on Saturdays', () => {
    const mocks = planOn('2026-11-30').weeks.flatMap((week) => week.mocks);
    expect(mocks).toEqual([
      { on: '2027-01-16', size: 'half', minutes: 120 },
      { on: '2027-02-06', size: 'full', minutes: 240 },
      { on: '2027-02-20', size: 'full', minutes: 240 },
    ]);
  });

  it('moves a missed mock exam to the next day with enough minutes', () => {
    const mocks = planOn('2027-02-07', { mocksTaken: { half: 1, full: 0 } }).weeks.flatMap(
      (week) => week.mocks,
    );
    expect(mocks.map(({ on }) => on)).toEqual(['2027-02-13', '2027-02-20']);
  });

  it('tapers in the last week', () => {
    const days = allDays(planOn('2026-11-30'));
    expect(days.slice(-9).map(({ minutes }) => minutes)).toEqual([240, 0, 36, 36, 36, 36, 36, 144, 0]);
  });

  it('begins with new material and ends with repeating', () => {
    const { weeks } = planOn('2026-11-30');
    const share = weeks.map(
      ({ newMinutes, domains }) => newMinutes / sum(domains.map(({ minutes }) => minutes)),
    );
    expect(share[0]).toBeGreaterThan(0.6);
    expect(share[6]).toBeLessThan(0.45);
    expect(share.at(-1)).toBe(0);
  });

  it('two days missed: five minutes more on the days that follow, within what was given', () => {
    const done = new Map(
      ['2026-11-30', '2026-12-01', '2026-12-02'].map((on) => [calendarDay(on), 54] as const),
    );
    const plan = planOn('2026-12-05', { done });
    expect(plan.catchUp).toMatchObject({ owed: 108, missedDays: 2, unplaced: 0 });
    const extra = allDays(plan).filter((day) => day.extra > 0);
    expect(extra[0]).toMatchObject({ on: '2026-12-05', minutes: 221, given: 240, extra: 5 });
    expect(Math.max(...extra.map((day) => day.minutes - day.given))).toBeLessThanOrEqual(0);
  });

  it('half an hour a day: each morning goes on where the last one ended, so that no domain waits for ever', () => {
    const minutes = [30, 30, 30, 30, 30, 30, 30] as const;
    const short = planInputs('2026-11-30', {
      versions: [{ from: inputs.startsOn, preset: 'three-months', minutes }],
    });
    const days = Array.from({ length: 14 }, (_, at) => addDays(calendarDay('2026-11-30'), at));
    const got = new Map<string, number>();
    for (const [at, today] of days.entries()) {
      const done = new Map(days.slice(0, at).map((on) => [on, 27] as const));
      const plan = studyPlan(planRequest(short, '2027-03-01', today, { done }));
      const blocks = allDays(plan).find(({ on }) => on === today)?.blocks ?? [];
      for (const { id, minutes } of blocks) got.set(id, (got.get(id) ?? 0) + minutes);
    }
    const { shares } = planOn('2026-11-30');
    for (const { id, share } of shares)
      expect(Math.abs((got.get(id) ?? 0) - share * 14 * 27)).toBeLessThanOrEqual(13);
  });
});
