import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayBlocks, LEAST_BLOCK } from './day-blocks';

const SHARES = [
  { id: 'a', share: 0.4 },
  { id: 'b', share: 0.2 },
  { id: 'c', share: 0.1 },
  { id: 'd', share: 0.2 },
  { id: 'e', share: 0.1 },
];
const idsOf = (days: number[]) =>
  dayBlocks(days, SHARES).map((blocks) => blocks.map(({ id }) => id).join(''));
const sum = (numbers: readonly number[]) => numbers.reduce((total, each) => total + each, 0);

describe('dayBlocks', () => {
  it('gives a short day one domain, and each domain its turn', () => {
    expect(idsOf(Array.from({ length: 10 }, () => 15))).toEqual('a b d a c e a b d a'.split(' '));
  });

  it('gives a long day all domains', () => {
    expect(dayBlocks([200], SHARES)[0]).toEqual([
      { id: 'a', minutes: 80 },
      { id: 'b', minutes: 40 },
      { id: 'd', minutes: 40 },
      { id: 'c', minutes: 20 },
      { id: 'e', minutes: 20 },
    ]);
  });

  it('merges what would be a minute or two of a domain into longer parts of fewer domains', () => {
    const days = dayBlocks([27, 27, 27, 27, 27], SHARES);
    expect(days.map((blocks) => blocks.map(({ id, minutes }) => `${id} ${minutes}`).join(', '))).toEqual([
      'a 18, b 9',
      'd 18, c 9',
      'a 17, e 10',
      'b 16, a 11',
      'd 14, a 13',
    ]);
  });

  const days = fc.array(fc.nat(400), { minLength: 1, maxLength: 120 });
  const weights = fc.array(fc.integer({ min: 1, max: 100 }), { minLength: 1, maxLength: 7 });
  const sharesOf = (given: readonly number[]) =>
    given.map((weight, at) => ({ id: String(at), share: weight / sum(given) }));

  it('has no part under five minutes, but on a day that is as short, and keeps the sum of each day', () => {
    fc.assert(
      fc.property(days, weights, (minutes, given) => {
        for (const [at, blocks] of dayBlocks(minutes, sharesOf(given)).entries()) {
          const parts = blocks.map((block) => block.minutes);
          expect(sum(parts)).toBe(minutes[at]);
          for (const part of parts)
            expect(part).toBeGreaterThanOrEqual(Math.min(LEAST_BLOCK, minutes[at] ?? 0));
        }
      }),
    );
  });

  it('gives each domain its share of the minutes up to any day, within those of the longest day', () => {
    fc.assert(
      fc.property(days, weights, (minutes, given) => {
        const shares = sharesOf(given);
        const got = new Map<string, number>();
        let total = 0;
        const longest = Math.max(...minutes);
        for (const [at, blocks] of dayBlocks(minutes, shares).entries()) {
          total += minutes[at] ?? 0;
          for (const block of blocks) got.set(block.id, (got.get(block.id) ?? 0) + block.minutes);
          for (const { id, share } of shares)
            expect(Math.abs((got.get(id) ?? 0) - share * total)).toBeLessThanOrEqual(longest);
        }
      }),
    );
  });
});
