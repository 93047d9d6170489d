import { CPT_CODE } from '@/lib/codes/cpt-code';
import type { CodeRow } from '@/lib/codes/pack/code-row';
import type { CodeFile } from './code-file';
import { CodeFileError } from './code-file-error';
import { delimitedRows, type DelimitedRow } from '@/lib/std/delimited-rows';
import { fileText } from './file-text';

/** The edition of a CPT list, which the user names: the year of its code book. */
export const CPT_EDITION = /^20\d\d$/;

/** Which column (from 0) holds what. */
export type CptColumns = { code: number; title: number };

/** What the mapping step shows: the first row as a header where it looks like one, some rows, and a guess. */
export type CptPreview = {
  /** Empty when the first row is a code already. */
  header: string[];
  rows: string[][];
  /** How many columns the widest of these rows has. */
  width: number;
  /** A column is undefined where no guess was possible. */
  guess: { code: number | undefined; title: number | undefined };
};

const MAX_BYTES = 16_000_000;
/** CPT has about 11,000 codes. */
const MAX_ROWS = 20_000;
const MAX_TITLE = 4_000;
const PREVIEWED = 6;
const PREVIEWED_TEXT = 100_000;

/**
 * Reads the user's own licensed CPT list (CSV or tab-separated text, with or without a header row) as rows for layer
 * `codes` of system `cpt`. The rows are the user's: they are never exported.
 * @param columns the mapping that the user confirmed
 * @throws CodeFileError naming the line of the first row that is not a code with a title, comes twice, or is one too many
 */
export async function readCptList(file: CodeFile, columns: CptColumns): Promise<{ rows: CodeRow[] }> {
  const text = await fileText(file, MAX_BYTES);
  const refuse = (line: number, message: string): never => {
    throw new CodeFileError('malformed', { file: file.name, line }, message);
  };
  const { rows: listed, problem } = delimitedRows(text, MAX_ROWS + 2);
  if (problem) refuse(problem.line, `A quotation mark is out of place (${problem.message}).`);
  const codes = new Map<string, CodeRow>();
  for (const [at, row] of listed.entries()) {
    const code = cellOf(row, columns.code).toUpperCase();
    if (!CPT_CODE.test(code)) {
      if (at === 0) continue;
      refuse(
        row.line,
        `“${code.slice(0, 20)}” in column ${columns.code + 1} is not a CPT code (99999 or 9999F). Choose the column of the codes, or remove the line.`,
      );
    }
    if (codes.has(code)) refuse(row.line, `Code ${code} is there twice. Keep one of them.`);
    const title = cellOf(row, columns.title);
    if (title === '') refuse(row.line, `Code ${code} has no title in column ${columns.title + 1}.`);
    if (title.length > MAX_TITLE) refuse(row.line, `The title of ${code} is longer than 4,000 characters.`);
    codes.set(code, { code, title, isValid: true });
    if (codes.size > MAX_ROWS) {
      throw new CodeFileError(
        'oversized',
        { file: file.name, line: row.line },
        'There are more than 20,000 codes: this is more than a CPT list.',
      );
    }
  }
  if (codes.size === 0) {
    throw new CodeFileError('unknown', { file: file.name }, 'There is no CPT code in the chosen column.');
  }
  return { rows: [...codes.values()] };
}

/**
 * The first rows of a list, for the mapping step.
 * @throws CodeFileError when the file is no text, too long, or empty
 */
export async function previewCptList(file: CodeFile): Promise<CptPreview> {
  const preview = previewColumns(await fileText(file, MAX_BYTES));
  if (preview.width > 0) return preview;
  throw new CodeFileError('unknown', { file: file.name }, 'The file is empty. Choose the list of codes.');
}

/** The first rows of a list in a text. Reads no more than it shows; never throws. */
export function previewColumns(text: string): CptPreview {
  const rows = delimitedRows(text.slice(0, PREVIEWED_TEXT).replace(/^\uFEFF/, ''), PREVIEWED).rows;
  const isHeader = rows[0] !== undefined && !rows[0].cells.some((cell) => CPT_CODE.test(cell.trim()));
  const header = isHeader ? (rows[0]?.cells.map((cell) => cell.trim()) ?? []) : [];
  const shown = (isHeader ? rows.slice(1) : rows).map((row) => row.cells.map((_, at) => cellOf(row, at)));
  const width = Math.max(header.length, ...shown.map((cells) => cells.length));
  return { header, rows: shown, width, guess: guessed(header, shown, width) };
}

function guessed(header: string[], rows: string[][], width: number): CptPreview['guess'] {
  const columns = Array.from({ length: width }, (_, at) => at);
  const cells = (at: number) => rows.map((row) => row[at] ?? '');
  const code = columns.find((at) => rows.length > 0 && cells(at).every((cell) => CPT_CODE.test(cell)));
  const words = columns.filter((at) => at !== code && cells(at).some((cell) => /\p{L}{2}/u.test(cell)));
  const lengthOf = (at: number) => cells(at).reduce((sum, cell) => sum + cell.length, 0);
  const named = (pattern: RegExp) => words.find((at) => pattern.test(header[at] ?? ''));
  const title =
    named(/long|full/i) ??
    words.reduce<number | undefined>(
      (best, at) => (best === undefined || lengthOf(at) > lengthOf(best) ? at : best),
      undefined,
    );
  return { code, title };
}

function cellOf(row: DelimitedRow, at: number): string {
  return row.cells[at]?.replace(/\s+/g, ' ').trim() ?? '';
}
