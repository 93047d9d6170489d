import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { decodeBase64, encodeBase64 } from './base64';

it('is what Node makes of the same bytes, and comes back', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
      const text = encodeBase64(bytes);
      expect(text).toBe(Buffer.from(bytes).toString('base64'));
      expect(decodeBase64(text)).toEqual(new Uint8Array(bytes));
    }),
  );
});

it.each([24_575, 24_576, 24_577, 100_000])('joins pieces: %i bytes', (length) => {
  const bytes = Uint8Array.from({ length }, (_, at) => at % 251);
  expect(encodeBase64(bytes)).toBe(Buffer.from(bytes).toString('base64'));
  expect(decodeBase64(encodeBase64(bytes))).toEqual(bytes);
});

it('refuses what is no base64', () => {
  expect(decodeBase64('%%%')).toBeUndefined();
});
