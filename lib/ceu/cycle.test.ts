import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, calendarDay, calendarDayAt, daysBetween } from '@/lib/std/calendar-day';
import { startOfZoneDay, zoneDay, ZONES } from '@/lib/std/testing/zone-clock';
import { statusRule } from './ceu-facts';
import {
  activitiesOf,
  cycleDays,
  cycleDaysLeft,
  cycleLastDay,
  isInCycle,
  statusDates,
  statusOn,
  type CeuCycle,
} from './cycle';

const RULE = statusRule({});
const HOUR_MS = 3_600_000;
const at = (iso: string) => Date.parse(iso);
const day = calendarDay;
const anyDay = fc
  .date({ min: new Date('1990-01-01'), max: new Date('2150-12-31'), noInvalidDate: true })
  .map((date) => day(date.toISOString().slice(0, 10)));
const anyYears = fc.integer({ min: 1, max: 6 });

describe('cycleLastDay', () => {
  it.each([
    ['2028-02-29', 2, '2030-02-28'],
    ['2026-11-22', 2, '2028-11-21'],
    ['2027-01-01', 2, '2028-12-31'],
    ['2026-03-01', 2, '2028-02-29'],
    ['2026-02-28', 2, '2028-02-27'],
    ['2027-12-31', 2, '2029-12-30'],
    ['2028-02-29', 4, '2032-02-28'],
    ['2098-03-01', 2, '2100-02-28'],
  ])('of a cycle from %s over %i years is %s', (startsOn, years, expected) => {
    expect(cycleLastDay(day(startsOn), years)).toBe(expected);
  });

  it('is the day before the same date `years` later, for any first day', () => {
    fc.assert(
      fc.property(anyDay, anyYears, (startsOn, years) => {
        const [year = 0, month = 0, date = 0] = startsOn.split('-').map(Number);
        // An hour before the anniversary; where that has no 29 February, Date.UTC makes it 1 March.
        const lastHour = new Date(Date.UTC(year + years, month - 1, date) - HOUR_MS);
        expect(cycleLastDay(startsOn, years)).toBe(lastHour.toISOString().slice(0, 10));
      }),
      { numRuns: 10_000 },
    );
  });

  it('leaves no day between two cycles and none in both', () => {
    fc.assert(
      fc.property(
        anyDay.filter((each) => !each.endsWith('-02-29')),
        anyYears,
        (startsOn, years) => {
          const next = addDays(cycleLastDay(startsOn, years), 1);
          expect(next.slice(4)).toBe(startsOn.slice(4));
          expect(cycleLastDay(next, years)).toBe(cycleLastDay(startsOn, years * 2));
        },
      ),
    );
  });
});

const daysFrom = (startsOn: string, changes: Partial<CeuCycle> = {}) =>
  cycleDays({ id: 'one', startsOn: day(startsOn), ...changes }, 2);

describe('cycleDays', () => {
  it.each<[string, Partial<CeuCycle>, string, string]>([
    ['nothing but the day of the exam', {}, '2028-11-21', '2028-11-21'],
    ['the last day of the CEU Center', { lastOn: day('2028-12-31') }, '2028-12-31', '2028-12-31'],
    ['a last day before the first', { lastOn: day('2020-12-31') }, '2028-11-21', '2028-11-21'],
    ['an extension', { extendedTo: day('2029-03-31') }, '2028-11-21', '2029-03-31'],
    ['an extension that ends earlier', { extendedTo: day('2028-03-31') }, '2028-11-21', '2028-11-21'],
    ['both', { lastOn: day('2028-12-31'), extendedTo: day('2029-03-31') }, '2028-12-31', '2029-03-31'],
  ])('with %s', (_, changes, lastOn, endsOn) => {
    expect(daysFrom('2026-11-22', changes)).toEqual({ startsOn: '2026-11-22', lastOn, endsOn });
  });
});

describe('cycleDaysLeft', () => {
  it.each([
    ['on the day of the exam', '2026-11-22T12:00:00Z', 'UTC', 730],
    ['on the day before the last', '2028-11-20T12:00:00Z', 'UTC', 1],
    ['in the last millisecond of the cycle', '2028-11-21T23:59:59.999Z', 'UTC', 0],
    ['when it is over', '2028-11-22T00:00:00.000Z', 'UTC', -1],
    ['in New York, where the last day has just begun', '2028-11-21T05:00:00Z', 'America/New_York', 0],
    ['in New York, where it has not begun', '2028-11-21T04:59:59Z', 'America/New_York', 1],
    ['in Auckland, where it is over', '2028-11-21T11:00:00Z', 'Pacific/Auckland', -1],
  ])('counts calendar days %s', (_, now, timeZone, expected) => {
    const today = calendarDayAt(at(now), timeZone);
    expect(cycleDaysLeft(daysFrom('2026-11-22'), today)).toBe(expected);
  });

  it('is the number of days on the calendar of any zone, at any hour', () => {
    fc.assert(
      fc.property(
        anyDay,
        fc.constantFrom(...ZONES),
        fc.integer({ min: 0, max: 800 * 24 }),
        (startsOn, timeZone, hours) => {
          const now = at(`${startsOn}T00:00:00Z`) + hours * HOUR_MS;
          const today = day(zoneDay(timeZone, now));
          expect(cycleDaysLeft(daysFrom(startsOn), calendarDayAt(now, timeZone))).toBe(
            daysBetween(today, cycleLastDay(startsOn, 2)),
          );
        },
      ),
      { numRuns: 10_000 },
    );
  });

  it('reaches 0 when the last day begins, and -1 when it has ended, in every zone', () => {
    const days = daysFrom('2028-02-29');
    const wrong = ZONES.filter((timeZone) => {
      const begins = startOfZoneDay(timeZone, '2030-02-28');
      const ends = startOfZoneDay(timeZone, '2030-03-01');
      const left = [begins - 1, begins, ends - 1, ends].map((now) =>
        cycleDaysLeft(days, calendarDayAt(now, timeZone)),
      );
      return left.join() !== '1,0,0,-1';
    });
    expect(wrong).toEqual([]);
  });
});

