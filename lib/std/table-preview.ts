import { delimitedRows } from './delimited-rows';

/** The head of a table, for choosing which column holds what. */
export type TablePreview = {
  /** The first row. */
  header: string[];
  /** The next rows, cells trimmed. */
  rows: string[][];
  width: number;
};

const PREVIEWED_ROWS = 4;
const PREVIEWED_TEXT = 200_000;

/** The first rows of a table. Reads no more than it shows; never throws. */
export function previewTable(text: string): TablePreview {
  const [first, ...others] = delimitedRows(text.slice(0, PREVIEWED_TEXT), PREVIEWED_ROWS + 1).rows;
  const header = (first?.cells ?? []).map((cell) => cell.trim());
  const rows = others.map(({ cells }) => cells.map((cell) => cell.trim()));
  return { header, rows, width: Math.max(0, header.length, ...rows.map((cells) => cells.length)) };
}
