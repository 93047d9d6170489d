import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bestAssignment } from './best-assignment';

function sumOf(values: number[][], assignment: readonly (number | undefined)[]): number {
  return assignment.reduce(
    (sum: number, column, row) => sum + (column === undefined ? 0 : (values[row]?.[column] ?? 0)),
    0,
  );
}

/** The greatest sum by trying everything. */
function bruteForce(values: number[][], row = 0, used: readonly number[] = []): number {
  const line = values[row];
  if (!line) return 0;
  const without = bruteForce(values, row + 1, used);
  const sums = line.map((value, column) =>
    used.includes(column) ? 0 : value + bruteForce(values, row + 1, [...used, column]),
  );
  return Math.max(without, ...sums);
}

describe('bestAssignment', () => {
  it.each([
    ['no rows', [], []],
    ['no columns', [[], []], [undefined, undefined]],
    ['one that goes together', [[3]], [0]],
    [
      'nothing that goes together',
      [
        [0, 0],
        [0, 0],
      ],
      [undefined, undefined],
    ],
    [
      'the greater sum, not the greatest value first',
      [
        [5, 4],
        [4, 0],
      ],
      [1, 0],
    ],
    ['more rows than columns', [[1], [3], [2]], [undefined, 0, undefined]],
    ['more columns than rows', [[1, 3, 2]], [1]],
  ])('%s', (_, values, expected) => expect(bestAssignment(values)).toEqual(expected));

  it('is as good as trying everything, and gives no column twice', () => {
    const matrix = fc
      .tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 5 }))
      .chain(([rows, columns]) =>
        fc.array(fc.array(fc.integer({ min: 0, max: 9 }), { minLength: columns, maxLength: columns }), {
          minLength: rows,
          maxLength: rows,
        }),
      );
    fc.assert(
      fc.property(matrix, (values) => {
        const assignment = bestAssignment(values);
        const used = assignment.filter((column) => column !== undefined);
        expect(new Set(used).size).toBe(used.length);
        expect(sumOf(values, assignment)).toBe(bruteForce(values));
      }),
      { numRuns: 300 },
    );
  });
});
