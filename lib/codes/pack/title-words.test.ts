import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldTitleWord, titleWords } from './title-words';

describe('titleWords', () => {
  it.each([
    ['Essential (primary) hypertension', 'essential primary hypertension'],
    ["Crohn's disease", 'crohn disease'],
    ['Crohn’s disease', 'crohn disease'],
    ["d'Hérelle's phages", 'dherelle phage'],
    ['Ménière’s disease, bilateral', 'meniere disease bilateral'],
    ['Type 2 diabetes mellitus w/o complications', 'type 2 diabete mellitus w o complication'],
    ['b/l non-ST elevation (NSTEMI)', 'b l non st elevation nstemi'],
    ['5-fluorouracil 500 mg', '5 fluorouracil 500 mg'],
    [' -- , ', ''],
    ['', ''],
  ])('%j has the words %j', (text, words) => {
    expect(titleWords(text).join(' ')).toBe(words);
  });

  it('gives clean words of any text, and the same again of its own words', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        for (const word of titleWords(text)) {
          expect(word).toMatch(/^[\p{L}\p{N}]+$/u);
          expect(word).toBe(word.toLowerCase());
        }
      }),
    );
  });
});

describe('foldTitleWord', () => {
  it.each([
    // Plurals become the singular of the titles.
    ['fractures', 'fracture'],
    ['kidneys', 'kidney'],
    ['arteries', 'artery'],
    ['biopsies', 'biopsy'],
    ['diagnoses', 'diagnosis'],
    ['dialyses', 'dialysis'],
    ['abscesses', 'abscess'],
    ['masses', 'mass'],
    ['reflexes', 'reflex'],
    ['patches', 'patch'],
    ['rashes', 'rash'],
    ['metastases', 'metastasis'],
    ['viruses', 'virus'],
    ['teeth', 'tooth'],
    ['feet', 'foot'],
    ['women', 'woman'],
    ['children', 'child'],
    ['bronchi', 'bronchi'],
    ['men', 'men'],
    // Words that only end like one.
    ['stenosis', 'stenosis'],
    ['pelvis', 'pelvis'],
    ['virus', 'virus'],
    ['abscess', 'abscess'],
    ['pus', 'pus'],
    ['gas', 'gas'],
    ['ties', 'ties'],
    ['h1s', 'h1s'],
    ['2s', '2s'],
    ['noses', 'nose'],
  ])('folds %s to %s', (word, folded) => {
    expect(foldTitleWord(word)).toBe(folded);
  });

  it('folds one and many of a word of the titles alike', () => {
    const pairs = [
      ['neoplasm', 'neoplasms'],
      ['ulcer', 'ulcers'],
      ['eye', 'eyes'],
      ['injury', 'injuries'],
      ['prosthesis', 'prostheses'],
      ['thrombosis', 'thromboses'],
      ['sinus', 'sinuses'],
      ['toe', 'toes'],
      ['lens', 'lens'],
      ['process', 'processes'],
    ];
    for (const [one = '', many = ''] of pairs)
      expect(foldTitleWord(many), `"${many}"`).toBe(foldTitleWord(one));
  });

  /** How many letters of a word are the same after folding. */
  const keptLetters = (word: string) => {
    const folded = foldTitleWord(word);
    let kept = 0;
    while (kept < folded.length && folded[kept] === word[kept]) kept += 1;
    return kept;
  };

  it('keeps what was typed so far a beginning of the folded word, up to its plural', () => {
    const plain = fc
      .tuple(
        fc.stringMatching(/^[a-z]{1,10}$/),
        fc.constantFrom('', 's', 'es', 'ies', 'oses', 'sses', 'is', 'us'),
      )
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(plain, (word) => {
        // What would be a plural in the middle of a word is in none of the titles.
        fc.pre(!/(ies|[oy]ses|[hr]eses)./.test(word));
        const kept = keptLetters(word);
        expect(word.length - kept).toBeLessThanOrEqual(3);
        for (let length = 1; length <= kept; length += 1) {
          const typed = foldTitleWord(word.slice(0, length));
          expect(foldTitleWord(word).startsWith(typed), `${typed} begins ${foldTitleWord(word)}`).toBe(true);
        }
      }),
      { numRuns: 2_000 },
    );
  });

  it.each([
    'meningitis meniscus mental menopause menstruation membrane women womb',
    'prostate prosthesis pressure process possible virus viral sinus sinusitis',
    'gastritis gases gastroesophageal ischemia issue basal based bases',
    'diabetes mellitus fracture fractures specified unspecified species',
    'feeding feet foot teeth tooth toe child childbirth children bronchitis bronchus',
    'chest chess cyst cystic physical psychosis lysis dialysis analysis',
  ])('finds each of "%s" from its first letter on', (words) => {
    for (const word of words.split(' ')) {
      const folded = foldTitleWord(word);
      for (let length = 1; length <= keptLetters(word); length += 1) {
        const typed = foldTitleWord(word.slice(0, length));
        expect(folded.startsWith(typed), `${word.slice(0, length)} for ${word}`).toBe(true);
      }
    }
  });
});
