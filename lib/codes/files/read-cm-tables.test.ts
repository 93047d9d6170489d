import { describe, expect, it } from 'vitest';
import { DRUG_XML, INDEX_XML, NEOPLASM_XML } from '@/lib/codes/testing/cm-index-fixtures';
import { expectOnlyCodeFileErrors } from '@/lib/codes/testing/mutate';
import { testFile } from '@/lib/codes/testing/official-files';
import { openRecords } from '../pack/packed-records';
import { TABLE_HEADS_KEY, type TableRecord } from '../records/cm-table';
import { CodeFileError } from './code-file-error';
import { readCmTable } from './read-cm-tables';

const read = (text: string | Uint8Array) => readCmTable(testFile('table.xml', text));
const recordsOf = async (text: string) => openRecords<TableRecord>((await read(text)).packed);

describe('readCmTable', () => {
  it.each([
    [NEOPLASM_XML, 'neoplasm-table', { mainTerms: 1, terms: 3 }],
    [DRUG_XML, 'drug-table', { mainTerms: 2, terms: 0 }],
  ])('tells the two tables apart by their first column', async (text, kind, counts) => {
    const { packed: _, ...layer } = await read(text);
    expect(layer).toEqual({ system: 'icd10cm', kind, edition: 'FY2031', counts, file: 'table.xml' });
  });

  it('keeps the heads of the columns', async () => {
    expect((await recordsOf(NEOPLASM_XML)).get(TABLE_HEADS_KEY)).toEqual({
      kind: 'heads',
      heads: ['Neoplasm', 'Primary', 'Secondary', 'In situ', 'Benign', 'Uncertain', 'Unspecified'],
    });
  });

  it('keeps the codes of six columns, null where the table has none', async () => {
    expect((await recordsOf(NEOPLASM_XML)).get('neoplasm neoplastic')).toEqual({
      kind: 'main-term',
      letter: 'N',
      title: 'Neoplasm, neoplastic',
      codes: ['C801', 'C799', 'D099', 'D369', 'D489', 'D499'],
      terms: [
        {
          title: 'breast',
          parts: [{ text: 'breast' }, { text: ' (glandular)', isNonessential: true }],
          remark: 'connective tissue of the breast as well',
          codes: ['C509-', 'C7981', 'D05-', 'D24-', null, null],
          terms: [{ title: 'skin', codes: ['C44509', null, null, null, null, null] }],
        },
        { title: 'arm', see: 'Neoplasm, limb' },
      ],
    });
  });

  it('has the letters of the book, # for names that begin with a number', async () => {
    const records = await recordsOf(DRUG_XML);
    expect(records.get('#letter:#')).toEqual({
      kind: 'letter',
      letter: '#',
      terms: [{ key: '24d', title: '2,4-D' }],
    });
    expect(records.get('24d')).toMatchObject({ codes: ['T603X1', 'T603X2', 'T603X3', 'T603X4', null, null] });
  });

  it('keeps words that stand for a code', async () => {
    const records = await recordsOf(DRUG_XML.replace('>T39.016<', '>not used<'));
    expect(records.get('aspirin')).toMatchObject({
      codes: ['T39011', 'T39012', 'T39013', 'T39014', 'T39015', null],
      remark: 'not used',
    });
  });

  it('says that it was given an index', async () => {
    await expect(read(INDEX_XML)).rejects.toMatchObject({
      problem: 'unknown',
      message: expect.stringContaining('This seems to be the ICD-10-CM Alphabetic Index, not the') as string,
    });
  });

  it.each([
    ['<head col="1">', '<head col="2">', 'The columns are not in order'],
    ['<head col="7">Underdosing</head>', '', 'The table has not seven columns'],
    ['<cell col="2">T39', '<cell col="1">T39', '"1" is no column with codes'],
    ['<cell col="2">T39', '<cell col="8">T39', '"8" is no column with codes'],
    ['<cell col="2">T39', '<cell>T39', '"" is no column with codes'],
    ['<cell col="2">T39', '<cell col="3">T39', 'two codes in one column'],
    ['>2031<', '>1031<', 'gives its version as "1031"'],
  ])('refuses %s as %s', async (piece, by, message) => {
    const changed = DRUG_XML.replace(piece, by);
    expect(changed).not.toBe(DRUG_XML);
    const error: unknown = await read(changed).catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(CodeFileError);
    expect((error as CodeFileError).problem).toBe('malformed');
    expect((error as CodeFileError).message).toContain(message);
  });

  it.each([NEOPLASM_XML, DRUG_XML])('reads 1,000 damaged copies or refuses them in words', async (text) => {
    await expect(expectOnlyCodeFileErrors(new TextEncoder().encode(text), read)).resolves.toBeUndefined();
  });
});
