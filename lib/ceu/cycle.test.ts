import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, calendarDay, daysBetween } from '@/lib/std/calendar-day';
import { startOfZoneDay, zoneDay, ZONES } from '@/lib/std/testing/zone-clock';
import { cycleDaysLeft, cycleLastDay, isInCycle } from './cycle';

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
    expect(cycleDaysLeft(day('2026-11-22'), 2, at(now), timeZone)).toBe(expected);
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
          expect(cycleDaysLeft(startsOn, 2, now, timeZone)).toBe(
            daysBetween(today, cycleLastDay(startsOn, 2)),
          );
        },
      ),
      { numRuns: 2000 },
    );
  });

  it('reaches 0 when the last day begins, and -1 when it has ended, in every zone', () => {
    const startsOn = day('2028-02-29');
    const wrong = ZONES.filter((timeZone) => {
      const begins = startOfZoneDay(timeZone, '2030-02-28');
      const ends = startOfZoneDay(timeZone, '2030-03-01');
      const left = [begins - 1, begins, ends - 1, ends].map((now) =>
        cycleDaysLeft(startsOn, 2, now, timeZone),
      );
      return left.join() !== '1,0,0,-1';
    });
    expect(wrong).toEqual([]);
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
    expect(isInCycle(on, day('2028-02-29'), 2)).toBe(expected);
  });
});
