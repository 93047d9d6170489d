import { beforeAll, describe, expect, it } from 'vitest';
import { readCmIndex } from '@/lib/codes/files/read-cm-index';
import { readCmTable } from '@/lib/codes/files/read-cm-tables';
import { readPcsIndex } from '@/lib/codes/files/read-pcs-index';
import { openRecords, type PackedRecords } from '@/lib/codes/pack/packed-records';
import type { IndexRecord } from '@/lib/codes/records/cm-index';
import type { TableRecord } from '@/lib/codes/records/cm-table';
import type { PcsIndexTerm } from '@/lib/codes/records/pcs-index';
import { DRUG_XML, INDEX_XML, NEOPLASM_XML } from '@/lib/codes/testing/cm-index-fixtures';
import { testFile } from '@/lib/codes/testing/official-files';
import { PCS_INDEX } from '@/lib/codes/testing/pcs-fixtures';
import { cmLetters, cmMainTerms, pcsLetters, pcsMainTerms } from './index-letters';
import { indexPlaces, type IndexPlace } from './index-places';
import { tableReference } from './reference-target';
import { tableLetters, tableLines } from './table-lines';

let index: PackedRecords<IndexRecord>;
let neoplasms: PackedRecords<TableRecord>;
let drugs: PackedRecords<TableRecord>;
let pcs: PackedRecords<PcsIndexTerm>;

beforeAll(async () => {
  index = openRecords((await readCmIndex(testFile('icd10cm_index_2031.xml', INDEX_XML))).packed);
  neoplasms = openRecords((await readCmTable(testFile('icd10cm_neoplasm_2031.xml', NEOPLASM_XML))).packed);
  drugs = openRecords((await readCmTable(testFile('icd10cm_drug_2031.xml', DRUG_XML))).packed);
  pcs = openRecords((await readPcsIndex(testFile('icd10pcs_index_2025.xml', PCS_INDEX))).packed);
});

describe('letters and main terms', () => {
  const titles = (letter: string, typed: string) =>
    cmMainTerms(index, letter, typed, 9).map(({ title }) => title);

  it('are those of the book, in its order', () => {
    expect(cmLetters(index)).toEqual(['A', 'B']);
    expect(titles('A', ' ')).toEqual(['Abscess NEC', 'After-cataract', 'Aftercare']);
    expect(titles('Q', '')).toEqual([]);
  });

  it('are found by their beginnings, whatever the letter', () => {
    expect(titles('A', 'canc')).toEqual(['Cancer', 'Cancer', 'Cancer ward']);
    expect(cmMainTerms(index, 'A', 'beal', 9)).toEqual([
      { key: 'beal conjunctivitis', title: 'Béal conjunctivitis' },
    ]);
  });

  it('of ICD-10-PCS go by what they begin with', () => {
    expect(pcsLetters(pcs)).toEqual(['A', 'C']);
    expect(pcsMainTerms(pcs, 'A', '', 9).map(({ key }) => key)).toEqual([
      'abdominal cavity',
      'abdominoplasty',
      'abortion',
    ]);
    expect(pcsMainTerms(pcs, 'A', 'chir', 9).map(({ title }) => title)).toEqual(['Chirurgie à la main']);
  });
});

describe('the rows of a table', () => {
  const shown = (records: PackedRecords<TableRecord>, letter: string, typed: string) =>
    tableLines(records, letter, typed).map(({ depth, term }) => `${'- '.repeat(depth)}${term.title}`);

  it('are those of a letter, subterms below', () => {
    expect(tableLetters(drugs)).toEqual(['#', 'A']);
    expect(shown(drugs, 'A', '')).toEqual(['Aspirin']);
    expect(shown(neoplasms, 'N', '')).toEqual(['Neoplasm, neoplastic', '- breast', '- - skin', '- arm']);
    expect(new Set(tableLines(neoplasms, 'N', '').map(({ id }) => id)).size).toBe(4);
  });

  it('are found by main term, and in the Table of Neoplasms by site', () => {
    expect(shown(drugs, 'A', '2,4')).toEqual(['2,4-D']);
    expect(shown(drugs, '#', 'zzz')).toEqual([]);
    expect(shown(neoplasms, 'N', 'skin')).toEqual(['Neoplasm, neoplastic', '- breast', '- - skin']);
    expect(shown(neoplasms, 'N', 'breast skin')).toEqual(['Neoplasm, neoplastic', '- breast', '- - skin']);
  });
});

describe('a reference in a table', () => {
  it('leads to the rows that it names, or nowhere', () => {
    expect(tableReference('neoplasms', neoplasms, 'Neoplasm, breast, skin, malignant')).toEqual({
      kind: 'place',
      place: { kind: 'index', book: 'neoplasms', letter: '', typed: 'breast skin' },
    });
    expect(tableReference('neoplasms', neoplasms, 'Neoplasm, limb')).toBeUndefined();
    expect(tableReference('drugs', drugs, 'Aspirin')).toMatchObject({
      place: { book: 'drugs', typed: 'Aspirin' },
    });
    expect(tableReference('drugs', drugs, 'condition')).toBeUndefined();
  });
});

describe('indexPlaces', () => {
  function run(places: Generator<number, IndexPlace[]>): string[] {
    let step = places.next();
    while (step.done !== true) {
      expect(step.value).toBeGreaterThanOrEqual(0);
      expect(step.value).toBeLessThan(1);
      step = places.next();
    }
    return step.value.map(({ path, printed, line }) => `${path.join(' > ')} = ${printed} @${line}`);
  }

  it('finds the code itself, the codes above it, manifestations', () => {
    expect(run(indexPlaces(index, 'icd10cm', 'J852'))).toEqual(['Abscess NEC > lung = J852 @1']);
    expect(run(indexPlaces(index, 'icd10cm', 'L02611'))).toEqual(['Abscess NEC > toe, any = L026- @4']);
    expect(run(indexPlaces(index, 'icd10cm', 'J99'))).toEqual(['Abscess NEC > lung > amœbic = J99 @2']);
    expect(run(indexPlaces(index, 'icd10cm', 'J85'))).toEqual([]);
  });

  it('finds the codes with a 7th character in the tables, which print them without', () => {
    expect(run(indexPlaces(drugs, 'icd10cm', 'T39011A'))).toEqual(['Aspirin = T39011 @0']);
    expect(run(indexPlaces(neoplasms, 'icd10cm', 'C50911'))).toEqual([
      'Neoplasm, neoplastic > breast = C509- @1',
    ]);
  });

  it('finds whole codes, beginnings and tables of ICD-10-PCS, the nearest first', () => {
    expect(run(indexPlaces(pcs, 'icd10pcs', '10A07ZW'))).toEqual([
      'Abortion > Products of Conception > Laminaria = 10A07ZW @2',
      'Abortion > Products of Conception = 10A0- @1',
    ]);
    expect(run(indexPlaces(pcs, 'icd10pcs', '0QB00ZZ'))).toEqual(['ABDOMINOPLASTY >  = 0QB- @2']);
  });
});
