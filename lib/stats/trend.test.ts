import { describe, expect, it } from 'vitest';
import { calendarDay } from '@/lib/std/calendar-day';
import { dayTallies } from './testing/day-tally';
import { trend } from './trend';
import { weekBegin } from './week-begin';

const TODAY = calendarDay('2026-12-02');

describe('weekBegin', () => {
  it.each([
    ['2026-11-30', '2026-11-30'],
    ['2026-12-02', '2026-11-30'],
    ['2026-12-06', '2026-11-30'],
    ['2027-01-01', '2026-12-28'],
  ])('%s is in the week of Monday, %s', (day, monday) => {
    expect(weekBegin(calendarDay(day))).toBe(monday);
  });
});

describe('trend', () => {
  const days = dayTallies({ '2026-11-15': [4, 1, 5], '2026-11-16': [6, 3, 5], '2026-12-01': [10, 9, 8] });

  it('is empty without answers, and without any in its span', () => {
    expect(trend(new Map(), 'day', TODAY, 30)).toEqual([]);
    expect(trend(days, 'day', calendarDay('2027-06-01'), 30)).toEqual([]);
  });

  it('adds up by week from Monday; begins with the first that has answers; keeps weeks without any', () => {
    expect(
      trend(days, 'week', TODAY, 26).map(({ from, to, answers, right, accuracy }) => [
        from,
        to,
        answers,
        right,
        accuracy?.share,
      ]),
    ).toEqual([
      ['2026-11-09', '2026-11-15', 4, 1, 0.25],
      ['2026-11-16', '2026-11-22', 6, 3, 0.5],
      ['2026-11-23', '2026-11-29', 0, 0, undefined],
      ['2026-11-30', '2026-12-06', 10, 9, 0.9],
    ]);
  });

  it('says by day how sure the share is and how long a question took', () => {
    const points = trend(days, 'day', TODAY, 30);
    expect(points).toHaveLength(18);
    const [yesterday, today] = points.slice(-2);
    expect(today).toMatchObject({ from: TODAY, to: TODAY, answers: 0, medianMs: undefined });
    expect(yesterday?.accuracy?.low).toBeCloseTo(0.596, 3);
    expect(yesterday?.accuracy?.high).toBeCloseTo(0.982, 3);
    expect(Math.abs((yesterday?.medianMs ?? 0) - 30_000)).toBeLessThan(1_500);
  });
});
