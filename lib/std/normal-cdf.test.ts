import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { normalCdf } from './normal-cdf';

it.each([
  [0, 0.5],
  [1, 0.841_344_746_068_543],
  [-1, 0.158_655_253_931_457],
  [1.959_963_984_540_054, 0.975],
  [-4.9, 4.791_832_765_903_2e-7],
  [-6, 9.865_876_450_377e-10],
  [50, 1],
  [-50, 0],
])('of %f is %f', (z, share) => {
  expect(normalCdf(z)).toBeCloseTo(share, 11);
});

it('keeps small tails', () => {
  expect(normalCdf(-6) / 9.865_876_450_377e-10).toBeCloseTo(1, 6);
});

it('rises, stays within 0 and 1, and is symmetric', () => {
  fc.assert(
    fc.property(
      fc.double({ min: -45, max: 45, noNaN: true }),
      fc.double({ min: 0, max: 3, noNaN: true }),
      (z, step) => {
        const share = normalCdf(z);
        expect(share).toBeGreaterThanOrEqual(0);
        expect(share).toBeLessThanOrEqual(1);
        expect(normalCdf(z + step)).toBeGreaterThanOrEqual(share - 1e-12);
        expect(share + normalCdf(-z)).toBeCloseTo(1, 11);
      },
    ),
  );
});