describe('statusDates', () => {
  it('is inactive from the day after the end, and revoked when 180 days of that have passed', () => {
    const days = daysFrom('2026-11-22');
    expect(statusDates(days, RULE)).toEqual({ inactiveFrom: '2028-11-22', revokedFrom: '2029-05-21' });
    expect(daysBetween(day('2028-11-22'), day('2029-05-21'))).toBe(180);
    const extended = daysFrom('2026-11-22', { extendedTo: day('2028-12-31') });
    expect(statusDates(extended, RULE)).toEqual({ inactiveFrom: '2029-01-01', revokedFrom: '2029-06-30' });
  });

  it('follows the user’s own reading', () => {
    const edits = { 'ceu.inactiveAfter': { value: 0, editedOn: '2026-11-29' } };
    expect(statusDates(daysFrom('2026-11-22'), statusRule(edits))).toEqual({
      inactiveFrom: '2028-11-21',
      revokedFrom: '2029-05-20',
    });
  });

  it.each([
    ['2026-11-22', 'active'],
    ['2028-11-21', 'active'],
    ['2028-11-22', 'inactive'],
    ['2029-05-20', 'inactive'],
    ['2029-05-21', 'revoked'],
  ])('on %s is %s', (today, expected) => {
    expect(statusOn(daysFrom('2026-11-22'), RULE, day(today))).toBe(expected);
  });

  it('follows the calendar of any zone to the instant, from any first day', () => {
    fc.assert(
      fc.property(anyDay, fc.constantFrom(...ZONES), (startsOn, timeZone) => {
        const days = daysFrom(startsOn);
        const { inactiveFrom, revokedFrom } = statusDates(days, RULE);
        for (const [from, before, after] of [
          [inactiveFrom, 'active', 'inactive'],
          [revokedFrom, 'inactive', 'revoked'],
        ] as const) {
          const begins = startOfZoneDay(timeZone, from);
          // A day that a zone left out (Samoa, 30 December 2011) begins with the one after it.
          if (zoneDay(timeZone, begins) !== from) continue;
          expect(statusOn(days, RULE, calendarDayAt(begins - 1, timeZone))).toBe(before);
          expect(statusOn(days, RULE, calendarDayAt(begins, timeZone))).toBe(after);
        }
      }),
      { numRuns: 500 },
    );
  });
});

describe('isInCycle', () => {
  it.each([
    ['2028-02-28', false],
    ['2028-02-29', true],
    ['2029-06-15', true],
    ['2030-02-28', true],
    ['2030-03-01', false],
  ])('of %s in the cycle from 29 February 2028 is %s', (on, expected) => {
    expect(isInCycle(on, daysFrom('2028-02-29'))).toBe(expected);
  });

  it('knows an extension', () => {
    const days = daysFrom('2028-02-29', { extendedTo: day('2030-06-30') });
    expect(isInCycle('2030-06-30', days)).toBe(true);
    expect(isInCycle('2030-07-01', days)).toBe(false);
  });
});

describe('activitiesOf', () => {
  it('gives each activity to one cycle at most, an extension to the earlier one, whatever their days', () => {
    fc.assert(
      fc.property(
        fc.array(anyDay, { minLength: 1, maxLength: 4 }),
        fc.option(fc.integer({ min: 1, max: 200 })),
        fc.array(anyDay, { maxLength: 20 }),
        (starts, extension, activityDays) => {
          const cycles = starts.toSorted().map((startsOn) => {
            const lastOn = cycleLastDay(startsOn, 2);
            return daysFrom(startsOn, extension === null ? {} : { extendedTo: addDays(lastOn, extension) });
          });
          const activities = activityDays.map((on) => ({ on: String(on) }));
          const given = cycles.flatMap((days, at) => activitiesOf(activities, days, cycles.slice(0, at)));
          expect(new Set(given).size).toBe(given.length);
          const inAny = activities.filter(({ on }) => cycles.some((days) => isInCycle(on, days)));
          expect(given).toHaveLength(inAny.length);
        },
      ),
    );
  });
});
