import Papa from 'papaparse';
import { BankFileError, type BankFileProblem } from '@/lib/bank/bank-file-error';
import { escapeCell, unescapeCell } from '@/lib/bank/table-cell';
import { delimitedRows, type DelimitedRow } from '@/lib/std/delimited-rows';
import { OWN_TERM_LIMITS, ownTermKey, readTypedTerm, type OwnTermFields } from './own-term';
import { TERM_FIELDS, type TermColumns, type TermField } from './term-columns';

/**
 * Reads a table of terms (CSV or tab-separated text with a header row), one term a row.
 * @param columns which column holds what, as the user confirmed it
 * @param file the file's name, for errors
 * @throws BankFileError that names the line and column of everything wrong, the first 20 in words
 */
export function readTermTable(text: string, columns: TermColumns, file: string): OwnTermFields[] {
  if (columns.name === undefined) throw new BankFileError(file, 'Choose a column for “Term” first.');
  const { rows, problem } = delimitedRows(text, OWN_TERM_LIMITS.terms + 2);
  if (problem) {
    const message = `A quotation mark is out of place (${problem.message}).`;
    throw new BankFileError(file, [{ line: problem.line, column: 1, message }]);
  }
  const [header, ...listed] = rows;
  if (!header || listed.length === 0) throw new BankFileError(file, 'There is no row below the header.');
  if (listed.length > OWN_TERM_LIMITS.terms) {
    const most = OWN_TERM_LIMITS.terms.toLocaleString('en-US');
    throw new BankFileError(file, `It has more than ${most} terms, and there is room for ${most}.`);
  }
  const problems: BankFileProblem[] = [];
  const lines = new Map<string, number>();
  const terms = listed.map((row) => {
    const refuse = (field: TermField, message: string) => {
      const at = columns[field] ?? 0;
      const name = header.cells[at]?.trim();
      const column = name ? `“${name}”` : `column ${at + 1}`;
      problems.push({ line: row.line, column: at + 1, message: `${column}: ${message}` });
    };
    const fields = readRow(row, columns, refuse);
    const key = ownTermKey(fields.name);
    const before = lines.get(key);
    if (before !== undefined && key !== '') refuse('name', `The same term stands in line ${before} already.`);
    else lines.set(key, row.line);
    return fields;
  });
  if (problems.length > 0) throw new BankFileError(file, problems, problems.length);
  return terms;
}

/** Terms as CSV for a spreadsheet, which `readTermTable` reads. Lossless. */
export function writeTermTable(terms: readonly OwnTermFields[]): string {
  const data = terms.map(({ name, aliases, definition, isCaseSensitive }) =>
    [name, aliases.join('; '), definition, isCaseSensitive ? 'yes' : ''].map(escapeCell),
  );
  return Papa.unparse({ fields: Object.values(TERM_FIELDS), data }, { newline: '\r\n' });
}

function readRow(
  row: DelimitedRow,
  columns: TermColumns,
  refuse: (field: TermField, message: string) => void,
): OwnTermFields {
  const cell = (field: TermField): string => {
    const at = columns[field];
    return at === undefined ? '' : unescapeCell(row.cells[at] ?? '').trim();
  };
  const isCaseSensitive = yesOrNo(cell('isCaseSensitive'));
  if (isCaseSensitive === undefined) refuse('isCaseSensitive', 'It is yes, no or empty.');
  const { fields, problems } = readTypedTerm({
    name: cell('name'),
    aliases: cell('aliases'),
    definition: cell('definition'),
    isCaseSensitive: isCaseSensitive ?? false,
  });
  for (const { field, message } of problems) refuse(field, message);
  return fields;
}

function yesOrNo(text: string): boolean | undefined {
  if (/^(yes|y|true|x|1)$/i.test(text)) return true;
  return /^(no|n|false|0|)$/i.test(text) ? false : undefined;
}
