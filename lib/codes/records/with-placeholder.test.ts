import { describe, expect, it } from 'vitest';
import { withPlaceholder } from './with-placeholder';

describe('withPlaceholder', () => {
  it.each([
    ['T07', 'A', 'T07XXXA'],
    ['M1A9', '1', 'M1A9XX1'],
    ['S7200', 'A', 'S7200XA'],
    ['S72001', 'A', 'S72001A'],
  ])('makes %s and %s %s', (code, character, expected) => {
    expect(withPlaceholder(code, character)).toBe(expected);
  });

  it.each([
    ['S72001A', 'A'],
    ['S72.0', 'A'],
    ['S7', 'A'],
    ['S72', ''],
    ['S72', 'AB'],
    ['S72', '-'],
  ])('refuses %s with %j', (code, character) => {
    expect(() => withPlaceholder(code, character)).toThrow(RangeError);
  });
});
