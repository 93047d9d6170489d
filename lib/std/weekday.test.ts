import { describe, expect, it } from 'vitest';
import { calendarDay } from './calendar-day';
import { weekdayAfter, weekdayOf } from './weekday';

describe('weekdayOf', () => {
  it.each([
    ['2026-11-29', 'SU'],
    ['2026-11-30', 'MO'],
    ['2028-02-29', 'TU'],
    ['2000-01-01', 'SA'],
  ])('of %s is %s', (day, weekday) => {
    expect(weekdayOf(calendarDay(day))).toBe(weekday);
  });
});

it('the day after Saturday is Sunday, and none later is the same', () => {
  expect([weekdayAfter('SA', 1), weekdayAfter('MO', 0), weekdayAfter('FR', 3)]).toEqual(['SU', 'MO', 'MO']);
});
