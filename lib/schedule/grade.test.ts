import { describe, expect, it } from 'vitest';
import { gradeAnswer } from './grade';

describe('gradeAnswer', () => {
  it.each([
    // correct, confidence, ms taken, own median, grade
    [false, undefined, 20_000, 30_000, 'again'],
    [false, 'sure', 20_000, 30_000, 'again'],
    [false, 'not-sure', 20_000, undefined, 'again'],
    [true, 'not-sure', 40_000, 30_000, 'hard'],
    [true, 'not-sure', 20_000, 30_000, 'hard'],
    [true, 'not-sure', 20_000, undefined, 'hard'],
    [true, undefined, 40_000, 30_000, 'good'],
    [true, undefined, 20_000, 30_000, 'good'],
    [true, undefined, 20_000, undefined, 'good'],
    [true, 'sure', 40_000, 30_000, 'good'],
    [true, 'sure', 30_000, 30_000, 'good'],
    [true, 'sure', 29_999, 30_000, 'easy'],
    [true, 'sure', 0, 30_000, 'easy'],
    [true, 'sure', 20_000, undefined, 'good'],
    [true, 'sure', 0, 0, 'good'],
  ] as const)(
    'correct %s, %s, %s ms against a median of %s: %s',
    (isCorrect, confidence, elapsedMs, medianMs, grade) => {
      expect(gradeAnswer({ isCorrect, confidence, elapsedMs, medianMs })).toBe(grade);
    },
  );
});
