import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normaliseCode } from './normalise-code';

describe('normaliseCode', () => {
  it.each([
    ['E11.9', 'E119'],
    ['e11.9', 'E119'],
    ['E119', 'E119'],
    [' e11 .9 ', 'E119'],
    ['qa0.0109', 'QA00109'],
    ['0dtj4zz', '0DTJ4ZZ'],
    ['0DT-J4ZZ', '0DTJ4ZZ'],
    ['g0463', 'G0463'],
    ['e11\u00a0.9', 'E119'],
    ['', ''],
    [' . - ', ''],
  ])('makes %j %j', (typed, expected) => {
    expect(normaliseCode(typed)).toBe(expected);
  });

  it('finds the same code however it was typed', () => {
    const anyCharacter = fc.constantFrom(...Array.from('ABCXYZ0123456789'));
    const anyTyping = fc.record({
      character: anyCharacter,
      before: fc.constantFrom('', '.', ' ', '-', ' .'),
      isLower: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(anyTyping, { minLength: 1, maxLength: 7 }), (typing) => {
        const typed = typing.map(
          ({ character, before, isLower }) => before + (isLower ? character.toLowerCase() : character),
        );
        expect(normaliseCode(typed.join(''))).toBe(typing.map(({ character }) => character).join(''));
      }),
    );
  });
});
