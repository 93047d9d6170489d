import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isOneEditAway, isTwoEditsAway, spelling } from './spelling';

const letters = fc.stringMatching(/^[a-c]{1,7}$/);

/** Every text that one edit makes of a word. */
function editsOf(word: string, alphabet: string): Set<string> {
  const edits = new Set<string>();
  for (let at = 0; at <= word.length; at += 1) {
    const [before, after] = [word.slice(0, at), word.slice(at)];
    for (const letter of alphabet) {
      edits.add(before + letter + after);
      if (after !== '') edits.add(before + letter + after.slice(1));
    }
    if (after !== '') edits.add(before + after.slice(1));
    if (after.length > 1) edits.add(`${before}${after[1]}${after[0]}${after.slice(2)}`);
  }
  return edits;
}

/** Levenshtein's distance by its definition. */
function distance(a: string, b: string): number {
  if (a === '' || b === '') return a.length + b.length;
  const [restA, restB] = [a.slice(1), b.slice(1)];
  if (a[0] === b[0]) return distance(restA, restB);
  return 1 + Math.min(distance(restA, b), distance(a, restB), distance(restA, restB));
}

describe('isOneEditAway', () => {
  it.each([
    ['left out', 'pneumona', 'pneumonia'],
    ['left out at the end', 'pneumoni', 'pneumonia'],
    ['left out at the beginning', 'neumonia', 'pneumonia'],
    ['added', 'pneumoonia', 'pneumonia'],
    ['added at the end', 'pneumoniaa', 'pneumonia'],
    ['replaced', 'pneumomia', 'pneumonia'],
    ['two neighbours swapped', 'pnuemonia', 'pneumonia'],
  ])('sees a letter %s', (_, typed, known) => {
    expect(isOneEditAway(typed, known, false)).toBe(true);
  });

  it.each([
    ['pnuemona', 'pneumonia'],
    ['sepsis', 'asepsiss'],
    ['ab', 'ba-'],
  ])('sees that %s is more than one edit from %s', (typed, known) => {
    expect(isOneEditAway(typed, known, false)).toBe(false);
  });

  it('agrees with all edits written out, of whole words and of beginnings', () => {
    fc.assert(
      fc.property(letters, letters, (word, known) => {
        const edits = editsOf(word, 'abc');
        // A word is no edit of itself, and what begins a word needs none.
        expect(isOneEditAway(word, known, false)).toBe(word !== known && edits.has(known));
        const beginnings = Array.from({ length: known.length }, (_, at) => known.slice(0, at + 1));
        fc.pre(!known.startsWith(word));
        expect(isOneEditAway(word, known, true)).toBe(beginnings.some((each) => edits.has(each)));
      }),
      { numRuns: 3_000 },
    );
  });
});

describe('isTwoEditsAway', () => {
  it('agrees with the distance by its definition', () => {
    fc.assert(
      fc.property(letters, letters, (word, known) => {
        expect(isTwoEditsAway(word, known)).toBe(distance(word, known) <= 2);
      }),
      { numRuns: 3_000 },
    );
  });
});

describe('spelling', () => {
  const speller = spelling(
    new Map([
      ['pneumonia', 50],
      ['pneumothorax', 40],
      ['cholecystitis', 30],
      ['cholecystectomy', 20],
      ['sepsis', 60],
      ['heart', 100],
      ['hearty', 1],
      ['head', 300],
      ['fracture', 9_000],
      ['fractured', 2],
      ['brand', 5],
      ['grand', 900],
      ['stage', 10],
      ['staged', 10],
      ['e118', 5],
      ['12346', 5],
      ['heap', 5],
    ]),
  );
  const whole = (word: string) => speller.correct(word, false);
  const typing = (word: string) => speller.correct(word, true);

  it.each([
    ['pnuemonia', 'pneumonia'],
    ['pneumona', 'pneumonia'],
    ['pneumonnia', 'pneumonia'],
    ['pneumonea', 'pneumonia'],
    ['spesis', 'sepsis'],
    ['hesrt', 'heart'],
  ])('corrects %s to %s', (typed, meant) => {
    expect(whole(typed)).toBe(meant);
    expect(typing(typed)).toBe(meant);
  });

  it('takes two edits in long words only, and not in the first letter', () => {
    expect(whole('cholecistitus')).toBe('cholecystitis');
    expect(whole('pnemotorax')).toBe('pneumothorax');
    expect(whole('sepsssi')).toBeUndefined();
    expect(whole('xholecistitis')).toBeUndefined();
  });

  it('corrects an unfinished word as far as it was typed', () => {
    expect(typing('pnuemo')).toBe('pneumo');
    expect(typing('cholacyst')).toBe('cholecyst');
    expect(whole('pnuemo')).toBeUndefined();
  });

  it('takes the more usual of two, and the one with the same first letter', () => {
    expect(whole('fracturee')).toBe('fracture');
    expect(whole('heat')).toBe('head');
    expect(whole('bramd')).toBe('brand');
    expect(whole('hrand')).toBe('grand');
  });

  it('leaves numbers and short words alone', () => {
    for (const word of ['2', 'e119', 'i50', '12345', 'hea', 'abc', '']) {
      expect(whole(word), `"${word}"`).toBeUndefined();
      expect(typing(word), `"${word}"`).toBeUndefined();
    }
  });

  it('does not guess at what is near nothing', () => {
    for (const word of ['zzzzzz', 'qwertyuiop', 'гипертония', '骨折骨折', '__proto__']) {
      expect(whole(word), `"${word}"`).toBeUndefined();
      expect(typing(word), `"${word}"`).toBeUndefined();
    }
    expect(spelling(new Map()).correct('pneumonia', true)).toBeUndefined();
  });

  it('finds some known word for every single edit of one', () => {
    const known = ['pneumonia', 'cholecystitis', 'fracture', 'sepsis'];
    for (const word of known) {
      const edits = [...editsOf(word, 'aexz')].filter((edit) => edit !== word && edit[0] === word[0]);
      for (const edit of edits) expect(whole(edit)?.slice(0, 5), `"${edit}"`).toBe(word.slice(0, 5));
    }
  });
});
