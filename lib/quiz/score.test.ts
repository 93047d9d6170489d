import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { scoreResponse } from './score';

describe('scoreResponse', () => {
  it.each([
    // key, response, correct, partial
    ['a', 'a', true, 1],
    ['a', 'b', false, 0],
    ['a', '', false, 0],
    ['ac', 'ac', true, 1],
    ['ac', 'ca', true, 1],
    ['ac', 'aac', true, 1],
    ['ac', 'a', false, 0.5],
    ['ac', 'ab', false, 0],
    ['ac', 'abc', false, 0.5],
    ['ac', 'abcd', false, 0],
    ['ac', 'bd', false, 0],
    ['ac', '', false, 0],
    ['abd', 'ab', false, 2 / 3],
    ['abd', 'abc', false, 1 / 3],
    ['abd', 'abcd', false, 2 / 3],
  ])('key %s, response "%s": correct %s, partial %s', (key, response, isCorrect, partial) => {
    const score = scoreResponse(key.split(''), response.split(''));
    expect(score.isCorrect).toBe(isCorrect);
    expect(score.partial).toBeCloseTo(partial, 12);
  });

  it('gives nothing for an item without a key', () => {
    expect(scoreResponse([], ['a'])).toEqual({ isCorrect: false, partial: 0 });
  });

  const ids = ['a', 'b', 'c', 'd', 'e', 'f'] as const;
  const anyKey = fc.subarray([...ids], { minLength: 1 });
  const anyResponse = fc.shuffledSubarray([...ids]);

  it('is correct exactly when the sets are the same, and only then gives the full share', () => {
    fc.assert(
      fc.property(anyKey, anyResponse, (key, response) => {
        const { isCorrect, partial } = scoreResponse(key, response);
        expect(isCorrect).toBe([...key].join('') === response.toSorted().join(''));
        expect(partial === 1).toBe(isCorrect);
        expect(partial).toBeGreaterThanOrEqual(0);
        expect(partial).toBeLessThanOrEqual(1);
      }),
    );
  });

  it('gives no more for a further wrong choice and more for a further right one', () => {
    fc.assert(
      fc.property(anyKey, anyResponse, fc.constantFrom(...ids), (key, response, id) => {
        const without = scoreResponse(
          key,
          response.filter((each) => each !== id),
        ).partial;
        const withIt = scoreResponse(key, [...response.filter((each) => each !== id), id]).partial;
        const [least, most] = key.includes(id) ? [without, withIt] : [withIt, without];
        expect(most).toBeGreaterThanOrEqual(least);
      }),
    );
  });

  it('never rewards choosing everything in an item with as many distractors as keys', () => {
    expect(scoreResponse(['a', 'b', 'c'], ids).partial).toBe(0);
  });
});
