import { describe, expect, it } from 'vitest';
import { openRecords, type PackedRecords } from '@/lib/codes/pack/packed-records';
import { termOf, type PcsDefinitions } from '@/lib/codes/records/pcs-definitions';
import { indexTermsFrom, type PcsIndexTerm } from '@/lib/codes/records/pcs-index';
import {
  headingChoices,
  isInTable,
  tableChoices,
  tableCodes,
  type PcsTable,
} from '@/lib/codes/records/pcs-table';
import { officialFile } from '@/lib/codes/testing/official-files';
import type { CodeFile } from './code-file';
import { readOrderFile } from './read-order-file';
import { readPcsDefinitions } from './read-pcs-definitions';
import { readPcsIndex } from './read-pcs-index';
import { readPcsTables } from './read-pcs-tables';

const values = <T>(records: PackedRecords<T>) =>
  Array.from({ length: records.size }, (_, at) => records.valueAt(at));
const given = (file: CodeFile | undefined): CodeFile => {
  if (!file) throw new Error('The test is skipped without the file.');
  return file;
};

const files = {
  order: officialFile('icd10pcs-2025/icd10pcs_order_2025.txt.gz'),
  tables: officialFile('icd10pcs-2025/icd10pcs_tables_2025.xml.gz'),
  definitions: officialFile('icd10pcs-2025/icd10pcs_definitions_2025.xml.gz'),
  index: officialFile('icd10pcs-2025/icd10pcs_index_2025.xml.gz'),
};

describe.skipIf(Object.values(files).includes(undefined))('the official ICD-10-PCS files of FY2025', () => {
  it('have tables whose cross product is the 78,948 valid codes of the order file', async () => {
    const { rows } = await readOrderFile(given(files.order));
    const valid = rows.filter((row) => row.isValid).map((row) => row.code);
    const layer = await readPcsTables(given(files.tables));
    expect(layer.edition).toBe('FY2025');
    expect(layer.counts).toEqual({ tables: 908, rows: 2_661, codes: 78_948 });
    const tables = openRecords<PcsTable>(layer.packed);
    const codes = values(tables).flatMap((table) => tableCodes(table));
    expect(codes).toHaveLength(78_948);
    expect(codes.toSorted()).toEqual(valid.toSorted());
    expect(headingChoices(tables, '').choices).toHaveLength(17);
    const walked = headingChoices(tables, '').choices.flatMap(({ code: first }) =>
      headingChoices(tables, first).choices.flatMap(({ code: second }) =>
        headingChoices(tables, first + second).choices.map(({ code: third }) => first + second + third),
      ),
    );
    expect(walked).toEqual(values(tables).map(({ headings }) => headings.map(({ code }) => code).join('')));
    const appendix = tables.get('0DT');
    expect(appendix && isInTable(appendix, '0DTJ4ZZ')).toBe(true);
    expect(appendix && tableChoices(appendix, '0DTJ').choices.map(({ code }) => code)).toEqual([
      '0',
      '4',
      '7',
      '8',
    ]);
  });

  it('define every operation of the tables of section 0', async () => {
    const layer = await readPcsDefinitions(given(files.definitions));
    expect(layer.counts).toEqual({ terms: 930 });
    const operations = openRecords<PcsDefinitions>(layer.packed).get('03');
    expect(operations?.terms).toHaveLength(31);
    expect(operations && termOf(operations, 'Resection')?.definition).toMatch(/^Cutting out or off/);
  });

  it('have an index of 3,215 main terms', async () => {
    const layer = await readPcsIndex(given(files.index));
    expect(layer.counts).toEqual({ mainTerms: 3_215, terms: 21_269 });
    const index = openRecords<PcsIndexTerm>(layer.packed);
    expect(indexTermsFrom(index, 'abdominohyst', 5)).toEqual([
      {
        title: 'Abdominohysterectomy',
        see: [{ text: 'Resection, Uterus', codes: ['0UT9'] }],
        use: [],
        codes: [],
        terms: [],
      },
    ]);
  });
});
