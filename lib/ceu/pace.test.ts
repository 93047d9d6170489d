import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, calendarDay, daysBetween } from '@/lib/std/calendar-day';
import type { CeuActivity } from './activity';
import { cycleDays } from './cycle';
import { ceuPace, elapsedShare } from './pace';
import { ceuRuleSet } from './rule-set';
import { anyActivity, STARTS_ON, testActivity } from './testing/any-activity';

const DAYS = cycleDays({ id: 'one', startsOn: STARTS_ON }, 2);
const pace = (today: string, activities: readonly CeuActivity[]) =>
  ceuPace(
    { ruleSet: ceuRuleSet('guide', { startsOn: STARTS_ON, credentials: ['ccs'] }), days: DAYS, activities },
    calendarDay(today),
  );

describe('elapsedShare', () => {
  it('is 0 before the cycle, one day of it on its first, all of it on its last', () => {
    expect(elapsedShare(DAYS, calendarDay('2026-11-21'))).toBe(0);
    expect(elapsedShare(DAYS, STARTS_ON)).toBeCloseTo(1 / 731, 10);
    expect(elapsedShare(DAYS, calendarDay('2028-11-20'))).toBeLessThan(1);
    expect(elapsedShare(DAYS, calendarDay('2028-11-21'))).toBe(1);
    expect(elapsedShare(DAYS, calendarDay('2029-11-21'))).toBe(1);
  });

  it('grows by the same part every day, leap days too', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 729 }), (days) => {
        const today = addDays(STARTS_ON, days);
        const grown = elapsedShare(DAYS, addDays(today, 1)) - elapsedShare(DAYS, today);
        expect(grown).toBeCloseTo(1 / (daysBetween(STARTS_ON, DAYS.lastOn) + 1), 10);
      }),
    );
  });
});

describe('ceuPace', () => {
  it('compares with an even pace over the calendar', () => {
    // Half of the cycle: day 366 of 731.
    const half = '2027-11-22';
    expect(pace(half, [testActivity({ units: 30 })])).toEqual({
      elapsed: 366 / 731,
      expected: 40.1,
      ahead: -10.1,
      projected: 59.9,
      perMonth: 4.2,
    });
    expect(pace(half, [testActivity({ units: 60 })])).toMatchObject({ ahead: 19.9, projected: 119.8 });
  });

  it('projects nothing in the first months, and what was earned after the end', () => {
    expect(pace('2026-12-01', [testActivity({ on: '2026-11-30', units: 5 })]).projected).toBeUndefined();
    expect(pace('2028-11-22', [testActivity({ units: 5 })])).toEqual({
      elapsed: 1,
      expected: 80,
      ahead: -75,
      projected: 5,
    });
  });

  it('counts what is dated ahead at the end, not today', () => {
    const planned = [
      testActivity({ id: '1', units: 20 }),
      testActivity({ id: '2', on: '2028-06-01', units: 70 }),
    ];
    expect(pace('2027-11-22', planned)).toMatchObject({ ahead: -20.1, projected: 90 });
    expect(pace('2027-11-22', planned).perMonth).toBeUndefined();
  });

  it('never projects less than what is in the log, and asks for nothing when nothing is missing', () => {
    fc.assert(
      fc.property(
        fc.array(anyActivity, { maxLength: 10 }),
        fc.integer({ min: -100, max: 900 }),
        (activities, days) => {
          const today = addDays(STARTS_ON, days);
          const inLog = pace('2028-11-21', activities).projected ?? 0;
          const { projected, perMonth, expected } = pace(today, activities);
          expect(projected ?? Infinity).toBeGreaterThanOrEqual(inLog);
          expect(expected).toBeGreaterThanOrEqual(0);
          expect(expected).toBeLessThanOrEqual(80);
          // 730 days after the first is the last one.
          expect(perMonth !== undefined && perMonth > 0).toBe(inLog < 80 && days <= 730);
        },
      ),
      { numRuns: 1000 },
    );
  });
});
