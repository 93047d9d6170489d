import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { titleWords } from '@/lib/codes/pack/title-words';
import { queryVariants, type QueryVariant } from './query-variants';
import { miniSynonyms } from './testing/mini-book';

const synonyms = miniSynonyms();
const read = (query: string, isUnfinished = false) =>
  queryVariants(titleWords(query), synonyms, isUnfinished);
const said = (variants: readonly QueryVariant[]) => variants.map(({ words }) => words.join(' '));
const withWords = (query: string, words: string) =>
  read(query).find((variant) => variant.words.toSorted().join(' ') === words.split(' ').toSorted().join(' '));

describe('queryVariants', () => {
  it('reads unknown words as they stand, without those that say nothing', () => {
    expect(said(read('pneumonia of the lung'))).toEqual(['pneumonia lung']);
    expect(said(read('of the'))).toEqual(['of the']);
    expect(read('pneumonia', true)[0]).toMatchObject({
      isUnfinished: true,
      phrases: [],
      isWhole: false,
      trust: 1,
    });
  });

  it('reads a phrase that is the whole query as what it means, with its codes', () => {
    const variant = withWords('heart attack', 'acute myocardial infarction');
    expect(variant).toMatchObject({
      phrases: [{ codes: ['I219'], share: 1 }],
      isWhole: true,
      system: 'icd10cm',
    });
    expect(said(read('heart attack'))).toContain('heart attack');
  });

  it('reads a phrase among other words, the longest first', () => {
    const variant = withWords('old heart attack', 'old acute myocardial infarction');
    expect(variant?.isWhole).toBe(false);
    expect(variant?.phrases).toHaveLength(1);
    expect(variant?.phrases[0]?.share).toBeCloseTo(2 / 3);
  });

  it('asks no title for words that say nothing, between phrases either', () => {
    const words = 'essential hypertension chronic obstructive pulmonary disease';
    expect(withWords('high blood pressure in copd', words)?.phrases).toHaveLength(2);
    expect(said(read('heart attack of the patient'))).toContain('acute myocardial infarction');
  });

  it('reads both meanings, the second with less trust', () => {
    const trusts = ['acute myocardial infarction', 'mitral valve insufficiency'].map(
      (words) => withWords('mi', words)?.trust ?? 0,
    );
    expect(trusts[1]).toBeGreaterThan(0);
    expect(trusts[0]).toBeGreaterThan(trusts[1] ?? 0);
  });

  it('takes side and encounter out of a phrase that they cut through', () => {
    for (const query of ['wrist rt fx', 'right wrist fx', 'wrist fx right'])
      expect(withWords(query, 'fracture lower end radius right')?.phrases, `"${query}"`).toHaveLength(1);
    expect(withWords('heart subsequent attack', 'acute myocardial infarction subsequent')).toBeDefined();
  });

  it('reads a phrase that was only begun, with less trust', () => {
    const begun = read('heart atta', true).find(({ isWhole }) => isWhole);
    expect(begun).toMatchObject({
      words: ['acute', 'myocardial', 'infarction'],
      phrases: [{ codes: ['I219'] }],
    });
    expect(begun?.trust).toBeLessThan(1);
    expect(read('heart atta', false).some(({ isWhole }) => isWhole)).toBe(false);
    expect(read('h', true)).toHaveLength(1);
  });

  it.each([
    ['ct head without contrast', 'ct head', 'contrast'],
    ['ct head w/o contrast', 'ct head', 'contrast'],
    ['diabetes no complication or coma', 'diabetes', 'complication or coma'],
  ])('reads "%s" also as "%s" that avoids "%s"', (query, kept, avoided) => {
    const denied = read(query).find(({ avoids }) => avoids);
    expect(denied?.words).toEqual(titleWords(kept));
    expect(denied?.avoids).toEqual(titleWords(avoided));
    expect(denied?.trust).toBeLessThan(1);
  });

  it('denies nothing where the denial comes first or is missing', () => {
    for (const query of ['no pain', 'without contrast', 'ct head with contrast', ''])
      expect(
        read(query).some(({ avoids }) => avoids),
        `"${query}"`,
      ).toBe(false);
  });

  it('keeps to few readings of any words, each sound', () => {
    const word = fc.constantFrom(
      ...titleWords('heart attack mi rt lt wrist fx no without w o ckd of the broken subsequent x'),
    );
    fc.assert(
      fc.property(fc.array(word, { maxLength: 10 }), fc.boolean(), (words, isUnfinished) => {
        const variants = queryVariants(words, synonyms, isUnfinished);
        expect(variants.length).toBeGreaterThan(0);
        expect(variants.length).toBeLessThan(16);
        for (const variant of variants) {
          expect(variant.parts).toHaveLength(variant.words.length);
          expect(variant.trust).toBeGreaterThan(0);
          expect(variant.trust).toBeLessThanOrEqual(1);
          for (const { share } of variant.phrases) {
            expect(share).toBeGreaterThan(0);
            expect(share).toBeLessThanOrEqual(1);
          }
          // Something is looked for, unless nothing was said.
          expect(variant.words.length).toBeGreaterThanOrEqual(Math.min(1, words.length));
        }
      }),
    );
  });
});
