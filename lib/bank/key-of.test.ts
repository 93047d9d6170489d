import { describe, expect, it } from 'vitest';
import { keyOf } from './key-of';

const OPTIONS = [
  { id: 'a', text: 'I50.9' },
  { id: 'b', text: 'Both and neither' },
  { id: 'c', text: '2' },
];

describe('keyOf', () => {
  it.each([
    ['B', ['b']],
    ['b', ['b']],
    ['A, C', ['a', 'c']],
    ['a and c', ['a', 'c']],
    ['AC', ['a', 'c']],
    ['A;C', ['a', 'c']],
    ['1', ['a']],
    ['1/3', ['a', 'c']],
    ['i50.9', ['a']],
    ['both and neither', ['b']],
    ['option C', ['c']],
    ['Options A, C', ['a', 'c']],
    ['choice 2', ['b']],
  ])('%s means %j', (written, ids) => {
    expect(keyOf(written, OPTIONS)).toEqual(ids);
  });

  it.each([
    ['', 'The right answer is missing.'],
    ['D', '“D” names option D, which is empty.'],
    ['I50', '“I50” is neither letters or numbers of options nor the text of one.'],
    ['2', '“2” can mean more than one option here. Write “option B” or “option C”.'],
    ['x'.repeat(50), `“${'x'.repeat(40)}…” is neither`],
  ])('%j cannot be told', (written, words) => {
    expect(keyOf(written, OPTIONS)).toContain(words);
  });

  it('takes a text that is the letter or number of the same option, and no text that two options have', () => {
    const parts = ['A', 'B', '3', 'none', 'None'].map((text, at) => ({ id: 'abcde'[at] ?? '', text }));
    expect(keyOf('a', parts)).toEqual(['a']);
    expect(keyOf('3', parts)).toEqual(['c']);
    expect(keyOf('none', parts)).toBe(
      '“none” can mean more than one option here. Write “option D” or “option E”.',
    );
  });
});
