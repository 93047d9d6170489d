import { expect, it } from 'vitest';
import { countWords, sizeWords } from './words';

it.each([
  [{ valid: 74_719, headers: 23_467 }, '74,719 valid, 23,467 headers'],
  [{ mainTerms: 2, terms: 1_000 }, '2 main terms, 1,000 terms'],
  [{ exempt: 38_349 }, '38,349 exempt codes'],
  [{ valid: 1, headers: 1, conditions: 1 }, '1 valid, 1 header, 1 hospital-acquired condition'],
  [{ cc: 14_814, conditions: 14 }, '14,814 CCs, 14 hospital-acquired conditions'],
  [{ valid: 767, headers: 0 }, '767 valid'],
  [{ valid: 0, headers: 0 }, '0 valid, 0 headers'],
  [{}, ''],
])('counts %j read “%s”', (counts, words) => {
  expect(countWords(counts)).toBe(words);
});

it.each([
  [0, '0 bytes'],
  [999, '999 bytes'],
  [1_000, '1 kB'],
  [999_499, '999 kB'],
  [999_500, '1.0 MB'],
  [2_204_985, '2.2 MB'],
])('%i bytes read “%s”', (bytes, words) => {
  expect(sizeWords(bytes)).toBe(words.replace(' ', '\u00A0'));
});
