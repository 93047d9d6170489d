import { describe, expect, it } from 'vitest';
import { expectOnlyCodeFileErrors } from '@/lib/codes/testing/mutate';
import { testFile } from '@/lib/codes/testing/official-files';
import { previewColumns, previewCptList, readCptList } from './read-cpt-list';

// Invented numbers and titles: nothing here is from CPT.
const CSV = `Code,Short,Long description\r
00001,Tea,"Making of tea, one cup"\r
00002,Coffee,"Making of coffee,
with milk"\r
\r
0003T,Cocoa,"So-called ""hot"" cocoa"\r
`;
const COLUMNS = { code: 0, title: 2 };
const read = (text: string | Uint8Array, columns: { code: number; title: number } = COLUMNS) =>
  readCptList(testFile('mine.csv', text, 11), columns);

describe('readCptList', () => {
  it('reads codes with their titles, quoted cells and all', async () => {
    expect(await read(CSV)).toEqual({
      rows: [
        { code: '00001', title: 'Making of tea, one cup', isValid: true },
        { code: '00002', title: 'Making of coffee, with milk', isValid: true },
        { code: '0003T', title: 'So-called "hot" cocoa', isValid: true },
      ],
    });
  });

  it('reads every kind of number that CPT has had', async () => {
    const codes = ['00001', '0001A', '0002F', '0003T', '0004M', '0005U'];
    const { rows } = await read(codes.map((code) => `${code},Tea`).join('\n'), { code: 0, title: 1 });
    expect(rows.map(({ code }) => code)).toEqual(codes);
  });

  it.each([
    ['tabs, without a header', '00001\tTea\n00002\tCoffee\n'],
    ['semicolons', 'Nummer;Titel\n00001;Tea\n00002;Coffee'],
    ['blanks and small letters', ' 00001 , Tea\n00002,  Coffee  \n'],
  ])('reads %s', async (_, text) => {
    const { rows } = await read(text, { code: 0, title: 1 });
    expect(rows.map(({ code, title }) => `${code} ${title}`)).toEqual(['00001 Tea', '00002 Coffee']);
  });

  it.each([
    ['UTF-8 with a byte-order mark', Buffer.from('\uFEFF00001,Café')],
    ['UTF-16', Buffer.from('\uFEFF00001,Café', 'utf16le')],
    ['UTF-16, the other way round', Buffer.from('\uFEFF00001,Café', 'utf16le').swap16()],
    ['Windows-1252', Buffer.from('00001,Café', 'latin1')],
  ])('reads %s', async (_, bytes) => {
    expect((await read(bytes, { code: 0, title: 1 })).rows[0]?.title).toBe('Café');
  });

  it.each([
    [
      'a code of another shape, after a cell of two lines',
      `${CSV}ABC,x,y`,
      /mine\.csv, line 7: “ABC” in column 1/,
    ],
    ['a HCPCS code', `${CSV}A0001,x,y`, /line 7/],
    ['a code twice', `${CSV}00002,x,y`, /line 7: Code 00002 is there twice/],
    ['a code without a title', `${CSV}00004,x`, /line 7: Code 00004 has no title in column 3/],
    ['a quotation mark that is not closed', `${CSV}00004,x,"y`, /line 7: A quotation mark/],
    [
      'a title of 4,001 characters',
      `${CSV}00004,x,${'y'.repeat(4_001)}`,
      /line 7: The title of 00004 is longer/,
    ],
    ['no code', 'Code,Short,Long', /no CPT code/],
    ['no text', '', /no CPT code/],
    ['a spreadsheet', 'PK\u0003\u0004\0\0', /not a text file/],
  ])('refuses %s', async (_, text, message) => {
    await expect(read(text)).rejects.toThrow(message);
  });

  it('refuses more than 20,000 codes, and reads that many', async () => {
    const codes = (count: number) =>
      Array.from(
        { length: count },
        (_, at) => `${String(at % 10_000).padStart(4, '0')}${'0FT'[Math.floor(at / 10_000)]},x`,
      ).join('\n');
    expect((await read(codes(20_000), { code: 0, title: 1 })).rows).toHaveLength(20_000);
    await expect(read(codes(20_001), { code: 0, title: 1 })).rejects.toThrow(
      'line 20001: There are more than 20,000',
    );
  });

  it('refuses a file of more than 16 MB, and one of quotation marks alone', async () => {
    await expect(read(new Uint8Array(16_000_001).fill(0x20))).rejects.toMatchObject({ problem: 'oversized' });
    await expect(read('"'.repeat(2_000_000))).rejects.toThrow(/^mine\.csv/);
    await expect(read('",'.repeat(1_000_000))).rejects.toThrow(/^mine\.csv/);
  });

  it('refuses 1,000 damaged lists in words, or reads them', async () => {
    await expect(expectOnlyCodeFileErrors(Buffer.from(CSV), (bytes) => read(bytes))).resolves.toBeUndefined();
  });
});

describe('previewCptList', () => {
  it('reads the file as the list itself is read', async () => {
    const preview = await previewCptList(testFile('mine.csv', Buffer.from(`\uFEFF${CSV}`, 'utf16le')));
    expect(preview).toEqual(previewColumns(CSV));
  });

  it.each([
    ['an empty file', '', /^mine\.csv: The file is empty/],
    ['a spreadsheet', 'PK\u0003\u0004\0\0', /^mine\.csv: This is not a text file/],
  ])('refuses %s', async (_, text, message) => {
    await expect(previewCptList(testFile('mine.csv', text))).rejects.toThrow(message);
  });
});

describe('previewColumns', () => {
  it('shows the header and the first rows, and guesses the columns', () => {
    expect(previewColumns(`\uFEFF${CSV}`)).toEqual({
      header: ['Code', 'Short', 'Long description'],
      rows: [
        ['00001', 'Tea', 'Making of tea, one cup'],
        ['00002', 'Coffee', 'Making of coffee, with milk'],
        ['0003T', 'Cocoa', 'So-called "hot" cocoa'],
      ],
      width: 3,
      guess: { code: 0, title: 2 },
    });
  });

  it('guesses by the content where there is no header', () => {
    const { header, guess } = previewColumns(
      '1\tTea, hot and sweet\tTea\t00001\n2\tCoffee, cold\tCoffee\t00002',
    );
    expect(header).toEqual([]);
    expect(guess).toEqual({ code: 3, title: 1 });
  });

  it('guesses nothing where nothing fits', () => {
    expect(previewColumns('')).toEqual({
      header: [],
      rows: [],
      width: 0,
      guess: { code: undefined, title: undefined },
    });
    expect(previewColumns('a,b\n1,2').guess.code).toBeUndefined();
  });

  it('shows six rows of a long list', () => {
    expect(previewColumns('00001,Tea\n'.repeat(50_000)).rows).toHaveLength(6);
  });
});
