import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { seededRandom } from './random';

const draw = (seed: number, count: number) => Array.from({ length: count }, seededRandom(seed));

describe('seededRandom', () => {
  it('gives the same numbers for the same seed and others for another', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 0xffff_fffe }), (seed) => {
        expect(draw(seed, 20)).toEqual(draw(seed, 20));
        expect(draw(seed, 20)).not.toEqual(draw(seed + 1, 20));
      }),
    );
  });

  it('stays in [0, 1) for any seed', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 0xffff_ffff }), (seed) => {
        for (const value of draw(seed, 50)) {
          expect(value).toBeGreaterThanOrEqual(0);
          expect(value).toBeLessThan(1);
        }
      }),
    );
  });

  it.each([0, 1, 42, 0xffff_ffff])('fills ten equal bins evenly (seed %i)', (seed) => {
    const bins = Array.from({ length: 10 }, () => 0);
    for (const value of draw(seed, 10_000))
      bins[Math.floor(value * 10)] = (bins[Math.floor(value * 10)] ?? 0) + 1;
    // Chi-square with 9 degrees of freedom: 33.7 is passed once in 10,000 draws by chance; the seeds are fixed.
    const chiSquare = bins.reduce((sum, count) => sum + (count - 1000) ** 2 / 1000, 0);
    expect(chiSquare).toBeLessThan(33.7);
  });
});
