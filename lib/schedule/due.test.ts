import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { comesAgainIn, isDue } from './due';

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const NOW = Date.parse('2026-11-22T12:00:00Z');

describe('isDue', () => {
  it.each([
    [-DAY, true],
    [0, true],
    [1, false],
    [DAY, false],
  ])('with %i ms to go is %s', (ms, expected) => {
    expect(isDue(NOW + ms, NOW)).toBe(expected);
  });
});

describe('comesAgainIn', () => {
  it.each([
    ['overdue', -DAY, 'minutes', 1],
    ['now', 0, 'minutes', 1],
    ['a second', SECOND, 'minutes', 1],
    ['90 seconds', 90 * SECOND, 'minutes', 2],
    ['10 minutes', 10 * MINUTE, 'minutes', 10],
    ['an hour', HOUR, 'minutes', 60],
    ['just under 90 minutes', 90 * MINUTE - 1, 'minutes', 90],
    ['90 minutes', 90 * MINUTE, 'hours', 2],
    ['6 hours', 6 * HOUR, 'hours', 6],
    ['just under 18 hours', 18 * HOUR - 1, 'hours', 18],
    ['18 hours', 18 * HOUR, 'days', 1],
    ['a day', DAY, 'days', 1],
    ['a day and a half', 1.5 * DAY, 'days', 2],
    ['the day of 25 hours', 25 * HOUR, 'days', 1],
    ['a month', 30 * DAY, 'days', 30],
  ])('%s', (_, ms, kind, count) => {
    expect(comesAgainIn(NOW + ms, NOW)).toEqual({ kind, count });
  });

  it('says a whole number of at least one, within half a unit of the truth', () => {
    const unit = { minutes: MINUTE, hours: HOUR, days: DAY };
    fc.assert(
      fc.property(fc.integer({ min: MINUTE, max: 4000 * DAY }), (ms) => {
        const { kind, count } = comesAgainIn(NOW + ms, NOW);
        expect(Number.isInteger(count)).toBe(true);
        expect(count).toBeGreaterThanOrEqual(1);
        expect(Math.abs(count * unit[kind] - ms)).toBeLessThanOrEqual(unit[kind] / 2);
      }),
    );
  });
});
