import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chiSquare, chiSquareTail } from './chi-square-tail';

describe('chiSquareTail', () => {
  // Critical values as printed in the usual tables.
  it.each([
    [3.841, 1, 0.05],
    [6.635, 1, 0.01],
    [10.828, 1, 0.001],
    [5.991, 2, 0.05],
    [9.21, 2, 0.01],
    [11.345, 3, 0.01],
    [16.266, 3, 0.001],
    [18.307, 10, 0.05],
  ])('of %d with %d degrees of freedom is %d', (statistic, degrees, tail) => {
    expect(chiSquareTail(statistic, degrees)).toBeCloseTo(tail, 4);
  });

  it('is exp(-x/2) for two degrees of freedom', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 60, noNaN: true }), (x) => {
        expect(chiSquareTail(x, 2)).toBeCloseTo(Math.exp(-x / 2), 10);
      }),
    );
  });

  it('is 1 at 0 and 0 far out', () => {
    expect(chiSquareTail(0, 3)).toBe(1);
    expect(chiSquareTail(5000, 3)).toBe(0);
  });
});

describe('chiSquare', () => {
  it('sums squared differences over the expected counts', () => {
    expect(chiSquare([10, 20], [15, 15])).toBeCloseTo(50 / 15, 12);
  });
});
