import { describe, expect, it } from 'vitest';
import { openRecords } from '@/lib/codes/pack/packed-records';
import type { PcsTable } from '@/lib/codes/records/pcs-table';
import { expectOnlyCodeFileErrors } from '@/lib/codes/testing/mutate';
import { testFile } from '@/lib/codes/testing/official-files';
import { PCS_DEFINITIONS, PCS_TABLES } from '@/lib/codes/testing/pcs-fixtures';
import { readPcsTables } from './read-pcs-tables';

const read = (text: string | Uint8Array, name = 'icd10pcs_tables_2025.xml') =>
  readPcsTables(testFile(name, text, 97));

describe('readPcsTables', () => {
  it('reads tables under their first three characters', async () => {
    const layer = await read(PCS_TABLES);
    expect(layer).toMatchObject({
      system: 'icd10pcs',
      kind: 'tables',
      edition: 'FY2025',
      counts: { tables: 3, rows: 4, codes: 7 },
      file: 'icd10pcs_tables_2025.xml',
    });
    const tables = openRecords<PcsTable>(layer.packed);
    expect([tables.keyAt(0), tables.keyAt(1), tables.keyAt(2)]).toEqual(['0DT', '0FT', '10E']);
    expect(tables.get('0DT')?.headings[2]).toEqual({
      title: 'Operation',
      code: 'T',
      label: 'Resection',
      definition: 'Cutting out or off, without replacement, all of a body part',
    });
    expect(tables.get('0DT')?.rows[1]?.[0]).toEqual({
      title: 'Body Part',
      choices: [{ code: 'J', label: 'Appendix (new & old)' }],
    });
  });

  const changed = (from: string | RegExp, to: string) => {
    const text = PCS_TABLES.replace(from, to);
    expect(text).not.toBe(PCS_TABLES);
    return text;
  };

  it('takes the edition from the name where the file has none', async () => {
    expect((await read(changed('2025', ''))).edition).toBe('FY2025');
    await expect(read(changed('2025', ''), 'tables.xml')).rejects.toMatchObject({ problem: 'unknown' });
  });

  it.each([
    [
      'a row with a value less',
      changed('<label code="1">Esophagus, Upper</label>', ''),
      /line 14: The file states 2 values here and lists 1/,
    ],
    [
      'a row that states other codes',
      changed('codes="4"', 'codes="5"'),
      /line 13: The file states 5 codes here and lists 4/,
    ],
    [
      'an axis out of its place',
      changed('<axis pos="5" values="2">', '<axis pos="6" values="2">'),
      /line 15: Axis 5/,
    ],
    ['a row of three axes', changed(/<axis pos="7".*\n/, ''), /line 13: A row has axes 4 to 7/],
    ['the letter I', changed('<label code="J">', '<label code="I">'), /line 14: A value has one character/],
    ['a value twice', changed('<label code="1">', '<label code="J">'), /line 14: Value J is there twice/],
    ['a label that is missing', changed('Esophagus, Upper', ' '), /line 14: A value has/],
    ['a table twice', changed('<label code="F">', '<label code="D">'), /line 26: Table 0DT is there twice/],
    [
      'a table without rows',
      changed(/<pcsTable>[^]*<pcsTable>/, '<pcsTable></pcsTable><pcsTable>'),
      /line 5: A table has three axes/,
    ],
    [
      'an element that nobody knows',
      changed('<pcsRow codes="4">', '<note/><pcsRow codes="4">'),
      /line 13: The element “note”/,
    ],
    ['a file that was cut', PCS_TABLES.slice(0, 900), /ends before/],
    ['no table', changed(/<pcsTable>[^]*<\/pcsTable>/, ''), /no table/],
    ['another list', PCS_DEFINITIONS, /“ICD10PCS.definitions” where “ICD10PCS.tabular” is due/],
    ['something after the end', `${PCS_TABLES}<ICD10PCS.tabular/>`, /second root/],
  ])('refuses %s', async (_, text, message) => {
    await expect(read(text)).rejects.toThrow(message);
  });

  it('refuses 1,000 damaged files in words, or reads them', async () => {
    await expect(
      expectOnlyCodeFileErrors(Buffer.from(PCS_TABLES), (bytes) => read(bytes)),
    ).resolves.toBeUndefined();
  });
});
