import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareBytes } from './compare-bytes';

const bytes = (...values: number[]) => Uint8Array.from(values);

describe('compareBytes', () => {
  it.each([
    ['equal ones', bytes(1, 2), bytes(1, 2), 0],
    ['none and some', bytes(), bytes(0), -1],
    ['a beginning and the whole', bytes(1), bytes(1, 0), -1],
    ['a smaller byte and a longer string', bytes(1, 3), bytes(1, 2, 9), 1],
    ['bytes above 127', bytes(200), bytes(100), 1],
  ])('orders %s', (_, a, b, order) => {
    expect(Math.sign(compareBytes(a, b))).toBe(order);
    expect(Math.sign(compareBytes(b, a))).toBe(0 - order);
  });

  it('orders words as their code points do', () => {
    const encode = (text: string) => new TextEncoder().encode(text);
    const word = fc.string({ unit: 'binary', maxLength: 6 });
    fc.assert(
      fc.property(word, word, (a, b) => {
        const points = (text: string) => Array.from(text, (each) => each.codePointAt(0) ?? 0);
        const [left, right] = [points(a), points(b)];
        const at = left.findIndex((point, place) => point !== right[place]);
        const expected = at < 0 ? left.length - right.length : (left[at] ?? 0) - (right[at] ?? -1);
        expect(Math.sign(compareBytes(encode(a), encode(b)))).toBe(Math.sign(expected));
      }),
    );
  });
});
