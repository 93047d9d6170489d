import { describe, expect, it } from 'vitest';
import { calendarDay } from '@/lib/std/calendar-day';
import { axisTimeWords, minutesWords, pointWords, secondsWords, spanWords } from './progress-format';

describe('times', () => {
  it.each([
    [900, '1 s', '1 s'],
    [41_300, '41 s', '41 s'],
    [60_000, '1 min', '1 min'],
    [90_000, '1 min 30 s', '90 s'],
    [0, '0 s', '0 s'],
  ])('%s ms', (ms, full, short) => expect([secondsWords(ms), axisTimeWords(ms)]).toEqual([full, short]));

  it.each([
    [59, '59 min'],
    [60, '1 h'],
    [95, '1 h 35 min'],
    [2_340, '39 h'],
  ])('%s minutes', (minutes, words) => expect(minutesWords(minutes)).toBe(words));
});

describe('points of a trend', () => {
  const week = { from: calendarDay('2026-11-30'), to: calendarDay('2026-12-06') };

  it('name their week or their day', () => {
    expect(spanWords(week)).toBe('Nov 30 – Dec 6');
    expect(spanWords({ from: week.from, to: week.from })).toBe('Mon, Nov 30');
  });

  it('say how many answers there were, and that there were none', () => {
    const accuracy = { share: 0.75, low: 0.41, high: 0.93, of: 8 };
    expect(pointWords({ ...week, answers: 8, right: 6, accuracy, medianMs: 41_000 })).toBe(
      'Nov 30 – Dec 6: 75 % of 8 answers right (41 to 93 %), 41 s a question',
    );
    expect(pointWords({ ...week, answers: 0, right: 0, accuracy: undefined, medianMs: undefined })).toBe(
      'Nov 30 – Dec 6: no answers',
    );
  });
});
