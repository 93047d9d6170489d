import { describe, expect, it } from 'vitest';
import { openRecords } from '@/lib/codes/pack/packed-records';
import { indexTermsFrom, type PcsIndexTerm } from '@/lib/codes/records/pcs-index';
import { expectOnlyCodeFileErrors } from '@/lib/codes/testing/mutate';
import { testFile } from '@/lib/codes/testing/official-files';
import { PCS_INDEX, PCS_TABLES } from '@/lib/codes/testing/pcs-fixtures';
import { readPcsIndex } from './read-pcs-index';

const read = (text: string | Uint8Array) => readPcsIndex(testFile('index.xml', text, 97));
const open = async (text: string) => openRecords<PcsIndexTerm>((await read(text)).packed);

describe('readPcsIndex', () => {
  it('reads main terms with references, codes and subterms', async () => {
    const layer = await read(PCS_INDEX);
    expect(layer).toMatchObject({
      system: 'icd10pcs',
      kind: 'index',
      edition: 'FY2025',
      counts: { mainTerms: 4, terms: 4 },
    });
    const records = openRecords<PcsIndexTerm>(layer.packed);
    const plain = { see: [], use: [], codes: [], terms: [] };
    expect(records.get('abdominal cavity')).toEqual({
      ...plain,
      title: 'Abdominal cavity',
      use: [{ text: 'Peritoneal Cavity', codes: [] }],
    });
    expect(records.get('abdominoplasty')?.terms).toEqual([
      { ...plain, title: '', see: [{ text: 'Repair, Abdominal Wall', codes: ['0WQF'] }] },
      { ...plain, title: '', see: [{ text: 'Excision, Lower Bones', codes: ['0QB'] }] },
    ]);
    expect(records.get('abortion')?.terms).toEqual([
      {
        ...plain,
        title: 'Products of Conception',
        codes: ['10A0'],
        terms: [{ ...plain, title: 'Laminaria', codes: ['10A07ZW'] }],
      },
    ]);
  });

  it('finds main terms by how they begin, without regard to case and accents', async () => {
    const records = await open(PCS_INDEX);
    const titles = (typed: string, most = 10) =>
      indexTermsFrom(records, typed, most).map(({ title }) => title);
    expect(titles('abD')).toEqual(['Abdominal cavity', 'ABDOMINOPLASTY']);
    expect(titles('ab', 1)).toEqual(['Abdominal cavity']);
    expect(titles('Chirurgie a')).toEqual(['Chirurgie à la main']);
    expect(titles('')).toHaveLength(4);
    expect(titles('z')).toEqual([]);
  });

  const changed = (from: string | RegExp, to: string) => {
    const text = PCS_INDEX.replace(from, to);
    expect(text).not.toBe(PCS_INDEX);
    return text;
  };

  it('makes one of main terms of the same title', async () => {
    const records = await open(changed('Abdominal cavity', 'abortion'));
    expect(records.size).toBe(3);
    expect(records.get('abortion')).toMatchObject({
      use: [{ text: 'Peritoneal Cavity' }],
      terms: [{ title: 'Products of Conception' }],
    });
  });

  it.each([
    [
      'a main term without a title',
      changed('<title>Abdominal cavity</title>', ''),
      /line 7: A main term has a title/,
    ],
    ['a subterm of a wrong level', changed('level="2"', 'level="3"'), /line 14: A subterm of level 2/],
    ['a code that is none', changed('10A07ZW', '10A07OW'), /line 14: “10A07OW” is not a code/],
    ['a code in place of a table', changed('<tab>0QB</tab>', '<tab>0QBX</tab>'), /line 10: “0QBX”/],
    ['an empty reference', changed('Peritoneal Cavity', ' '), /line 7: A reference names/],
    [
      'an empty subterm',
      changed('<title>Laminaria</title><code>10A07ZW</code>', ''),
      /line 14: A term has a title/,
    ],
    [
      'an element that nobody knows',
      changed('<codes>10A0</codes>', '<note>10A0</note>'),
      /line 13: The element “note”/,
    ],
    ['no main term', changed(/<letter>[^]*<\/letter>/, ''), /no main term/],
    ['a file that was cut', PCS_INDEX.slice(0, 700), /ends before/],
    ['another list', PCS_TABLES, /“ICD10PCS.tabular” where/],
  ])('refuses %s', async (_, text, message) => {
    await expect(read(text)).rejects.toThrow(message);
  });

  it('refuses 1,000 damaged files in words, or reads them', async () => {
    await expect(
      expectOnlyCodeFileErrors(Buffer.from(PCS_INDEX), (bytes) => read(bytes)),
    ).resolves.toBeUndefined();
  });
});
