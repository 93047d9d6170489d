import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inQuarters, unitsOfMinutes } from './units';

const RULE = { minutesPerUnit: 60, step: 60, partFrom: 45 };

describe('unitsOfMinutes', () => {
  // 150 is AHIMA's own example; the others follow from the 45-minute rule.
  it.each([
    [0, 0],
    [44, 0],
    [45, 1],
    [60, 1],
    [104, 1],
    [105, 2],
    [150, 2],
    [164, 2],
    [165, 3],
    [480, 8],
    [-60, 0],
    [NaN, 0],
  ])('%i minutes are %i CEUs', (minutes, expected) => {
    expect(unitsOfMinutes(minutes, RULE)).toBe(expected);
  });

  it.each([
    [14, 0],
    [15, 0.25],
    [44, 0.5],
    [45, 0.75],
    [59, 0.75],
    [60, 1],
    [105, 1.75],
    [150, 2.5],
  ])('%i minutes are %f CEUs in quarters', (minutes, expected) => {
    expect(unitsOfMinutes(minutes, inQuarters(RULE))).toBe(expected);
  });

  it('never falls with more minutes, is never an hour off, and an hour more is one CEU more', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 20_000 }), fc.boolean(), (minutes, hasQuarters) => {
        const rule = hasQuarters ? inQuarters(RULE) : RULE;
        const units = unitsOfMinutes(minutes, rule);
        expect(unitsOfMinutes(minutes + 1, rule)).toBeGreaterThanOrEqual(units);
        expect(Math.abs(units - minutes / 60)).toBeLessThan(1);
        expect(unitsOfMinutes(minutes + 60, rule)).toBe(units + 1);
        expect(units * 4).toBe(Math.round(units * 4));
      }),
      { numRuns: 2000 },
    );
  });
});
