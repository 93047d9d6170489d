import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findTyped } from './find-typed';
import { miniList, miniLists } from './testing/mini-book';

const [CM, PCS] = miniLists();

/** The codes found, best first. */
function typed(list: ReturnType<typeof miniList> | undefined, query: string): string[] {
  const scores = new Map<number, number>();
  if (list) findTyped(list, query, (row, score) => scores.set(row, Math.max(score, scores.get(row) ?? 0)));
  return [...scores].toSorted((a, b) => b[1] - a[1]).map(([row]) => list?.codes.codeAt(row) ?? '');
}

describe('findTyped', () => {
  it.each(['E11.9', 'e119', ' E 11.9 ', 'E11-9'])('finds the code typed as %j', (query) => {
    expect(typed(CM, query)).toEqual(['E119']);
  });

  it('finds the code before those that begin with it', () => {
    expect(typed(CM, 'i50')).toEqual(['I50', 'I502', 'I5021', 'I5022', 'I5023', 'I509']);
  });

  it('finds a seventh character without its placeholders, in diagnoses only', () => {
    expect(typed(CM, 'T14.91A')[0]).toBe('T1491XA');
    expect(
      typed(miniList('icd10cm', 'T07XXXA 1 Unspecified multiple injuries, initial encounter'), 'T07A'),
    ).toEqual(['T07XXXA']);
    expect(typed(miniList('icd10pcs', '0DTXXXA 1 Of no table'), '0DTA')).not.toContain('0DTA');
    expect(typed(CM, 'T14.91B').slice(0, 1)).not.toEqual(['T1491XA']);
  });

  it('finds the codes beside one that is not there, unless it is words', () => {
    expect(typed(CM, 'S52.501B')).toEqual(['S52501A', 'S52501D', 'S52501S']);
    expect(typed(PCS, '0DTJ9')).toEqual(['0DTJ0ZZ', '0DTJ4ZZ']);
    expect(typed(CM, 'S52 9')).toEqual([]);
  });

  it('takes letters for words, unless they are a table of procedures', () => {
    expect(typed(CM, 'knee')).toEqual([]);
    expect(typed(CM, 'I')).toEqual([]);
    expect(typed(miniList('icd10pcs', 'DBY 0 Radiation Therapy\nDBY07ZZ 1 Something of it'), 'dby')).toEqual([
      'DBY',
    ]);
  });

  it('finds the first of the many codes that begin so', () => {
    const rows = Array.from({ length: 300 }, (_, at) => `A${String(at).padStart(3, '0')} 1 Code ${at}`);
    const found = typed(miniList('icd10cm', rows.join('\n')), 'A0');
    expect(found.length).toBeGreaterThan(20);
    expect(found).toEqual(found.toSorted());
    expect(found[0]).toBe('A000');
  });

  it('finds rows of the list and nothing else for any text', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 12 }),
      fc.stringMatching(/^[A-Z0-9. -]{0,9}$/),
    );
    fc.assert(
      fc.property(text, (query) => {
        for (const list of miniLists())
          findTyped(list, query, (row, score) => {
            expect(list.codes.codeAt(row)).toMatch(/^[A-Z0-9]{3,7}$/);
            expect(score).toBeGreaterThan(0);
          });
      }),
    );
  });
});
