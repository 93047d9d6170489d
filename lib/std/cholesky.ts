/** The lower triangle L of a matrix A = L Lᵀ, row by row. */
export type LowerTriangle = readonly Float64Array[];

/**
 * The Cholesky factor of a symmetric matrix, of which only the lower half is read. Throws a RangeError when the matrix is
 * not positive definite.
 */
export function cholesky(matrix: readonly Float64Array[]): LowerTriangle {
  const lower: Float64Array[] = [];
  for (const [at, row] of matrix.entries()) {
    const made = new Float64Array(at + 1);
    for (let column = 0; column <= at; column += 1) {
      const other = column === at ? made : lower[column];
      let rest = row[column] ?? 0;
      for (let before = 0; before < column; before += 1) rest -= (made[before] ?? 0) * (other?.[before] ?? 0);
      if (column < at) made[column] = rest / (other?.[column] ?? 1);
      else if (rest > 0) made[column] = Math.sqrt(rest);
      else throw new RangeError('The matrix is not positive definite.');
    }
    lower.push(made);
  }
  return lower;
}

/** The x with L Lᵀ x = `values`. */
export function solveCholesky(lower: LowerTriangle, values: ArrayLike<number>): Float64Array {
  const half = new Float64Array(lower.length);
  for (const [at, row] of lower.entries()) {
    let rest = values[at] ?? 0;
    for (let before = 0; before < at; before += 1) rest -= (row[before] ?? 0) * (half[before] ?? 0);
    half[at] = rest / (row[at] ?? 1);
  }
  return solveUpper(lower, half);
}

/** The x with Lᵀ x = `values`: independent draws of variance 1 become draws whose covariance is the inverse of L Lᵀ. */
export function solveUpper(lower: LowerTriangle, values: ArrayLike<number>): Float64Array {
  const found = new Float64Array(lower.length);
  for (let at = lower.length - 1; at >= 0; at -= 1) {
    let rest = values[at] ?? 0;
    for (let after = at + 1; after < lower.length; after += 1)
      rest -= (lower[after]?.[at] ?? 0) * (found[after] ?? 0);
    found[at] = rest / (lower[at]?.[at] ?? 1);
  }
  return found;
}
