import { describe, expect, it } from 'vitest';
import { addDays, calendarDay } from '@/lib/std/calendar-day';
import { clockChanges, startOfZoneDay, zoneDay, ZONES } from '@/lib/std/testing/zone-clock';
import { examCountdown, type Countdown } from './countdown';

/** Some 400 zones take a second or two, more on a busy machine. */
const ALL_ZONES = { timeout: 30_000 };
const at = (iso: string) => Date.parse(iso);
/** A countdown in short: `today`, `ahead 3`. */
const say = (countdown: Countdown) =>
  'days' in countdown ? `${countdown.kind} ${countdown.days}` : countdown.kind;

describe('examCountdown', () => {
  it('says so when there is no date', () => {
    expect(examCountdown(undefined, at('2026-11-22T12:00:00Z'), 'UTC')).toEqual({ kind: 'no-date' });
  });

  it.each([
    // what, exam on, now, zone, countdown
    ['the day itself', '2027-03-14', '2027-03-14T12:00:00Z', 'UTC', 'today'],
    ['its first millisecond', '2027-03-14', '2027-03-14T00:00:00.000Z', 'UTC', 'today'],
    ['its last millisecond', '2027-03-14', '2027-03-14T23:59:59.999Z', 'UTC', 'today'],
    ['the last millisecond before', '2027-03-14', '2027-03-13T23:59:59.999Z', 'UTC', 'ahead 1'],
    ['the first millisecond after', '2027-03-14', '2027-03-15T00:00:00.000Z', 'UTC', 'passed 1'],
    ['months ahead', '2027-03-14', '2026-11-22T12:00:00Z', 'UTC', 'ahead 112'],
    ['a year ago', '2027-03-14', '2028-03-14T12:00:00Z', 'UTC', 'passed 366'],
    ['over 29 February', '2028-03-01', '2028-02-28T12:00:00Z', 'UTC', 'ahead 2'],
    ['over the end of February', '2027-03-01', '2027-02-28T12:00:00Z', 'UTC', 'ahead 1'],
    ['an exam on 29 February', '2028-02-29', '2027-02-28T12:00:00Z', 'UTC', 'ahead 366'],
    ['on 29 February', '2028-02-29', '2028-02-29T12:00:00Z', 'UTC', 'today'],
    [
      'late evening in New York, already tomorrow in UTC',
      '2027-03-14',
      '2027-03-14T03:30:00Z',
      'America/New_York',
      'ahead 1',
    ],
    [
      'over the spring change in New York',
      '2027-03-15',
      '2027-03-14T05:00:00Z',
      'America/New_York',
      'ahead 1',
    ],
    [
      'over the autumn change in New York',
      '2027-11-08',
      '2027-11-07T04:00:00Z',
      'America/New_York',
      'ahead 1',
    ],
    [
      'after the autumn change in New York',
      '2027-11-08',
      '2027-11-08T04:59:59Z',
      'America/New_York',
      'ahead 1',
    ],
    ['a quarter to midnight in Kathmandu', '2027-03-14', '2027-03-13T18:00:00Z', 'Asia/Kathmandu', 'ahead 1'],
    ['midnight in Kathmandu', '2027-03-14', '2027-03-13T18:15:00Z', 'Asia/Kathmandu', 'today'],
    [
      'the evening before the day Samoa left out',
      '2011-12-31',
      '2011-12-30T09:59:59Z',
      'Pacific/Apia',
      'ahead 2',
    ],
    ['the next second', '2011-12-31', '2011-12-30T10:00:00Z', 'Pacific/Apia', 'today'],
  ])('%s', (_, examOn, now, timeZone, expected) => {
    expect(say(examCountdown(calendarDay(examOn), at(now), timeZone))).toBe(expected);
  });

  // Clocks change, years leap and the date line lies between zones: the count must change at local midnight only.
  it(
    'changes exactly at midnight in every zone, on days with a clock change and on 29 February',
    ALL_ZONES,
    () => {
      const wrong: string[] = [];
      let checked = 0;
      for (const timeZone of ZONES) {
        const changes = clockChanges(timeZone, at('2026-06-01T00:00:00Z'), at('2028-06-01T00:00:00Z'));
        const changeDays = changes.map((change) => zoneDay(timeZone, change));
        for (const day of new Set(['2027-01-01', '2028-02-29', ...changeDays])) {
          const examOn = calendarDay(day);
          const starts = startOfZoneDay(timeZone, day);
          const ends = startOfZoneDay(timeZone, addDays(examOn, 1));
          const found = [starts - 1, starts, ends - 1, ends].map((now) =>
            say(examCountdown(examOn, now, timeZone)),
          );
          checked += found.length;
          if (found.join() !== 'ahead 1,today,today,passed 1')
            wrong.push(`${timeZone} ${day}: ${found.join()}`);
        }
      }
      expect(wrong).toEqual([]);
      expect(checked).toBeGreaterThan(4000);
    },
  );

  it('goes down by one a day in every zone, whatever the hour it is looked at', ALL_ZONES, () => {
    const examOn = calendarDay('2028-03-15');
    const wrong: string[] = [];
    for (const [index, timeZone] of ZONES.entries()) {
      for (let step = 0; step < 12; step += 1) {
        const days = 1 + index + step * 31;
        const day = addDays(examOn, -days);
        const starts = startOfZoneDay(timeZone, day);
        const ends = startOfZoneDay(timeZone, addDays(day, 1));
        const found = say(
          examCountdown(examOn, starts + Math.floor(((ends - starts - 1) * step) / 11), timeZone),
        );
        if (found !== `ahead ${days}`) wrong.push(`${timeZone} ${day}: ${found}`);
      }
    }
    expect(wrong).toEqual([]);
  });
});
