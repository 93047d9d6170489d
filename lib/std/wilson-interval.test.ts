import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wilsonInterval } from './wilson-interval';

describe('wilsonInterval', () => {
  // Values of the published formula, to four places.
  it.each([
    [0, 10, 0, 0.2775],
    [10, 10, 0.7225, 1],
    [5, 10, 0.2366, 0.7634],
    [81, 263, 0.2553, 0.3662],
    [1, 1, 0.2065, 1],
    [0, 0, 0, 1],
  ])('of %s of %s is %s to %s', (points, total, low, high) => {
    const interval = wilsonInterval(points, total);
    expect(interval.low).toBeCloseTo(low, 4);
    expect(interval.high).toBeCloseTo(high, 4);
  });

  it('holds the share, within 0 and 1, and is narrower the more is counted', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 200 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (total, share) => {
          const { low, high } = wilsonInterval(share * total, total);
          const wider = wilsonInterval(share * total, total);
          const narrower = wilsonInterval(share * total * 4, total * 4);
          expect(low).toBeGreaterThanOrEqual(0);
          expect(high).toBeLessThanOrEqual(1);
          expect(low).toBeLessThanOrEqual(share + 1e-12);
          expect(high).toBeGreaterThanOrEqual(share - 1e-12);
          expect(narrower.high - narrower.low).toBeLessThan(wider.high - wider.low);
        },
      ),
    );
  });
});
