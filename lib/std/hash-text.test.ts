import { expect, it } from 'vitest';
import { hashText } from './hash-text';

it('gives texts numbers of 32 bits that stay, differ and spread', () => {
  expect([hashText(''), hashText('E11.21'), hashText('E11.22')]).toEqual([2872998923, 1288801748, 651695196]);
  const texts = Array.from({ length: 20_000 }, (_, at) => `Question ${at}`);
  expect(new Set(texts.map((text) => `${hashText(text)} ${hashText(text, 1)}`)).size).toBe(texts.length);
  const upper = texts.filter((text) => hashText(text) >= 2 ** 31).length;
  expect(Math.abs(upper - 10_000)).toBeLessThan(500);
});
