import { describe, expect, it } from 'vitest';
import { calendarDay } from '@/lib/std/calendar-day';
import { afterQuietHours, isQuiet } from './quiet-hours';

const NIGHT = { from: 22 * 60, to: 7 * 60 };
const NOON = { from: 12 * 60, to: 13 * 60 };

describe('isQuiet', () => {
  it.each([
    [21 * 60 + 59, NIGHT, false],
    [22 * 60, NIGHT, true],
    [0, NIGHT, true],
    [7 * 60 - 1, NIGHT, true],
    [7 * 60, NIGHT, false],
    [12 * 60, NOON, true],
    [13 * 60, NOON, false],
    [0, { from: 0, to: 0 }, false],
    [0, undefined, false],
  ])('at minute %i of %o is %s', (minute, quiet, expected) => {
    expect(isQuiet(minute, quiet)).toBe(expected);
  });
});

describe('afterQuietHours', () => {
  const on = calendarDay('2028-02-28');
  it.each([
    ['leaves what is outside', 21 * 60, NIGHT, on, 21 * 60],
    ['puts off the evening to the next morning', 23 * 60, NIGHT, '2028-02-29', 7 * 60],
    ['puts off the night to the same morning', 60, NIGHT, on, 7 * 60],
    ['puts off to the same day where they do not span midnight', 12 * 60, NOON, on, 13 * 60],
    ['puts nothing off without quiet hours', 23 * 60, undefined, on, 23 * 60],
  ])('%s', (_, minuteOfDay, quiet, expectedOn, expectedMinute) => {
    expect(afterQuietHours({ on, minuteOfDay }, quiet)).toEqual({
      on: expectedOn,
      minuteOfDay: expectedMinute,
    });
  });
});
