import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cholesky, solveCholesky, solveUpper } from './cholesky';

const rows = (...values: number[][]) => values.map((row) => Float64Array.from(row));
const small = fc.double({ min: -3, max: 3, noNaN: true });

describe('cholesky', () => {
  it('factors a matrix', () => {
    const lower = cholesky(rows([4, 2, 2], [2, 5, 3], [2, 3, 6]));
    expect(lower.map((row) => [...row])).toEqual([[2], [1, 2], [1, 1, 2]]);
  });

  it('refuses a matrix that is not positive definite', () => {
    expect(() => cholesky(rows([1, 2], [2, 1]))).toThrow(RangeError);
    expect(() => cholesky(rows([0]))).toThrow(RangeError);
  });
});

describe('what is solved', () => {
  it('gives the values back', () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(small, { minLength: 4, maxLength: 4 }), { minLength: 4, maxLength: 4 }),
        fc.array(small, { minLength: 4, maxLength: 4 }),
        (factors, values) => {
          // A Aᵀ + 1 is positive definite for every A.
          const matrix = factors.map((row, at) =>
            Float64Array.from(
              factors.map(
                (other, to) =>
                  row.reduce((sum, value, k) => sum + value * (other[k] ?? 0), 0) + (at === to ? 1 : 0),
              ),
            ),
          );
          const found = solveCholesky(cholesky(matrix), values);
          const back = matrix.map((row) => row.reduce((sum, value, k) => sum + value * (found[k] ?? 0), 0));
          for (const [at, value] of values.entries()) expect(back[at]).toBeCloseTo(value, 6);
        },
      ),
    );
  });

  it('turns independent draws into draws with the inverse as covariance', () => {
    const lower = cholesky(rows([4, 0], [0, 25]));
    expect([...solveUpper(lower, [1, 1])]).toEqual([0.5, 0.2]);
  });
});
