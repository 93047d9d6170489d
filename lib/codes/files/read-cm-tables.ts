import type { CodeLayer } from '../layer';
import { packRecords } from '../pack/packed-records';
import { CODE_COLUMNS, TABLE_HEADS_KEY, type TableRecord, type TableTerm } from '../records/cm-table';
import type { CodeFile } from './code-file';
import { CodeFileError } from './code-file-error';
import { readMainTerms } from './read-main-terms';
import { printedCode, termText } from './term-parts';
import { childrenOf, textOf, type XmlNode } from './xml-tree';

/** The number of the first column with codes; column 1 is that of the terms. */
const FIRST_COLUMN = 2;
const REMARKS = ['manif', 'code', 'seecat', 'subcat'];

/**
 * Reads the Table of Neoplasms (`icd10cm_neoplasm_2022.xml`) or the Table of Drugs and Chemicals
 * (`icd10cm_drug_2022.xml`) of ICD-10-CM: a layer of kind `neoplasm-table` or `drug-table` with `TableRecord`s.
 * @throws CodeFileError `unknown` for another file, `malformed` for another layout, and as `readXml`
 */
export async function readCmTable(file: CodeFile): Promise<CodeLayer> {
  const fields = (node: XmlNode) => tableFields(file, node);
  const { kind, edition, root, ...table } = await readMainTerms(
    file,
    ['neoplasm-table', 'drug-table'],
    fields,
  );
  const records = new Map<string, TableRecord>(table.records);
  records.set(TABLE_HEADS_KEY, { kind: 'heads', heads: tableHeads(file, root) });
  const packed = packRecords(records);
  return { system: 'icd10cm', kind, edition, packed, counts: table.counts, file: file.name };
}

type TableFields = Omit<TableTerm, 'title' | 'parts' | 'terms'>;

function tableFields(file: CodeFile, node: XmlNode): TableFields {
  const fields: TableFields = {};
  for (const name of ['see', 'seeAlso'] as const) {
    const text = termText(node, name);
    if (text !== undefined) fields[name] = text;
  }
  // FY2022 has words in a `manif` (book-leaf mouth: "ventral surface of tongue and floor of mouth").
  const remarks = REMARKS.flatMap((name) => termText(node, name) ?? []);
  const cells = childrenOf(node, 'cell');
  if (cells.length > 0) {
    const codes = Array<string | null | undefined>(CODE_COLUMNS).fill(undefined);
    for (const cell of cells) {
      const at = columnOf(file, cell, CODE_COLUMNS) - FIRST_COLUMN;
      if (codes[at] !== undefined) refuse(file, cell, 'A term has two codes in one column.');
      const text = textOf(cell);
      const code = printedCode(text);
      codes[at] = code ?? null;
      if (code === undefined && !/^-*$/.test(text)) remarks.push(text);
    }
    fields.codes = codes.map((code) => code ?? null);
  }
  if (remarks.length > 0) fields.remark = remarks.join('; ');
  return fields;
}

/** The heads of columns 1 to 7. */
function tableHeads(file: CodeFile, root: XmlNode): string[] {
  const heads = childrenOf(root, 'indexHeading').flatMap((node) => childrenOf(node, 'head'));
  heads.forEach((head, at) => {
    if (head.attributes.get('col') !== String(at + 1)) refuse(file, head, 'The columns are not in order.');
  });
  if (heads.length !== CODE_COLUMNS + 1) refuse(file, heads[0] ?? root, 'The table has not seven columns.');
  return heads.map(textOf);
}

function columnOf(file: CodeFile, cell: XmlNode, columns: number): number {
  const column = cell.attributes.get('col') ?? '';
  const number = /^\d$/.test(column) ? Number(column) : 0;
  if (number < FIRST_COLUMN || number >= FIRST_COLUMN + columns) {
    refuse(file, cell, `"${column.slice(0, 40)}" is no column with codes.`);
  }
  return number;
}

function refuse(file: CodeFile, { line }: XmlNode, message: string): never {
  throw new CodeFileError('malformed', { file: file.name, line }, message);
}
