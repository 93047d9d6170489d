import { describe, expect, it } from 'vitest';
import { CM_CHAPTERS, cmChapterOf } from './cm-chapters';

describe('the chapters of ICD-10-CM', () => {
  it('are 22, numbered, and do not overlap', () => {
    const chapters = CM_CHAPTERS.value;
    expect(chapters.map(({ number }) => number)).toEqual(Array.from({ length: 22 }, (_, at) => at + 1));
    // U comes last in the book, before V in the alphabet.
    const byRange = chapters.toSorted((a, b) => (a.from < b.from ? -1 : 1));
    byRange.slice(1).forEach(({ from }, at) => expect(from > (byRange[at]?.to ?? '')).toBe(true));
    for (const { from, to } of chapters) expect(from < to).toBe(true);
  });

  it.each([
    ['A00.0', 1],
    ['D49.9', 2],
    ['C7A.00', 2],
    ['D3A.00', 2],
    ['D50', 3],
    ['H59.8', 7],
    ['H60', 8],
    ['i50.23', 9],
    ['M1A.9XX0', 13],
    ['O9A.111', 15],
    ['QA0.0109', 17],
    ['T88.9XXA', 19],
    ['U07.1', 22],
    ['V00', 20],
    ['Z3A.01', 21],
  ])('%s is in chapter %i', (code, number) => {
    expect(cmChapterOf(code)?.number).toBe(number);
  });

  it.each(['', 'D', '0DT', 'QB0', 'K96'])('"%s" is in none', (code) => {
    expect(cmChapterOf(code)).toBeUndefined();
  });
});
