import Papa from 'papaparse';

/** A row of a CSV or TSV text, with the line on which it begins (from 1). */
export type DelimitedRow = { line: number; cells: string[] };

/**
 * The rows of a CSV or TSV text without the empty ones, and without empty cells at their ends (spreadsheets save
 * thousands); quoted cells may hold delimiters and line ends. The delimiter (tab, semicolon, vertical bar or comma) is
 * the one that the first line with a word in it has most of.
 * @param most how many rows at most are read
 * @returns the rows, and the first problem with quotes, with its line
 */
export function delimitedRows(
  text: string,
  most: number,
): { rows: DelimitedRow[]; problem: { line: number; message: string } | undefined } {
  const unified = text.replace(/\r\n?/g, '\n');
  const rows: DelimitedRow[] = [];
  let problem: { line: number; message: string } | undefined;
  let line = 1;
  Papa.parse<string[]>(unified, {
    delimiter: delimiterOf(unified),
    newline: '\n',
    step({ data, errors }, parser) {
      const error = errors[0];
      if (error) problem = { line, message: error.message };
      else if (data.some((cell) => cell.trim() !== '')) rows.push({ line, cells: withoutEmptyEnd(data) });
      line += 1 + data.reduce((count, cell) => count + (cell.split('\n').length - 1), 0);
      if (problem || rows.length >= most) parser.abort();
    },
  });
  return { rows, problem };
}

function withoutEmptyEnd(cells: string[]): string[] {
  return cells.slice(0, cells.findLastIndex((cell) => cell.trim() !== '') + 1);
}

function delimiterOf(text: string): string {
  const lines = text.slice(0, 4_000).split('\n');
  const head = lines.find((line) => /[\p{L}\p{N}]/u.test(line)) ?? '';
  const counts = ['\t', ';', '|', ','].map((delimiter) => ({
    delimiter,
    count: head.split(delimiter).length,
  }));
  return counts.reduce((best, one) => (one.count > best.count ? one : best), { delimiter: ',', count: 1 })
    .delimiter;
}
