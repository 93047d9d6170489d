import { describe, expect, it } from 'vitest';
import type { PlannableItem } from './day-plan';
import { domainLogOdds, knownIfRight, knownShare } from './known-before';

const answered = (domain: string, right: number, wrong: number): PlannableItem[] =>
  Array.from({ length: right + wrong }, (_, at) => ({
    itemId: `${domain}${at}`,
    domain,
    difficulty: 3,
    wasRightAtFirst: at < right,
  }));

describe('domainLogOdds', () => {
  it('takes about a third for known before the first answer', () => {
    expect(knownShare(domainLogOdds([])('any'), 3)).toBeCloseTo(0.33, 2);
  });

  it('takes a domain that is guessed at for unknown, and one that is mostly right for known', () => {
    const logOdds = domainLogOdds([...answered('guessed', 25, 75), ...answered('known', 90, 10)]);
    expect(knownShare(logOdds('guessed'), 3)).toBeLessThan(0.15);
    expect(knownShare(logOdds('known'), 3)).toBeGreaterThan(0.75);
  });

  it('takes a domain without answers to be like the others', () => {
    const low = domainLogOdds(answered('a', 10, 30))('b');
    const high = domainLogOdds(answered('a', 38, 2))('b');
    expect(low).toBeLessThan(high);
  });

  it('believes the more, the more answers there are', () => {
    const shares = [0, 2, 20, 200].map((count) => domainLogOdds(answered('a', count, 0))('a'));
    expect(shares).toEqual([...new Set(shares)].toSorted((a, b) => a - b));
  });
});

describe('knownShare', () => {
  it('is less for what is rated more difficult', () => {
    const shares = [5, 4, 3, 2, 1].map((difficulty) => knownShare(0, difficulty));
    expect(shares).toEqual([...new Set(shares)].toSorted((a, b) => a - b));
    expect(shares[2]).toBe(0.5);
  });
});

describe('knownIfRight', () => {
  it.each([
    [0, 0],
    [0.2, 0.5],
    [0.5, 0.8],
    [1, 1],
  ])('a right answer makes %f of %f', (known, expected) => {
    expect(knownIfRight(known)).toBeCloseTo(expected, 12);
  });
});
