import * as fc from 'fast-check';
import { v7 as uuidv7 } from 'uuid';
import type { LoggedAnswer } from '../item-card';

const DAY = 86_400_000;
const START = Date.parse('2026-11-22T12:00:00Z');

/**
 * A log of answers to a few items as one device writes it: ids in the order of the answers; instants mostly forward, some
 * of them the same, now and then with a clock set back or far ahead.
 */
export const anyAnswers: fc.Arbitrary<LoggedAnswer[]> = fc
  .array(
    fc.record({
      itemId: fc.constantFrom('one', 'two', 'three'),
      grade: fc.constantFrom('again' as const, 'hard' as const, 'good' as const, 'easy' as const),
      wait: fc.oneof(
        { weight: 4, arbitrary: fc.integer({ min: 0, max: 9 * DAY }) },
        { weight: 1, arbitrary: fc.constant(0) },
        { weight: 1, arbitrary: fc.integer({ min: -30 * DAY, max: 0 }) },
        { weight: 1, arbitrary: fc.integer({ min: 0, max: 400 * DAY }) },
      ),
    }),
    { maxLength: 30 },
  )
  .map((steps) => {
    let at = START;
    let id = START;
    return steps.map(({ itemId, grade, wait }) => {
      at += wait;
      id = Math.max(at, id + 1);
      return { id: uuidv7({ msecs: id }), itemId, at, grade, isCorrect: grade !== 'again' };
    });
  });
