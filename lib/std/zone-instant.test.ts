import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { calendarDay } from './calendar-day';
import { clockChanges, startOfZoneDay, zoneDay, ZONES } from './testing/zone-clock';
import { minuteOfDayAt, zoneInstant } from './zone-instant';

const MINUTE = 60_000;
const instant = (day: string, clock: string, timeZone: string) => {
  const [hours = 0, minutes = 0] = clock.split(':').map(Number);
  return new Date(zoneInstant(calendarDay(day), hours * 60 + minutes, timeZone)).toISOString();
};

describe('zoneInstant', () => {
  it.each([
    ['2027-03-14', '09:00', 'America/New_York', '2027-03-14T13:00:00.000Z'],
    ['2027-03-13', '09:00', 'America/New_York', '2027-03-13T14:00:00.000Z'],
    ['2027-01-05', '18:30', 'Asia/Kathmandu', '2027-01-05T12:45:00.000Z'],
    ['2027-03-14', '02:30', 'America/New_York', '2027-03-14T07:00:00.000Z'],
    ['2027-11-07', '01:30', 'America/New_York', '2027-11-07T05:30:00.000Z'],
    ['2027-10-03', '02:15', 'Australia/Lord_Howe', '2027-10-02T15:30:00.000Z'],
    ['2011-12-30', '09:00', 'Pacific/Apia', '2011-12-30T10:00:00.000Z'],
    ['2028-02-29', '00:00', 'Pacific/Kiritimati', '2028-02-28T10:00:00.000Z'],
  ])('of %s %s in %s is %s', (day, clock, timeZone, expected) => {
    expect(instant(day, clock, timeZone)).toBe(expected);
  });

  it('is when the clock of any zone shows that day and minute, or leaps over it', () => {
    const anyDay = fc
      .date({ min: new Date('1995-01-01'), max: new Date('2060-12-31'), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10));
    fc.assert(
      fc.property(
        anyDay,
        fc.integer({ min: 0, max: 1439 }),
        fc.constantFrom(...ZONES),
        (day, minute, timeZone) => {
          const at = zoneInstant(calendarDay(day), minute, timeZone);
          const shows = zoneDay(timeZone, at) === day && minuteOfDayAt(at, timeZone) === minute;
          // Just before a leap the clock shows an earlier time, at the leap a later one.
          const isLeap =
            shown(timeZone, at) > wanted(day, minute) && shown(timeZone, at - 1) < wanted(day, minute);
          expect(shows || isLeap).toBe(true);
        },
      ),
      { numRuns: 10_000 },
    );
  });

  it('goes on with the clock on the days on which clocks change', () => {
    const [from, to] = [Date.parse('2026-01-01T00:00:00Z'), Date.parse('2028-01-01T00:00:00Z')];
    for (const timeZone of ['America/Havana', 'Africa/Cairo', 'Asia/Beirut'])
      for (const change of clockChanges(timeZone, from, to)) {
        const day = zoneDay(timeZone, change);
        let last = startOfZoneDay(timeZone, day);
        expect(zoneInstant(calendarDay(day), 0, timeZone)).toBe(last);
        for (let minute = 10; minute < 1440; minute += 10) {
          const at = zoneInstant(calendarDay(day), minute, timeZone);
          expect(at).toBeGreaterThanOrEqual(last);
          expect(at - last).toBeLessThanOrEqual(70 * MINUTE);
          last = at;
        }
      }
  });
});

const wanted = (day: string, minute: number) => `${day} ${String(minute).padStart(4, '0')}`;
const shown = (timeZone: string, at: number) => wanted(zoneDay(timeZone, at), minuteOfDayAt(at, timeZone));
