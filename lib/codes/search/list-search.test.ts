import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { titleWords } from '@/lib/codes/pack/title-words';
import { listSearch, type RowHit, type WordQuery } from './list-search';
import { miniList, miniLists } from './testing/mini-book';

const searchOf = (lines: string) => {
  const { codes } = miniList('icd10cm', lines);
  const search = listSearch('icd10cm', codes);
  const shown = (hits: readonly RowHit[]) => hits.map(({ row }) => codes.codeAt(row));
  return { search, shown };
};
const query = (words: string, more: Partial<WordQuery> = {}): WordQuery => ({
  words: titleWords(words),
  isUnfinished: false,
  ...more,
});

/** Rows of other things, beside which the words of the tests are rare. */
const OTHERS = Array.from({ length: 60 }, (_, at) => `Q${100 + at} 1 Disorder ${at + 200} of bone`).join(
  '\n',
);

const [CM] = miniLists();
const mini = listSearch('icd10cm', CM?.codes ?? miniList('icd10cm', 'I10 1 Hypertension').codes);
const codesOf = (hits: readonly RowHit[]) => hits.map(({ row }) => mini.codes.codeAt(row));

describe('searchAll', () => {
  it('finds the titles that have all words', () => {
    expect(codesOf(mini.searchAll(query('heart failure acute')))).toEqual(
      expect.arrayContaining(['I5021', 'I5023']),
    );
    expect(codesOf(mini.searchAll(query('heart failure acute')))).not.toContain('I509');
    expect(mini.searchAll(query('heart zebra'))).toEqual([]);
    expect(mini.searchAll(query(''))).toEqual([]);
  });

  it('puts the shorter title first, and what a header stands for above it', () => {
    const { search, shown } = searchOf(`
      J18 0 Pneumonia
      J188 1 Other pneumonia of the third and fourth kind
      J189 1 Pneumonia, unspecified
      J20 1 Bronchitis and pneumonia after a long journey
      ${OTHERS}`);
    const found = shown(search.searchAll(query('pneumonia')));
    expect(found[0]).toBe('J189');
    expect(found.indexOf('J18')).toBeGreaterThan(0);
    expect(found.indexOf('J20')).toBeGreaterThan(0);
  });

  it('offers for a header the valid code that says least more, never another header', () => {
    const { search, shown } = searchOf(`
      K35 0 Appendix swelling
      K350 0 Kind of it that lasts
      K3501 1 Kind of it that lasts, with a tear and pus and fever
      K359 1 Kind of it, unspecified`);
    expect(shown(search.searchAll(query('appendix swelling')))).toEqual(['K359', 'K35']);
  });

  it('leaves out what a filter leaves out, default codes of headers too', () => {
    const { search, shown } = searchOf(`
      K35 0 Appendix swelling
      K358 1 Kind of it, unspecified
      K36 1 Other appendix swelling`);
    const only = (code: string) => (row: number) => search.codes.codeAt(row) === code;
    for (const code of ['K35', 'K36'])
      expect(shown(search.searchAll(query('appendix swelling', { accepts: only(code) })))).toEqual([code]);
    expect(search.searchAll(query('appendix swelling', { accepts: () => false }))).toEqual([]);
  });

  it('finds the best of many alike, wherever it stands', () => {
    const many = Array.from({ length: 400 }, (_, at) => `B${String(1000 + at)} 1 Gout of the toe`);
    const { search, shown } = searchOf([...many, 'Z999 1 Gout'].join('\n'));
    expect(shown(search.searchAll(query('gout')))[0]).toBe('Z999');
    expect(shown(search.searchAny(query('gout of big toes')))).toEqual([]);
  });

  it('finds what a filter leaves of many better ones', () => {
    const many = Array.from({ length: 400 }, (_, at) => `B${String(1000 + at)} 1 Gout`);
    const { search, shown } = searchOf([...many, 'Z999 1 Gout of the big toe'].join('\n'));
    const accepts = (row: number) => row === 400;
    expect(shown(search.searchAll(query('gout', { accepts })))).toEqual(['Z999']);
  });

  it('puts titles that have what is avoided behind', () => {
    const { search, shown } = searchOf(`
      B02 1 Scan of brain with contrast
      B03 1 Scan of brain from several sides and in great detail`);
    expect(shown(search.searchAll(query('scan brain')))[0]).toBe('B02');
    expect(shown(search.searchAll(query('scan brain', { avoids: ['contrast'] })))[0]).toBe('B03');
  });

  it('puts titles that deny what was asked for behind', () => {
    const { search, shown } = searchOf(`
      E11 1 Diabetes without coma
      E12 1 Diabetes of the unusual and very long kind with deep coma`);
    expect(shown(search.searchAll(query('diabetes coma')))[0]).toBe('E12');
    expect(shown(search.searchAll(query('diabetes without coma')))[0]).toBe('E11');
  });
});

describe('searchAny', () => {
  it('finds titles that lack some words, those with more and rarer ones first', () => {
    const { search, shown } = searchOf(`
      M10 1 Idiopathic gout, ankle
      M11 1 Idiopathic disorder, ankle
      M12 1 Ankle pain
      ${OTHERS}`);
    const found = shown(search.searchAny(query('idiopathic gout ankle foot')));
    expect(found.slice(0, 3)).toEqual(['M10', 'M11', 'M12']);
    expect(search.searchAny(query('zebra'))).toEqual([]);
  });

  it('finds nothing by a word of every other title alone', () => {
    const lines = Array.from({ length: 20 }, (_, at) => `Q${String(100 + at)} 1 Disorder ${at}`).join('\n');
    expect(searchOf(lines).search.searchAny(query('disorder'))).toEqual([]);
  });
});

describe('searchBelow', () => {
  it('looks only at the codes that begin so', () => {
    const found = codesOf(mini.searchBelow('S52', query('left radius subsequent')));
    expect(found[0]).toBe('S52502D');
    expect(found.every((code) => code.startsWith('S52'))).toBe(true);
    expect(mini.searchBelow('Q', query('left'))).toEqual([]);
    const accepts = (row: number) => mini.codes.codeAt(row).endsWith('A');
    expect(
      codesOf(mini.searchBelow('S52', query('radius', { accepts }))).every((code) => code.endsWith('A')),
    ).toBe(true);
  });
});

it('gives rows once, best first, with sound scores, for any words', () => {
  const word = fc.constantFrom(
    ...titleWords('heart failure right left knee subsequent without type 2 diabetes zebra of'),
  );
  const words = fc.array(fc.tuple(word, fc.constantFrom(undefined, { typed: 1 }, { typed: 2 })), {
    maxLength: 6,
  });
  fc.assert(
    fc.property(words, fc.boolean(), fc.array(word, { maxLength: 2 }), (parts, isUnfinished, avoids) => {
      const asked: WordQuery = {
        words: parts.map(([each]) => each),
        parts: parts.map(([, part]) => part),
        isUnfinished,
        avoids,
      };
      for (const hits of [mini.searchAll(asked), mini.searchAny(asked), mini.searchBelow('S', asked)]) {
        expect(new Set(hits.map(({ row }) => row)).size).toBe(hits.length);
        const scores = hits.map(({ score }) => score);
        expect(scores).toEqual(scores.toSorted((a, b) => b - a));
        for (const score of scores) {
          expect(score).toBeGreaterThan(0);
          expect(Number.isFinite(score)).toBe(true);
        }
      }
    }),
  );
});
