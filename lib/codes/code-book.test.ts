import { describe, expect, it } from 'vitest';
import type { StarterCode } from './code';
import { openCodeBook, type BookList, type CodeBook } from './code-book';
import { openCodes } from './pack/open-codes';
import { packCodes } from './pack/pack-codes';
import { miniList, miniLists, miniSynonyms } from './search/testing/mini-book';

const starterCode = (system: StarterCode['system'], code: string, billable = true): StarterCode => ({
  system,
  code,
  edition: system === 'hcpcs' ? '2026' : 'FY2026',
  title: `Starter title of ${code}`,
  billable,
});
const STARTER = [
  starterCode('icd10cm', 'I50.9'),
  starterCode('icd10cm', 'I50', false),
  starterCode('hcpcs', 'G0463'),
  starterCode('icd10pcs', '0DTJ4ZZ'),
];
const codesOf = (codes: readonly { code: string }[]) => codes.map(({ code }) => code);

function listOf(book: CodeBook, system: string, edition: string): BookList {
  const list = book.lists.find((each) => each.system === system && each.edition === edition);
  if (!list) throw new Error(`No list ${system} ${edition} in the book.`);
  return list;
}

describe('a code book', () => {
  const book = openCodeBook(
    [
      ...miniLists(),
      miniList('icd10cm', 'I50 0 Heart failure\nI509 1 Heart failure, not specified', 'FY2025'),
    ],
    STARTER,
    miniSynonyms(),
  );
  const cm = listOf(book, 'icd10cm', 'FY2026');

  it('finds a code however it is typed, in each edition, the newest first', () => {
    for (const typed of ['I50.9', 'i509', ' i50 .9'])
      expect(
        book.find(typed).map(({ code, edition }) => [code, edition]),
        `"${typed}"`,
      ).toEqual([
        ['I50.9', 'FY2026'],
        ['I50.9', 'FY2025'],
      ]);
    expect(book.find('I50.9', 'icd10pcs')).toEqual([]);
    expect(book.find('I50.99')).toEqual([]);
    expect(book.find('')).toEqual([]);
  });

  it('shows each code with its dot, its edition and whether it may be billed', () => {
    expect(book.find('I50.2')[0]).toEqual({
      system: 'icd10cm',
      edition: 'FY2026',
      code: 'I50.2',
      title: 'Systolic (congestive) heart failure',
      isBillable: false,
      validFrom: undefined,
      validTo: undefined,
      isStarter: false,
    });
    expect(book.find('0DTJ4ZZ')[0]).toMatchObject({ code: '0DTJ4ZZ', isBillable: true });
  });

  it('searches with scores and filters', () => {
    const hits = book.search('heart attack', 5);
    expect(hits[0]).toMatchObject({ code: 'I21.9', edition: 'FY2026', isStarter: false });
    expect(hits[0]?.score).toBeGreaterThan(0);
    expect(
      book.search('heart failure', 5, { editions: ['FY2025'] }).every(({ edition }) => edition === 'FY2025'),
    ).toBe(true);
    expect(book.search('resection', 1)).toHaveLength(1);
  });

  it('finds only billable codes of one system and edition where these are asked for, as code entry does', () => {
    const of = (edition: string, query: string) =>
      book
        .search(query, 20, { systems: ['icd10cm'], editions: [edition], isBillable: true })
        .map((hit) => `${hit.system} ${hit.edition} ${hit.code}`);
    expect(of('FY2026', 'I50')).toEqual(expect.arrayContaining(['icd10cm FY2026 I50.9']));
    expect(of('FY2026', 'I50')).not.toContain('icd10cm FY2026 I50');
    for (const query of ['I50', 'heart failure', 'resection appendix'])
      expect(of('FY2026', query).filter((hit) => !hit.startsWith('icd10cm FY2026 '))).toEqual([]);
    expect(of('FY2024', 'heart failure')).toEqual([]);
  });

  it('shows MS-DRGs as sentences; they are found by the official words', () => {
    const list = miniList('msdrg', '291 1 HEART FAILURE AND SHOCK WITH MCC', 'v43');
    const drgs = openCodeBook([list], [], miniSynonyms());
    expect(drgs.search('shock with mcc', 1)[0]?.title).toBe('Heart failure and shock with MCC');
    expect(list.codes.titleAt(0)).toBe('HEART FAILURE AND SHOCK WITH MCC');
  });

  it('walks down from the top, one step at a time', () => {
    const top = codesOf(book.children(cm, undefined));
    expect(top).toEqual(expect.arrayContaining(['A41', 'I50', 'I10', 'T14.9', 'Z79.4']));
    expect(top).not.toContain('I50.9');
    expect(codesOf(book.children(cm, 'I50'))).toEqual(['I50.2', 'I50.9']);
    expect(codesOf(book.children(cm, 'i50.2'))).toEqual(['I50.21', 'I50.22', 'I50.23']);
    expect(codesOf(book.children(cm, 'T14.9'))).toEqual(['T14.91']);
    expect(book.children(cm, 'I50.9')).toEqual([]);
    expect(book.children(cm, 'I99.9')).toEqual([]);
  });

  it('reaches every code of a list from the top, once, and back', () => {
    for (const list of book.lists) {
      const met: string[] = [];
      const walk = (code: string | undefined, above: string[]) => {
        for (const child of book.children(list, code)) {
          met.push(child.code);
          expect(codesOf(book.ancestors(list, child.code))).toEqual(above);
          walk(child.code, [...above, child.code]);
        }
      };
      walk(undefined, []);
      expect(met).toHaveLength(list.codes.size);
      expect(new Set(met).size).toBe(met.length);
    }
  });

  it('knows no code above one that is not there', () => {
    expect(book.ancestors(cm, 'Q99.9')).toEqual([]);
  });

  it('shows the days in force where a list has them', () => {
    const packed = packCodes([
      {
        code: 'J9999',
        title: 'A drug that went',
        isValid: false,
        validFrom: 20_040_101,
        validTo: 20_181_231,
      },
      { code: 'J1100', title: 'A drug that stays', isValid: true, validFrom: 20_040_101 },
    ]);
    const dated = openCodeBook(
      [{ system: 'hcpcs', edition: '2019', codes: openCodes(packed) }],
      [],
      miniSynonyms(),
    );
    expect(dated.find('J9999')[0]).toMatchObject({
      validFrom: 20_040_101,
      validTo: 20_181_231,
      isBillable: false,
    });
    expect(dated.find('J1100')[0]).toMatchObject({
      validFrom: 20_040_101,
      validTo: undefined,
      isBillable: true,
    });
  });
});

