import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { axisMarks, secondMarks } from './axis';

describe('axisMarks', () => {
  it.each([
    [0, [0, 1]],
    [1, [0, 1]],
    [3, [0, 1, 2, 3]],
    [7, [0, 5, 10]],
    [42, [0, 20, 40, 60]],
    [100, [0, 50, 100]],
    [1_234, [0, 500, 1_000, 1_500]],
  ])('%s', (most, marks) => expect(axisMarks(most)).toEqual(marks));

  it('is no mountain of little', () => expect(axisMarks(2, 10)).toEqual([0, 5, 10]));

  it('ends at or above the most, with at most three marks above zero, evenly spaced', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 5_000_000 }), (most) => {
        const marks = axisMarks(most);
        expect(marks[0]).toBe(0);
        expect(marks.length).toBeGreaterThanOrEqual(2);
        expect(marks.length).toBeLessThanOrEqual(4);
        expect(marks.at(-1)).toBeGreaterThanOrEqual(most);
      }),
    );
  });
});

describe('secondMarks', () => {
  it.each([
    [1_000, [0, 5]],
    [41_000, [0, 15, 30, 45]],
    [75_000, [0, 30, 60, 90]],
    [1_950_000, [0, 1_200, 2_400]],
  ])('%s ms', (most, marks) => expect(secondMarks(most).map((ms) => ms / 1_000)).toEqual(marks));
});
