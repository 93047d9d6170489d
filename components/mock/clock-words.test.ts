import { describe, expect, it } from 'vitest';
import { clockWords, lengthWords, minutesWords } from './clock-words';

describe('clockWords', () => {
  it.each([
    [4 * 3_600_000, '4:00:00'],
    [3_909_000, '1:05:09'],
    [309_000, '5:09'],
    [308_001, '5:09'],
    [1, '0:01'],
    [0, '0:00'],
  ])('of %s ms is %s', (ms, words) => expect(clockWords(ms)).toBe(words));
});

describe('lengthWords', () => {
  it.each([
    [45_200, '45 s'],
    [185_000, '3 min 5 s'],
    [120_000, '2 min'],
    [0, '0 s'],
  ])('of %s ms is %s', (ms, words) => expect(lengthWords(ms)).toBe(words));
});

describe('minutesWords', () => {
  it.each([
    [240, '4 h'],
    [90, '1 h 30 min'],
    [55, '55 min'],
    [0, '0 min'],
  ])('of %s is %s', (minutes, words) => expect(minutesWords(minutes)).toBe(words));
});
