import { beforeAll, describe, expect, it } from 'vitest';
import { readPcsDefinitions } from '@/lib/codes/files/read-pcs-definitions';
import { readPcsTables } from '@/lib/codes/files/read-pcs-tables';
import { openRecords, type PackedRecords } from '@/lib/codes/pack/packed-records';
import type { PcsDefinitions } from '@/lib/codes/records/pcs-definitions';
import { tableCodes, type PcsTable } from '@/lib/codes/records/pcs-table';
import { testFile } from '@/lib/codes/testing/official-files';
import { PCS_DEFINITIONS, PCS_TABLES } from '@/lib/codes/testing/pcs-fixtures';
import { pcsMeaning } from './pcs-meaning';
import { pcsBeginning, pcsNext, pcsRows, pcsSteps, type PcsTables } from './pcs-steps';

let tables: PcsTables;
let definitions: PackedRecords<PcsDefinitions>;

beforeAll(async () => {
  tables = openRecords<PcsTable>(
    (await readPcsTables(testFile('icd10pcs_tables_2025.xml', PCS_TABLES))).packed,
  );
  definitions = openRecords<PcsDefinitions>(
    (await readPcsDefinitions(testFile('icd10pcs_definitions_2025.xml', PCS_DEFINITIONS))).packed,
  );
});

/** Every code that the choices lead to. */
function allCodes(chosen = ''): string[] {
  return chosen.length === 7
    ? [chosen]
    : pcsNext(tables, chosen).choices.flatMap(({ code }) => allCodes(chosen + code));
}

describe('the steps of the ICD-10-PCS builder', () => {
  it('lead to every code of the tables and to no other', () => {
    const codes = Array.from({ length: tables.size }, (_, at) => tableCodes(tables.valueAt(at))).flat();
    expect(allCodes().toSorted()).toEqual([...new Set(codes)].toSorted());
  });

  it('name the axis and offer no choice after the last character', () => {
    expect(pcsNext(tables, '0D')).toEqual({
      title: 'Operation',
      choices: [{ code: 'T', labels: ['Resection'] }],
    });
    expect(pcsNext(tables, '0DTJ4ZZ').choices).toEqual([]);
    expect(pcsNext(tables, '0DX').choices).toEqual([]);
  });

  it.each([
    ['', ''],
    ['0dtj4zz', '0DTJ4ZZ'],
    ['0DTJ9', '0DTJ'],
    ['0DTJ7ZZ', '0DTJ7Z'],
    ['X', ''],
    ['0DTJ4ZZ12', '0DTJ4ZZ'],
  ])('start from %s with %s', (wanted, chosen) => {
    expect(pcsBeginning(tables, wanted)).toBe(chosen);
  });

  it('say what was chosen; names of rows that no longer fit are left out', () => {
    expect(pcsSteps(tables, '0DTJ').at(-1)).toEqual({
      title: 'Body Part',
      code: 'J',
      labels: ['Appendix', 'Appendix (new & old)'],
    });
    expect(pcsSteps(tables, '0DTJ7').map(({ title, labels }) => [title, ...labels])).toEqual([
      ['Section', 'Medical and Surgical'],
      ['Body System', 'Gastrointestinal System'],
      ['Operation', 'Resection'],
      ['Body Part', 'Appendix (new & old)'],
      ['Approach', 'Via Natural or Artificial Opening'],
    ]);
  });

  it('keep the rows that still fit, decided axes with their one choice', () => {
    expect(pcsRows(tables, '0D')).toEqual([]);
    expect(pcsRows(tables, '0DT')).toHaveLength(2);
    const [row, ...others] = pcsRows(tables, '0DTJ4');
    expect(others).toEqual([]);
    expect(row?.map(({ choices }) => choices.map(({ code }) => code).join(''))).toEqual(['J', '4', 'Z', 'Z']);
    expect(pcsRows(tables, '0DT9')).toEqual([]);
  });
});

describe('pcsMeaning', () => {
  it('gives the definition of an operation, without an explanation that says "None"', () => {
    expect(pcsMeaning(definitions, '0D', ['Resection'])).toEqual({
      definition: 'Cutting out all of a body part',
      includes: ['Total nephrectomy, lobectomy'],
    });
  });

  it('takes the first label that is defined', () => {
    expect(pcsMeaning(definitions, '0TT', ['Kidney', 'Kidney, Left'])?.includes).toEqual([
      'Renal calyx',
      'Renal cortex',
    ]);
  });

  it('is undefined where the section, axis or value has none', () => {
    expect(pcsMeaning(definitions, '', ['Medical and Surgical'])).toBeUndefined();
    expect(pcsMeaning(definitions, '0', ['Gastrointestinal System'])).toBeUndefined();
    expect(pcsMeaning(definitions, '0D', ['Excision'])).toBeUndefined();
    expect(pcsMeaning(definitions, '1D', ['Resection'])).toBeUndefined();
  });
});
