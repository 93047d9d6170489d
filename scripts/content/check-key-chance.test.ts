import { describe, expect, it } from 'vitest';
import type { Item } from '@/lib/bank/item';
import { checkKeyChance, keyPositions, longestKeyShare } from './check-key-chance';
import { loaded, makePlainItem } from './testing/fixtures';

const KEYS = ['a', 'b', 'c', 'd'];

/** Single-response items with option texts of these lengths, one for each key. */
function items(lengths: number[], keys: string[], changes: Partial<Item> = {}): Item[] {
  const options = lengths.map((length, at) => ({
    id: 'abcd'.charAt(at),
    text: 'x'.repeat(length),
    rationale: 'r',
  }));
  return keys.map((key) => makePlainItem({ options, key: [key], ...changes }));
}

const repeat = (keys: string[], times: number) => Array.from({ length: times }, () => keys).flat();
const problems = (list: Item[], bank = 'core') => checkKeyChance(list.map((item) => loaded(item, bank)));

describe('checkKeyChance', () => {
  it('passes keys that are the longest option as often as chance has it', () => {
    expect(problems(items([4, 1, 2, 3], repeat(KEYS, 10)))).toEqual([]);
  });

  it('refuses keys that are the longest option too often', () => {
    expect(problems(items([4, 1, 2, 3], repeat(['a', 'a', 'b', 'c'], 10)))).toEqual([
      {
        file: 'banks/core',
        id: '-',
        path: 'key',
        message: 'The key is the longest option in 50 % of the items, by chance 25 % (p 0.0003).',
      },
    ]);
  });

  it('does not refuse keys that are the longest option too seldom', () => {
    expect(problems(items([4, 1, 2, 3], repeat(['b', 'c'], 30)))).toEqual([]);
  });

  it('judges each bank by itself and leaves multiple-response items out', () => {
    const skewed = items([4, 1, 2, 3], repeat(['a'], 12));
    const even = items([4, 1, 2, 3], repeat(KEYS, 100));
    const both = [...skewed.map((item) => loaded(item, 'cpt')), ...even.map((item) => loaded(item))];
    expect(checkKeyChance(both).map(({ file }) => file)).toEqual(['banks/cpt']);
    expect(problems(items([4, 1, 2, 3], repeat(['a'], 12), { type: 'multiple' }))).toEqual([]);
  });

  it('refuses fixed-order keys that prefer a position', () => {
    const ranges = { fixedOrder: true } as const;
    expect(problems(items([1, 1, 1, 1], repeat(KEYS, 5), ranges))).toEqual([]);
    expect(problems(items([1, 1, 1, 1], repeat(['b'], 8), ranges))[0]?.message).toBe(
      'Keys of fixed-order items stand at a, b, c, d: 0, 8, 0, 0 (p 0.0000).',
    );
  });
});

describe('longestKeyShare', () => {
  it('counts ties in parts', () => {
    expect(longestKeyShare(items([5, 5, 1, 1], ['a', 'c'])).share).toBe(0.25);
    expect(longestKeyShare(items([5, 5, 5, 5], KEYS)).share).toBe(0.25);
  });

  it('says nothing of an empty bank', () =>
    expect(longestKeyShare([])).toEqual({ share: 0, chance: 0, p: 1 }));
});

describe('keyPositions', () => {
  it('looks at fixed-order items only', () => {
    expect(keyPositions(items([1, 2, 3, 4], KEYS))).toEqual({ counts: [0, 0, 0, 0], p: 1 });
  });
});
