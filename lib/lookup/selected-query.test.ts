import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { selectedQuery } from './selected-query';

it.each([
  ['  sepsis ', 'sepsis'],
  ['acute  kidney\u00a0injury', 'acute kidney injury'],
  ['\n Sepsis\r\n\r\n  Pneumonia\t3 \n', 'Sepsis · Pneumonia 3'],
  [' \n\t ', ''],
])('makes one line of %j', (text, query) => {
  expect(selectedQuery(text)).toBe(query);
});

it('cuts a long text between words, and says no half word', () => {
  const query = selectedQuery('pneumonia '.repeat(500));
  expect(query.length).toBeGreaterThan(980);
  expect(query).toMatch(/^(pneumonia )+pneumonia$/);
});

it('is short, one line, and the beginning of the text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 1_500 }), (text) => {
      const query = selectedQuery(text.repeat(2));
      expect(query.length).toBeLessThanOrEqual(1_000);
      expect(query).not.toMatch(/[\n\r]/);
      expect(query).not.toMatch(/[\uD800-\uDBFF](?![\uDC00-\uDFFF])/);
      expect(selectedQuery(query)).toBe(query);
    }),
  );
});
