/** What a spreadsheet would take for a formula. */
const FORMULA = /^[=+\-@\t\r]/;

/** A cell as it can be written to a table: a spreadsheet must not run what a question says. `unescapeCell` undoes it. */
export function escapeCell(text: string): string {
  return FORMULA.test(text) || text.startsWith("'") ? `'${text}` : text;
}

/** A cell as it was before `escapeCell`. */
export function unescapeCell(text: string): string {
  return /^'[=+\-@\t\r']/.test(text) ? text.slice(1) : text;
}
