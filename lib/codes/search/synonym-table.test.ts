import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { titleWords } from '@/lib/codes/pack/title-words';
import type { Synonym } from '@/lib/codes/synonym';
import { packSynonyms } from './pack-synonyms';
import { openSynonyms } from './synonym-table';

const tableOf = (...synonyms: Synonym[]) => openSynonyms(packSynonyms(synonyms));

const table = tableOf(
  { say: ['heart attack', 'mi'], means: ['acute myocardial infarction'], codes: ['I21.9', 'I21.4'] },
  { say: ['mi'], means: ['mitral valve insufficiency'], codes: ['I34.0'] },
  {
    say: ["crohn's", 'attack of the heart valve'],
    means: ["Crohn's disease", 'regional enteritis'],
    codes: ['K50.90'],
  },
  { say: ['rt', 'b/l'], means: ['right'] },
  { say: ['lap appy'], means: ['resection appendix'], codes: ['0DTJ4ZZ'], system: 'icd10pcs' },
  { say: ['walker'], means: ['walker'], system: 'hcpcs' },
);
const meant = (phrase: string) => table.of(titleWords(phrase));
const first = (phrase: string) => meant(phrase)[0]?.codes[0];

describe('a synonym table', () => {
  it('knows phrases as they are said, in any order of their words', () => {
    expect(meant('heart attack')).toEqual([
      { means: [['acute', 'myocardial', 'infarction']], codes: ['I219', 'I214'], system: 'icd10cm' },
    ]);
    expect(meant('Attack, Heart')).toEqual(meant('heart attack'));
    expect(first('Crohn’s')).toBe('K5090');
    expect(meant('crohn')[0]?.means).toEqual([
      ['crohn', 'disease'],
      ['regional', 'enteritis'],
    ]);
  });

  it('knows no part of a phrase, and none with a word more', () => {
    for (const words of [
      'heart',
      'attack',
      'heart attack old',
      'attack heart heart',
      '',
      'constructor',
      '__proto__',
    ])
      expect(meant(words), `"${words}"`).toEqual([]);
  });

  it('gives two meanings in the order of the table', () => {
    expect(meant('mi').map(({ codes }) => codes[0])).toEqual(['I219', 'I340']);
  });

  it('speaks of diagnoses where it names their codes, of its system, or of any', () => {
    expect(meant('mi')[0]?.system).toBe('icd10cm');
    expect(meant('lap appy')[0]?.system).toBe('icd10pcs');
    expect(meant('walker')[0]?.system).toBe('hcpcs');
    expect(meant('rt')).toEqual([{ means: [['right']], codes: [] }]);
    expect(meant('b/l')).toEqual(meant('rt'));
  });

  it('lets a phrase of its own stand before another in a new order', () => {
    const both = tableOf(
      { say: ['foot drop'], means: ['foot drop'], codes: ['M21.37'] },
      { say: ['drop foot'], means: ['other'], codes: ['I10'] },
    );
    expect(both.of(['foot', 'drop'])[0]?.codes).toEqual(['M2137']);
    expect(both.of(['drop', 'foot'])[0]?.codes).toEqual(['I10']);
  });

  it('finds phrases that were begun, shortest first, with the share that was typed', () => {
    const begun = table.begin(['heart', 'at'], 3);
    expect(begun.map(({ meaning }) => meaning.codes[0])).toEqual(['I219']);
    expect(begun[0]?.share).toBeCloseTo('heart at'.length / 'heart attack'.length);
    const shares = table.begin(['m'], 5).map(({ share }) => share);
    expect(shares).toEqual(shares.toSorted((a, b) => b - a));
    expect(table.begin(['m'], 5)).toHaveLength(2);
    expect(table.begin(['attack'], 1).map(({ meaning }) => meaning.codes[0])).toEqual(['K5090']);
    expect(table.begin(['art', 'at'], 3)).toEqual([]);
    expect(table.begin([], 3)).toEqual([]);
    // Words are beside phrases in the table; they are no phrases.
    expect(table.begin(['attac'], 9)).toHaveLength(1);
  });

  it('knows its words and its longest phrase', () => {
    expect(table.words()).toEqual(expect.arrayContaining(['heart', 'attack', 'mi', 'crohn', 'b', 'l', 'rt']));
    expect(new Set(table.words()).size).toBe(table.words().length);
    expect(table.has('attack')).toBe(true);
    for (const word of ['infarction', 'heart attack', '', 'constructor'])
      expect(table.has(word), `"${word}"`).toBe(false);
    expect(table.longest).toBe(5);
  });

  it('may be empty', () => {
    const empty = tableOf();
    expect(empty.longest).toBe(0);
    expect(empty.words()).toEqual([]);
    expect(empty.of(['mi'])).toEqual([]);
    expect(empty.begin(['m'], 3)).toEqual([]);
    expect(() => openSynonyms(new Uint8Array(20))).toThrow(RangeError);
  });

  it('finds every phrase of any table under every order of its words', () => {
    const phrase = fc.array(fc.stringMatching(/^[a-d]{1,2}$/), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(fc.uniqueArray(phrase, { selector: (words) => words.toSorted().join(' ') }), (phrases) => {
        const made = tableOf(
          ...phrases.map((words, at): Synonym => ({ say: [words.join(' ')], means: [`m${at}`] })),
        );
        phrases.forEach((words, at) => {
          for (const order of [words, words.toReversed(), words.toSorted()])
            expect(made.of(order)).toEqual([{ means: [[`m${at}`]], codes: [] }]);
          expect(made.longest).toBeGreaterThanOrEqual(words.length);
        });
      }),
    );
  });
});
