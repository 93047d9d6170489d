import type { CodeLayer } from '@/lib/codes/layer';
import { packRecords } from '@/lib/codes/pack/packed-records';
import { tableKey, type PcsAxis, type PcsChoice, type PcsTable } from '@/lib/codes/records/pcs-table';
import type { CodeFile } from './code-file';
import { CodeFileError } from './code-file-error';
import { fiscalEdition } from './fiscal-edition';
import { fault, lineOf, readXmlRecords, strayElement } from './xml-records';
import { childrenOf, type XmlNode } from './xml-tree';

/** One character of an ICD-10-PCS code: I and O are not used (guideline A2). */
const CHARACTER = /^[0-9A-HJ-NP-Z]$/;

type ReadAxis = PcsAxis & { definition: string };

/**
 * Reads the ICD-10-PCS tables (`icd10pcs_tables_YYYY.xml`) as layer `tables`. The numbers of values and codes that the
 * file states are held against what it lists, so that a damaged table is not installed.
 * @throws CodeFileError naming the line
 */
export async function readPcsTables(file: CodeFile): Promise<CodeLayer> {
  const tables = new Map<string, PcsTable>();
  const counts = { tables: 0, rows: 0, codes: 0 };
  let version = '';
  await readXmlRecords(file, { root: 'ICD10PCS.tabular' }, (record) => {
    if (record.name === 'version') version = lineOf(record);
    else if (record.name === 'pcsTable') {
      const { table, codes } = tableOf(file, record);
      const key = tableKey(table);
      if (tables.has(key)) throw fault(file, record.line, `Table ${key} is there twice.`);
      tables.set(key, table);
      counts.tables += 1;
      counts.rows += table.rows.length;
      counts.codes += codes;
    } else if (record.name !== 'title') throw strayElement(file, record);
  });
  if (tables.size === 0) {
    throw new CodeFileError('truncated', { file: file.name }, 'There is no table in it. Download it again.');
  }
  const edition = fiscalEdition(file, version, file.name);
  return {
    system: 'icd10pcs',
    kind: 'tables',
    edition,
    packed: packRecords(tables),
    counts,
    file: file.name,
  };
}

function tableOf(file: CodeFile, element: XmlNode): { table: PcsTable; codes: number } {
  const table: PcsTable = { headings: [], rows: [] };
  let codes = 0;
  for (const child of childrenOf(element)) {
    if (child.name === 'axis' && table.rows.length === 0) {
      const { title, choices, definition } = axisOf(file, child, table.headings.length + 1);
      const choice = choices[0];
      if (!choice || choices.length > 1) throw fault(file, child.line, 'A table has one value on this axis.');
      table.headings.push({ title, ...choice, ...(definition && { definition }) });
    } else if (child.name === 'pcsRow') {
      const row = rowOf(file, child);
      table.rows.push(row);
      codes += productOf(row);
    } else throw strayElement(file, child);
  }
  if (table.headings.length !== 3 || table.rows.length === 0) {
    throw fault(file, element.line, 'A table has three axes and at least one row.');
  }
  return { table, codes };
}

function rowOf(file: CodeFile, element: XmlNode): PcsAxis[] {
  const row = childrenOf(element).map((child, at) => {
    if (child.name !== 'axis') throw strayElement(file, child);
    const { title, choices } = axisOf(file, child, at + 4);
    return { title, choices };
  });
  if (row.length !== 4) throw fault(file, element.line, 'A row has axes 4 to 7.');
  checkCount(file, element, 'codes', productOf(row));
  return row;
}

function axisOf(file: CodeFile, element: XmlNode, position: number): ReadAxis {
  const axis: ReadAxis = { title: '', choices: [], definition: '' };
  const seen = new Set<string>();
  for (const child of childrenOf(element)) {
    if (child.name === 'title') axis.title = lineOf(child);
    else if (child.name === 'definition') axis.definition = lineOf(child);
    else if (child.name === 'label') {
      const choice = choiceOf(file, child);
      if (seen.has(choice.code)) throw fault(file, child.line, `Value ${choice.code} is there twice.`);
      seen.add(choice.code);
      axis.choices.push(choice);
    } else throw strayElement(file, child);
  }
  if (element.attributes.get('pos') !== String(position) || axis.title === '' || axis.choices.length === 0) {
    throw fault(file, element.line, `Axis ${position} of a table is due here, with its title and values.`);
  }
  checkCount(file, element, 'values', axis.choices.length);
  return axis;
}

function choiceOf(file: CodeFile, element: XmlNode): PcsChoice {
  const code = element.attributes.get('code') ?? '';
  const label = lineOf(element);
  if (CHARACTER.test(code) && label !== '') return { code, label };
  throw fault(file, element.line, 'A value has one character (a digit or a letter but I and O) and a label.');
}

function checkCount(file: CodeFile, element: XmlNode, name: string, counted: number): void {
  const stated = element.attributes.get(name);
  if (stated === undefined || stated === String(counted)) return;
  throw fault(
    file,
    element.line,
    `The file states ${stated.slice(0, 20)} ${name} here and lists ${counted}. Download it again.`,
  );
}

function productOf(row: readonly PcsAxis[]): number {
  return row.reduce((product, axis) => product * axis.choices.length, 1);
}
