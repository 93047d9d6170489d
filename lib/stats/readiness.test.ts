import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BLUEPRINTS, blueprint } from '@/lib/exam/blueprint';
import {
  chanceToReach,
  estimateReadiness,
  type DomainPool,
  type DomainAnswer,
  type ReadinessInput,
} from './readiness';

const DAY = 86_400_000;
const NOW = Date.parse('2027-01-15T12:00:00Z');
const exam = blueprint('ccs-2026');
const domainIds = exam.domains.map(({ id }) => id);

const pools = (remembered = 0) =>
  new Map(domainIds.map((id): [string, DomainPool] => [id, { labels: [10, 20, 40, 20, 10], remembered }]));

/** `count` answers, spread over the domains, of which `right` in ten are right. */
function answers(count: number, right: number, at = NOW - DAY): DomainAnswer[] {
  return Array.from({ length: count }, (_, index) => ({
    domainId: domainIds[index % domainIds.length] ?? '',
    difficulty: 1 + (Math.floor(index / 5) % 5),
    itemType: 'single' as const,
    isCorrect: (index * 7) % 10 < right,
    at,
  }));
}

const estimate = (change: Partial<ReadinessInput> = {}) =>
  estimateReadiness({
    blueprint: exam,
    places: 97,
    answers: answers(100, 8),
    pools: pools(),
    now: NOW,
    ...change,
  });
const width = ({ low, high }: { low: number; high: number }) => high - low;

describe('estimateReadiness', () => {
  it('gives the same figures for the same answers', () => {
    expect(estimate()).toEqual(estimate());
  });

  it('says a high chance of many right answers and a low one of few', () => {
    expect(chanceToReach(70, estimate({ answers: answers(100, 9) })).middle).toBeGreaterThan(0.9);
    expect(chanceToReach(70, estimate({ answers: answers(100, 5) })).middle).toBeLessThan(0.1);
  });

  it('falls as the mark rises, from certain to next to nothing', () => {
    const readiness = estimate();
    const chances = [0, 50, 60, 70, 80, 90, 100].map((mark) => chanceToReach(mark, readiness).middle);
    expect(chances).toEqual(chances.toSorted((a, b) => b - a));
    expect(chances[0]).toBe(1);
    expect(chances.at(-1)).toBeLessThan(0.01);
  });

  it('counts in whole answers: 70 % of 97 are 68, and of 100 they are 70', () => {
    const draws = [{ mean: 0.7, sd: 0.05 }];
    const chance = (mark: number, places: number) => chanceToReach(mark, { draws, places }).middle;
    expect(chance(70, 97)).toBe(chance(69.2, 97));
    expect(chance(70, 97)).toBeLessThan(chance(69, 97));
    expect(chance(70, 100)).toBeGreaterThan(0.5);
  });

  it('knows more with more answers, and less of old ones', () => {
    const [few, many] = [estimate({ answers: answers(30, 8) }), estimate({ answers: answers(300, 8) })];
    expect(width(many.percent)).toBeLessThan(width(few.percent));
    const old = estimate({ answers: answers(100, 8, NOW - 400 * DAY) });
    expect(width(old.percent)).toBeGreaterThan(width(estimate().percent));
  });

  it('counts newer answers more: the same ones in another order of time', () => {
    const [good, bad] = [answers(50, 10), answers(50, 4)];
    const at = (list: DomainAnswer[], days: number) =>
      list.map((each) => ({ ...each, at: NOW - days * DAY }));
    const better = estimate({ answers: [...at(bad, 300), ...at(good, 5)] });
    const worse = estimate({ answers: [...at(good, 300), ...at(bad, 5)] });
    expect(better.percent.middle).toBeGreaterThan(worse.percent.middle + 0.05);
  });

  it('adds what was studied and is remembered on the day', () => {
    const [without, withStudy] = [estimate(), estimate({ pools: pools(90) })];
    expect(withStudy.percent.middle).toBeGreaterThan(without.percent.middle + 0.01);
    for (const { fromStudy } of without.domains) expect(fromStudy).toBe(0);
    for (const { fromStudy } of withStudy.domains) expect(fromStudy).toBeGreaterThan(0.01);
  });

  it('takes a right answer of several responses for more than one of four', () => {
    const multiple = answers(100, 8).map((each) => ({ ...each, itemType: 'multiple' as const }));
    expect(estimate({ answers: multiple }).domains[0]?.middle).not.toBe(estimate().domains[0]?.middle);
  });

  it('gives each domain its answers; those of no domain of the exam count nowhere', () => {
    const { domains } = estimate({
      answers: [...answers(10, 10), ...answers(5, 0).map((each) => ({ ...each, domainId: 'elsewhere' }))],
    });
    expect(domains.map(({ answers: given, right }) => [given, right])).toEqual(
      [2, 2, 2, 2, 2].map((of) => [of, of]),
    );
  });

  it('sees a weak domain and that it is less sure of one with few answers', () => {
    const weak = domainIds[3];
    const { domains } = estimate({
      answers: answers(150, 8).flatMap((each, at) =>
        each.domainId === weak
          ? [{ ...each, isCorrect: false }]
          : each.domainId === domainIds[4] && at > 20
            ? []
            : [each],
      ),
    });
    expect(Math.min(...domains.map(({ middle }) => middle))).toBe(domains[3]?.middle);
    expect(width(domains[4] ?? { low: 0, high: 0 })).toBeGreaterThan(
      width(domains[2] ?? { low: 0, high: 0 }),
    );
  });

  it('keeps every range in order and within 0 and 1, for every blueprint', () => {
    const any = fc.record({
      exam: fc.constantFrom(...BLUEPRINTS),
      mark: fc.integer({ min: 0, max: 100 }),
      places: fc.integer({ min: 10, max: 120 }),
      rows: fc.array(
        fc.record({
          domain: fc.nat(6),
          difficulty: fc.integer({ min: 1, max: 5 }),
          itemType: fc.constantFrom('single' as const, 'multiple' as const),
          isCorrect: fc.boolean(),
          // Also after `now`: clocks are set back.
          at: fc.integer({ min: NOW - 900 * DAY, max: NOW + 30 * DAY }),
        }),
        { maxLength: 80 },
      ),
      remembered: fc.integer({ min: 0, max: 500 }),
    });
    fc.assert(
      fc.property(any, ({ exam: of, mark, places, rows, remembered }) => {
        const readiness = estimateReadiness({
          blueprint: of,
          places,
          answers: rows.map((row) => ({ ...row, domainId: of.domains[row.domain]?.id ?? 'none' })),
          pools: new Map(of.domains.map(({ id }) => [id, { labels: [1, 0, 50, 3, 0], remembered }])),
          now: NOW,
        });
        for (const { low, middle, high } of [
          chanceToReach(mark, readiness),
          readiness.percent,
          ...readiness.domains,
        ]) {
          expect(low).toBeGreaterThanOrEqual(0);
          expect(high).toBeLessThanOrEqual(1);
          expect(middle).toBeGreaterThanOrEqual(low - 1e-9);
          expect(middle).toBeLessThanOrEqual(high + 1e-9);
        }
      }),
      { numRuns: 60 },
    );
  });
});
