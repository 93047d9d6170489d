import { expect, it } from 'vitest';
import { calendarDay } from '@/lib/std/calendar-day';
import { planWeekday } from './plan-weekday';

it.each([
  ['2026-11-30', 0],
  ['2026-12-06', 6],
  ['2028-02-29', 1],
  ['1969-12-31', 2],
  ['1970-01-05', 0],
])('%s is day %i of the week', (day, weekday) => {
  expect(planWeekday(calendarDay(day))).toBe(weekday);
});
