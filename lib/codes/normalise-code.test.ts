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
    const anyCode = fc.string({ unit: fc.constantFrom(...'ABCXYZ0123456789'), minLength: 1, maxLength: 7 });
    const anySpelling = fc.array(fc.tuple(fc.constantFrom('', '.', ' ', '-', ' .'), fc.boolean()), { minLength: 7, maxLength: 7 });
    fc.assert(
      fc.property(anyCode, anySpelling, (code, spelling) => {
        const typed = [...code].map((character, at) => {
          const [before = '', isLower = false] = spelling[at] ?? [];
          return before + (isLower ? character.toLowerCase() : character);
        });
        expect(normaliseCode(typed.join(''))).toBe(code);
      }),
    );
  });
});
