import { describe, expect, it } from 'vitest';
import { findLines, isConnecting, termLines } from './term-lines';

type Term = { title: string; terms?: Term[] };

const DIABETES: Term = {
  title: 'Diabetes, diabetic',
  terms: [
    { title: 'with', terms: [{ title: 'cataract' }, { title: 'foot ulcer' }] },
    {
      title: 'type 2',
      terms: [{ title: 'with', terms: [{ title: 'cataract' }, { title: "Charcot's joints" }] }],
    },
  ],
};

const shown = (typed: string) =>
  findLines(termLines(DIABETES), typed).map(({ depth, term }) => `${'- '.repeat(depth)}${term.title}`);

describe('termLines', () => {
  it('gives the lines of the book with their depth and position', () => {
    expect(termLines(DIABETES).map(({ at, depth, term }) => [at, depth, term.title])).toEqual([
      [0, 0, 'Diabetes, diabetic'],
      [1, 1, 'with'],
      [2, 2, 'cataract'],
      [3, 2, 'foot ulcer'],
      [4, 1, 'type 2'],
      [5, 2, 'with'],
      [6, 3, 'cataract'],
      [7, 3, "Charcot's joints"],
    ]);
  });

  it('takes any depth', () => {
    let term: Term = { title: 'deepest' };
    for (let depth = 0; depth < 50_000; depth += 1) term = { title: 'x', terms: [term] };
    expect(termLines(term).at(-1)).toMatchObject({ depth: 50_000, term: { title: 'deepest' } });
  });
});

describe('findLines', () => {
  it('keeps every line when nothing is typed', () => {
    expect(shown(' ')).toHaveLength(8);
  });

  it('keeps the found lines and those above them', () => {
    expect(shown('foot')).toEqual(['Diabetes, diabetic', '- with', '- - foot ulcer']);
    expect(shown('type cat')).toEqual(['Diabetes, diabetic', '- type 2', '- - with', '- - - cataract']);
  });

  it('keeps what stands below a found line', () => {
    expect(shown('type')).toEqual([
      'Diabetes, diabetic',
      '- type 2',
      '- - with',
      '- - - cataract',
      "- - - Charcot's joints",
    ]);
  });

  it('takes words in any order, signs and accents aside', () => {
    expect(shown('charcots TYPE')).toEqual([
      'Diabetes, diabetic',
      '- type 2',
      '- - with',
      "- - - Charcot's joints",
    ]);
    expect(shown('type cataract retina')).toEqual([]);
  });

  it('does not let a word of one branch count in another', () => {
    expect(shown('foot type')).toEqual([]);
  });
});

describe('isConnecting', () => {
  it.each(['with', 'due to', 'In', 'with,'])('knows %s', (title) => expect(isConnecting(title)).toBe(true));
  it.each(['with coma', 'inflammatory', ''])('is not fooled by “%s”', (title) => {
    expect(isConnecting(title)).toBe(false);
  });
});