describe('starter codes', () => {
  it('stand in for the systems of which nothing is installed', () => {
    const book = openCodeBook([miniList('icd10cm', 'I10 1 Hypertension')], STARTER, miniSynonyms());
    expect(book.find('I50.9')).toEqual([]);
    expect(book.find('G0463')[0]).toMatchObject({
      isStarter: true,
      edition: '2026',
      title: 'Starter title of G0463',
    });
    expect(
      book.lists
        .filter(({ isStarter }) => isStarter)
        .map(({ system }) => system)
        .toSorted(),
    ).toEqual(['hcpcs', 'icd10pcs']);
  });

  it('are in the order of their codes, with their headers, each edition by itself', () => {
    const more = { ...starterCode('icd10cm', 'I50.9'), edition: 'FY2025' };
    const book = openCodeBook([], [...STARTER, more], miniSynonyms());
    expect(book.find('I50.9').map(({ edition }) => edition)).toEqual(['FY2026', 'FY2025']);
    const list = listOf(book, 'icd10cm', 'FY2026');
    expect(codesOf(book.children(list, undefined))).toEqual(['I50']);
    expect(codesOf(book.children(list, 'I50'))).toEqual(['I50.9']);
    expect(book.search('I50', 5)[0]).toMatchObject({ code: 'I50', isBillable: false, isStarter: true });
  });

  it('may be missing', () => {
    const book = openCodeBook([], [], miniSynonyms());
    expect(book.lists).toEqual([]);
    expect(book.find('I10')).toEqual([]);
    expect(book.search('heart attack', 5)).toEqual([]);
  });
});
