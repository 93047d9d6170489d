import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldWord } from './fold-word';
import { FoundWords } from './found-words';
import { scanWords } from './scan-words';
import { splitWords } from './split-words';
import { buildWordTable } from './word-table';

type Found = { word: string; start: number; end: number; order: number };

function scan(words: readonly string[], text: string): Found[] {
  const found = new FoundWords();
  const noted = words.length >> 1;
  scanWords(buildWordTable(words), text, found, noted);
  expect(found.hasNoted).toBe(found.words.subarray(0, found.count).some((word) => word < noted));
  return Array.from({ length: found.count }, (_, at) => ({
    word: words[found.words[at] ?? -1] ?? '?',
    start: found.starts[at] ?? -1,
    end: found.ends[at] ?? -1,
    order: found.orders[at] ?? -1,
  }));
}

/** The same by strings: split, fold, look up. */
function scanSlowly(words: readonly string[], text: string): Found[] {
  return splitWords(text).flatMap(({ text: written, start, end }, order) => {
    const word = foldWord(written);
    return words.includes(word) ? [{ word, start, end, order }] : [];
  });
}

const ENDINGS = [
  '',
  's',
  'es',
  'ies',
  'e',
  'is',
  'ises',
  'ches',
  'shes',
  'xes',
  'ss',
  'us',
  'y',
  "'s",
  '’s',
  's’',
];
const STEMS = [
  '',
  'a',
  'bo',
  'dis',
  'cod',
  'diagnos',
  'quer',
  'box',
  'wis',
  'bran',
  'ax',
  'é',
  'ß',
  'Ｘ',
  '𝒳',
  'abscess',
  'pharmaci',
  'metastasi',
  'laboratori',
  'parathyroid',
  'hospitaliza',
  'abnormalitie',
  'abnormality5',
  '9',
  'e1',
];
const anyWord = fc
  .tuple(fc.constantFrom(...STEMS), fc.constantFrom(...ENDINGS), fc.boolean())
  .map(([stem, ending, isCapital]) => (isCapital ? (stem + ending).toUpperCase() : stem + ending));
const anyText = fc
  .array(fc.tuple(anyWord, fc.constantFrom(' ', ' ', '-', '. ', "'", '’', '', '😀', '\n')), { maxLength: 30 })
  .map((parts) => parts.flat().join(''));

describe('scanWords', () => {
  it('finds what splitting and folding strings finds', () => {
    let total = 0;
    fc.assert(
      fc.property(fc.array(anyWord, { minLength: 5, maxLength: 40 }), anyText, (vocabulary, text) => {
        const words = [
          ...new Set(
            vocabulary.flatMap((each) => splitWords(each)).map(({ text: written }) => foldWord(written)),
          ),
        ];
        const found = scan(words, text);
        total += found.length;
        expect(found).toEqual(scanSlowly(words, text));
      }),
      { numRuns: 3000 },
    );
    expect(total).toBeGreaterThan(500);
  });

  it('counts words as splitting does, in any text', () => {
    const found = new FoundWords();
    const table = buildWordTable([]);
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (text) => {
        scanWords(table, text, found, 0);
        expect(found.total).toBe(splitWords(text).length);
      }),
      { numRuns: 2000 },
    );
  });

  it('notes words with digits, and how many words of the table come before them', () => {
    const found = new FoundWords();
    const text = "a code E11.9, the code 99213's x and 1234567890";
    scanWords(buildWordTable(['code']), text, found, 0);
    expect(found.total).toBe(10);
    expect(found.digits).toEqual([
      { start: 7, end: 10, order: 2, index: 1 },
      { start: 11, end: 12, order: 3, index: 1 },
      { start: 23, end: 28, order: 6, index: 2 },
    ]);
  });

  it('finds every word of a full table, and none that only shares a place with them', () => {
    const words = Array.from(
      { length: 4_000 },
      (_, at) => `w${at.toString(36).replaceAll(/\d/g, 'q')}a${at % 7 ? '' : 'longerthankey'}`,
    );
    const distinct = [...new Set(words)];
    const known = distinct.filter((_, at) => at % 2 === 0);
    expect(scan(known, distinct.join(' ')).map(({ word }) => word)).toEqual(known);
  });

  it('tells words apart whose first ten letters, or whose rarer letters, share a key', () => {
    const [one, other] = ['complicating', 'complication'] as const;
    expect(scan([one], `${one} ${other} complicati complicat`)).toHaveLength(1);
    expect(scan([one, other], `${other} ${one}`).map(({ word }) => word)).toEqual([other, one]);
    // 24 numbers are shared by all letters beyond a to z.
    expect('ā'.charCodeAt(0) - 'é'.charCodeAt(0)).toBe(24);
    expect(scan(['né'], 'nā né NÉ').map(({ start }) => start)).toEqual([3, 6]);
  });
});
