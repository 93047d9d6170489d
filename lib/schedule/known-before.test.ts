import { describe, expect, it } from 'vitest';
import type { PlannableItem } from './day-plan';
import { domainLogOdds, knownIfGraded, knownShare } from './known-before';

const answered = (domain: string, right: number, wrong: number): PlannableItem[] =>
  Array.from({ length: right + wrong }, (_, at) => ({
    itemId: `${domain}${at}`,
    domain,
    difficulty: 3,
    firstGrade: at < right ? 'good' : 'again',
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

describe('knownIfGraded', () => {
  it.each([
    ['hard', 0.2, 0.25 * 0.65],
    ['good', 0.65, 0.25 * 0.33],
    ['easy', 0.15, 0.25 * 0.02],
  ] as const)('a first answer that was %s', (grade, knowing, guessing) => {
    expect(knownIfGraded(0, grade)).toBe(0);
    expect(knownIfGraded(0.4, grade)).toBeCloseTo((0.4 * knowing) / (0.4 * knowing + 0.6 * guessing), 12);
    expect(knownIfGraded(1, grade)).toBe(1);
  });

  it('a wrong answer was not known', () => {
    expect(knownIfGraded(0.9, 'again')).toBe(0);
  });
});
