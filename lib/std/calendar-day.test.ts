import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, addYears, calendarDay, calendarDayAt, daysBetween, isCalendarDay } from './calendar-day';
import { clockChanges, zoneDay, ZONES } from './testing/zone-clock';

const HOUR_MS = 3_600_000;
/** Some 400 zones take a second or two, more on a busy machine. */
const ALL_ZONES = { timeout: 30_000 };
const at = (iso: string) => Date.parse(iso);
const anyDay = fc
  .date({ min: new Date('1900-01-01'), max: new Date('2199-12-31'), noInvalidDate: true })
  .map((date) => calendarDay(date.toISOString().slice(0, 10)));

describe('isCalendarDay', () => {
  it.each([
    ['2027-03-14', true],
    ['2028-02-29', true],
    ['2000-02-29', true],
    ['2027-02-29', false],
    ['2100-02-29', false],
    ['2027-04-31', false],
    ['2027-13-01', false],
    ['2027-00-10', false],
    ['2027-01-00', false],
    ['2027-1-1', false],
    ['2027-03-14T00:00:00Z', false],
    [' 2027-03-14', false],
    ['', false],
  ])('of %j is %s', (text, expected) => {
    expect(isCalendarDay(text)).toBe(expected);
  });
});

describe('calendarDay', () => {
  it('keeps the text of an existing day', () => {
    expect(calendarDay('2028-02-29')).toBe('2028-02-29');
  });

  it('refuses a day that does not exist and names it', () => {
    expect(() => calendarDay('2027-02-29')).toThrow(new RangeError('Not a calendar day: 2027-02-29'));
  });
});

describe('calendarDayAt', () => {
  it.each([
    ['UTC', '2026-12-31T23:59:59.999Z', '2026-12-31'],
    ['UTC', '2027-01-01T00:00:00.000Z', '2027-01-01'],
    // Kathmandu is 5 h 45 min ahead.
    ['Asia/Kathmandu', '2027-03-13T18:14:59.999Z', '2027-03-13'],
    ['Asia/Kathmandu', '2027-03-13T18:15:00.000Z', '2027-03-14'],
    // Samoa moved across the date line at the end of 29 December 2011: its calendar has no 30 December.
    ['Pacific/Apia', '2011-12-30T09:59:59.999Z', '2011-12-29'],
    ['Pacific/Apia', '2011-12-30T10:00:00.000Z', '2011-12-31'],
    // The day on which summer time begins has 23 hours in New York; the one on which it ends has 25.
    ['America/New_York', '2027-03-14T04:59:59.999Z', '2027-03-13'],
    ['America/New_York', '2027-03-14T05:00:00.000Z', '2027-03-14'],
    ['America/New_York', '2027-03-15T03:59:59.999Z', '2027-03-14'],
    ['America/New_York', '2027-03-15T04:00:00.000Z', '2027-03-15'],
    ['America/New_York', '2027-11-08T04:59:59.999Z', '2027-11-07'],
    ['America/New_York', '2027-11-08T05:00:00.000Z', '2027-11-08'],
    ['Pacific/Kiritimati', '2027-02-28T10:00:00.000Z', '2027-03-01'],
    ['Pacific/Pago_Pago', '2028-03-01T10:59:59.999Z', '2028-02-29'],
  ])('in %s at %s is %s', (timeZone, instant, expected) => {
    expect(calendarDayAt(at(instant), timeZone)).toBe(expected);
  });

  it('agrees with the offsets of all zones, at any time from 1970 to 2100', ALL_ZONES, () => {
    const anyInstant = fc.integer({ min: 0, max: at('2100-01-01T00:00:00Z') });
    fc.assert(
      fc.property(fc.constantFrom(...ZONES), anyInstant, (timeZone, instant) => {
        expect(calendarDayAt(instant, timeZone)).toBe(zoneDay(timeZone, instant));
      }),
      { numRuns: 4000 },
    );
  });

  it('agrees with the offsets of all zones around every clock change of 2026 and 2027', ALL_ZONES, () => {
    const wrong: string[] = [];
    let changes = 0;
    for (const timeZone of ZONES) {
      for (const change of clockChanges(timeZone, at('2026-01-01T00:00:00Z'), at('2028-01-01T00:00:00Z'))) {
        changes += 1;
        for (const shift of [-24 * HOUR_MS, -1, 0, HOUR_MS, 24 * HOUR_MS]) {
          const instant = change + shift;
          if (calendarDayAt(instant, timeZone) !== zoneDay(timeZone, instant))
            wrong.push(`${timeZone} ${instant}`);
        }
      }
    }
    expect(wrong).toEqual([]);
    expect(changes).toBeGreaterThan(300);
  });

  it('refuses a zone that does not exist', () => {
    expect(() => calendarDayAt(0, 'Mars/Olympus_Mons')).toThrow(RangeError);
  });
});

describe('daysBetween', () => {
  it.each([
    ['2027-03-14', '2027-03-14', 0],
    ['2027-03-13', '2027-03-15', 2],
    ['2027-12-31', '2028-01-01', 1],
    ['2028-02-28', '2028-03-01', 2],
    ['2027-02-28', '2027-03-01', 1],
    ['2100-02-28', '2100-03-01', 1],
    ['2011-12-29', '2011-12-31', 2],
    ['2027-03-14', '2026-11-22', -112],
  ])('from %s to %s is %i', (from, to, expected) => {
    expect(daysBetween(calendarDay(from), calendarDay(to))).toBe(expected);
  });

  it('is the number of days that addDays takes, both ways', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -36_525, max: 36_525 }), (day, days) => {
        expect(daysBetween(day, addDays(day, days))).toBe(days);
        expect(addDays(addDays(day, days), -days)).toBe(day);
      }),
    );
  });

  it('has the sign that the order of the days has', () => {
    fc.assert(
      fc.property(anyDay, anyDay, (from, to) => {
        expect(Math.sign(daysBetween(from, to))).toBe(from < to ? 1 : from > to ? -1 : 0);
      }),
    );
  });
});

describe('addDays', () => {
  it.each([
    ['2028-02-28', 1, '2028-02-29'],
    ['2027-02-28', 1, '2027-03-01'],
    ['2027-01-01', -1, '2026-12-31'],
    ['2027-01-31', 365, '2028-01-31'],
  ])('to %s: %i days later is %s', (day, days, expected) => {
    expect(addDays(calendarDay(day), days)).toBe(expected);
  });
});

describe('addYears', () => {
  it.each([
    ['2026-11-22', 2, '2028-11-22'],
    ['2028-02-29', 1, '2029-03-01'],
    ['2028-02-29', 4, '2032-02-29'],
    ['2028-02-29', -4, '2024-02-29'],
    ['2096-02-29', 4, '2100-03-01'],
    ['2027-02-28', 1, '2028-02-28'],
  ])('to %s: %i years later is %s', (day, years, expected) => {
    expect(addYears(calendarDay(day), years)).toBe(expected);
  });

  it('keeps month and day of every day but 29 February', () => {
    fc.assert(
      fc.property(
        anyDay.filter((day) => !day.endsWith('-02-29')),
        fc.integer({ min: -100, max: 100 }),
        (day, years) => {
          expect(addYears(day, years)).toBe(`${Number(day.slice(0, 4)) + years}${day.slice(4)}`);
        },
      ),
    );
  });
});
