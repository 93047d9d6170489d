/**
 * What the names in the first row of a table suggest: which column (from 0) holds what. A field goes to the first column
 * that fits it.
 * @param others what in a name counts as a space; a name is compared in small letters
 * @param fieldOf the field that a column of this name holds, if any
 */
export function guessColumns<Field extends string>(
  header: readonly string[],
  others: RegExp,
  fieldOf: (name: string) => Field | undefined,
): { [Each in Field]?: number } {
  const columns: { [Each in Field]?: number } = {};
  for (const [at, cell] of header.entries()) {
    const field = fieldOf(cell.toLowerCase().replaceAll(others, ' ').trim());
    if (field !== undefined && columns[field] === undefined) columns[field] = at;
  }
  return columns;
}
