import { describe, expect, it } from 'vitest';
import { calendarDay } from '@/lib/std/calendar-day';
import { studyCalendar, studySums } from './study-calendar';
import { dayTallies } from './testing/day-tally';

const TODAY = calendarDay('2026-12-02');

describe('studyCalendar', () => {
  it('has whole weeks from Monday, and ends with today', () => {
    const weeks = studyCalendar(new Map(), new Map(), TODAY, 26);
    expect(weeks.map((week) => week.length)).toEqual([...Array.from({ length: 25 }, () => 7), 3]);
    expect(weeks[0]?.[0]?.on).toBe('2026-06-08');
    expect(weeks.at(-1)?.at(-1)).toEqual({ on: TODAY, minutes: 0, answers: 0, right: 0, level: 0 });
    expect(studySums(weeks)).toEqual({ days: 0, minutes: 0 });
  });

  it.each([
    [0.2, 1, 1],
    [14, 14, 1],
    [15, 15, 2],
    [29.6, 30, 3],
    [59, 59, 3],
    [60, 60, 4],
    [300, 300, 4],
  ])('%s minutes show as %s, level %s', (studied, shown, level) => {
    const days = dayTallies({ '2026-12-01': [3, 2, studied] });
    const weeks = studyCalendar(days, new Map(), TODAY, 1);
    expect(weeks[0]?.[1]).toEqual({ on: '2026-12-01', minutes: shown, answers: 3, right: 2, level });
    expect(studySums(weeks)).toEqual({ days: 1, minutes: shown });
  });

  it('adds mock exams and scenarios to their day, and counts a day with exam answers alone', () => {
    const days = dayTallies({ '2026-11-30': [107, 80, 0], '2026-12-01': [1, 1, 10] });
    const sessions = new Map([
      [calendarDay('2026-12-01'), 25 * 60_000],
      [calendarDay('2026-12-02'), 40 * 60_000],
    ]);
    const weeks = studyCalendar(days, sessions, TODAY, 1);
    expect(weeks[0]?.map(({ minutes }) => minutes)).toEqual([1, 35, 40]);
  });
});
