import { describe, expect, it } from 'vitest';
import { plainLine } from './plain-line';

describe('plainLine', () => {
  it.each([
    ['short', 10, 'short'],
    ['**bold** and `code`', 40, 'bold and code'],
    ['first line\n\n- second\n- third', 60, 'first line - second - third'],
    ['a word that is cut', 12, 'a word that…'],
    ['a sentence. And one more', 15, 'a sentence…'],
    ['unbreakable', 6, 'unbre…'],
    ['', 5, ''],
  ])('%j in %i characters', (text, max, line) => {
    expect(plainLine(text, max)).toBe(line);
    expect(plainLine(text, max).length).toBeLessThanOrEqual(max);
  });
});
