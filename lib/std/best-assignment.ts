/**
 * The assignment of rows to columns with the greatest sum of values: each row gets at most one column and each column at
 * most one row (Hungarian method, cubic time). A value of 0 or less means that the two do not go together.
 * @param values one list a row, all of the same length
 * @returns the column of each row, undefined for a row without one
 */
export function bestAssignment(values: readonly (readonly number[])[]): (number | undefined)[] {
  const rows = values.length;
  const columns = values[0]?.length ?? 0;
  const size = Math.max(rows, columns);
  const cost = (row: number, column: number) => -Math.max(0, values[row - 1]?.[column - 1] ?? 0);
  const rowPotential = new Float64Array(size + 1);
  const columnPotential = new Float64Array(size + 1);
  /** The row of each column, 1-based; 0 stands for the row that is being placed. */
  const rowOf = new Int32Array(size + 1);
  for (let row = 1; row <= size; row += 1) {
    const before = new Int32Array(size + 1);
    const slack = new Float64Array(size + 1).fill(Infinity);
    const isDone = new Uint8Array(size + 1);
    let column = 0;
    rowOf[0] = row;
    do {
      isDone[column] = 1;
      const current = rowOf[column] ?? 0;
      let step = Infinity;
      let next = 0;
      for (let each = 1; each <= size; each += 1) {
        if (isDone[each]) continue;
        const reduced = cost(current, each) - (rowPotential[current] ?? 0) - (columnPotential[each] ?? 0);
        if (reduced < (slack[each] ?? Infinity)) {
          slack[each] = reduced;
          before[each] = column;
        }
        if ((slack[each] ?? Infinity) < step) {
          step = slack[each] ?? Infinity;
          next = each;
        }
      }
      for (let each = 0; each <= size; each += 1) {
        if (isDone[each]) {
          const placed = rowOf[each] ?? 0;
          rowPotential[placed] = (rowPotential[placed] ?? 0) + step;
          columnPotential[each] = (columnPotential[each] ?? 0) - step;
        } else slack[each] = (slack[each] ?? Infinity) - step;
      }
      column = next;
    } while (rowOf[column] !== 0);
    while (column !== 0) {
      const previous = before[column] ?? 0;
      rowOf[column] = rowOf[previous] ?? 0;
      column = previous;
    }
  }
  const result: (number | undefined)[] = Array.from({ length: rows });
  for (let column = 1; column <= columns; column += 1) {
    const row = rowOf[column] ?? 0;
    if (row >= 1 && row <= rows && (values[row - 1]?.[column - 1] ?? 0) > 0) result[row - 1] = column - 1;
  }
  return result;
}
