import { describe, expect, it } from 'vitest';
import { officialFile } from '@/lib/codes/testing/official-files';
import { openRecords, type PackedRecords } from '../pack/packed-records';
import { indexTargets, type IndexRecord } from '../records/cm-index';
import type { TableRecord, TableTerm } from '../records/cm-table';
import { mainTermsFrom } from '../records/main-terms-from';
import type { CodeFile } from './code-file';
import { readCmIndex } from './read-cm-index';
import { readCmTable } from './read-cm-tables';

const index = officialFile('icd10cm-older/icd10cm_index_2017.xml.gz');
const externalIndex = officialFile('icd10cm-older/icd10cm_eindex_2022.xml.gz');
const neoplasms = officialFile('icd10cm-older/icd10cm_neoplasm_2022.xml.gz');
const drugs = officialFile('icd10cm-older/icd10cm_drug_2022.xml.gz');

const all = <T>(records: PackedRecords<T>) =>
  Array.from({ length: records.size }, (_, at) => records.valueAt(at));
const mainTerms = (records: PackedRecords<IndexRecord>) =>
  all(records).filter((record) => record.kind === 'main-term');

describe.skipIf(!index)('the Alphabetic Index of FY2017', () => {
  it('is read as a whole: every code, category and subcategory of the file is a target', async () => {
    const layer = await readCmIndex(index as CodeFile);
    const records = openRecords<IndexRecord>(layer.packed);
    expect([layer.kind, layer.edition, layer.counts]).toEqual([
      'index',
      'FY2017',
      { mainTerms: 7_973, terms: 69_226 },
    ]);
    const targets = mainTerms(records).flatMap(indexTargets);
    expect(targets).toHaveLength(59_412 + 15 + 130);
    expect(targets.filter(({ manifestation }) => manifestation)).toHaveLength(746);
    const letters = all(records).filter((record) => record.kind === 'letter');
    expect(letters).toHaveLength(26);
    expect(letters.flatMap(({ terms }) => terms)).toHaveLength(7_973);
    const abscess = mainTermsFrom(records, 'abscess', 1)[0]?.term;
    expect(abscess && indexTargets(abscess)[0]).toEqual({ path: ['Abscess'], code: 'L0291' });
    expect(mainTermsFrom(records, 'meniere', 3).map(({ term }) => term.title)).toEqual([
      "M\u00e9ni\u00e8re's disease, syndrome or vertigo",
    ]);
  });
});

describe.skipIf(!externalIndex)('the External Cause Index of FY2022', () => {
  it('is read as a whole', async () => {
    const layer = await readCmIndex(externalIndex as CodeFile);
    expect([layer.kind, layer.edition, layer.counts]).toEqual([
      'external-cause-index',
      'FY2022',
      { mainTerms: 314, terms: 7_486 },
    ]);
    const targets = mainTerms(openRecords<IndexRecord>(layer.packed)).flatMap(indexTargets);
    expect(targets).toHaveLength(6_416 + 4 + 11);
  });
});

/** All codes in the columns of the terms, and what they say in words. */
function contents(records: PackedRecords<TableRecord>): { codes: string[]; remarks: string[] } {
  const terms: TableTerm[] = all(records).filter((record) => record.kind === 'main-term');
  const codes: string[] = [];
  const remarks: string[] = [];
  for (const term of terms) {
    codes.push(...(term.codes ?? []).filter((code) => code !== null));
    if (term.remark !== undefined) remarks.push(term.remark);
    terms.push(...(term.terms ?? []));
  }
  return { codes, remarks };
}

describe.skipIf(!neoplasms || !drugs)('the tables of FY2022', () => {
  it('have every code of their columns', async () => {
    const layers = [await readCmTable(neoplasms as CodeFile), await readCmTable(drugs as CodeFile)];
    expect(layers.map(({ kind, edition, counts }) => ({ kind, edition, ...counts }))).toEqual([
      { kind: 'neoplasm-table', edition: 'FY2022', mainTerms: 1, terms: 1_938 },
      { kind: 'drug-table', edition: 'FY2022', mainTerms: 5_175, terms: 2_248 },
    ]);
    const [neoplasm, drug] = layers.map(({ packed }) => contents(openRecords(packed)));
    // 10,916 cells of which 1,898 say `-`; 43,182 of which 3,182 say `--`.
    expect([neoplasm?.codes.length, drug?.codes.length]).toEqual([9_018, 40_000]);
    expect(neoplasm?.remarks).toEqual(['ventral surface of tongue and floor of mouth']);
    expect(drug?.remarks).toEqual([]);
  });
});
