import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { largestRemainder } from './largest-remainder';

describe('largestRemainder', () => {
  it.each([
    [107, [40, 20, 10, 20, 10], [43, 21, 11, 21, 11]],
    [27, [40, 20, 10, 20, 10], [11, 5, 3, 5, 3]],
    [10, [1, 1, 1], [4, 3, 3]],
    [0, [1, 2], [0, 0]],
    [5, [0, 0], [0, 0]],
    [5, [], []],
  ])('splits %s by %j', (total, weights, parts) => {
    expect(largestRemainder(total, weights)).toEqual(parts);
  });

  it('gives all of it, each part less than one from its share', () => {
    const weights = fc.array(fc.integer({ min: 1, max: 1000 }), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(fc.nat(400), weights, (total, weights) => {
        const parts = largestRemainder(total, weights);
        const sum = weights.reduce((all, weight) => all + weight, 0);
        expect(parts.reduce((all, part) => all + part, 0)).toBe(total);
        for (const [at, part] of parts.entries()) {
          expect(Math.abs(part - (total * (weights[at] ?? 0)) / sum)).toBeLessThan(1);
        }
      }),
    );
  });
});
