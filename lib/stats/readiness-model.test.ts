import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chanceOf, priorMean, priorPrecision, PRIORS, type ItemView } from './readiness-model';

const number = (min: number, max: number) => fc.double({ min, max, noNaN: true });
const item: fc.Arbitrary<ItemView> = fc.record({
  domain: fc.integer({ min: 0, max: 1 }),
  difficulty: fc.integer({ min: 1, max: 5 }),
  guess: fc.constantFrom(0.1, 0.25),
  known: number(0, 1),
});
const parameters = fc.tuple(number(-3, 3), number(-3, 3), number(0, 1), number(-3, 3));

describe('chanceOf', () => {
  it('lies between guessing and certainty', () => {
    fc.assert(
      fc.property(item, parameters, (view, values) => {
        const { right } = chanceOf(view, values);
        expect(right).toBeGreaterThan(view.guess);
        expect(right).toBeLessThan(1);
      }),
    );
  });

  it('rises with ability and with what was studied, and falls with the label', () => {
    fc.assert(
      fc.property(item, parameters, (view, values) => {
        const { right } = chanceOf(view, values);
        const abler = values.map((value, at) => (at === view.domain ? value + 1 : value));
        expect(chanceOf(view, abler).right).toBeGreaterThan(right);
        expect(chanceOf({ ...view, known: 1 }, values).right).toBeGreaterThanOrEqual(right);
        expect(chanceOf({ ...view, difficulty: view.difficulty + 1 }, values).right).toBeLessThanOrEqual(
          right,
        );
      }),
    );
  });

  it('has the derivatives that it claims', () => {
    fc.assert(
      fc.property(item, parameters, (view, values) => {
        const { byAbility, bySpacing, byTransfer } = chanceOf(view, values);
        const slope = (at: number) => {
          const moved = (step: number) => values.map((value, k) => (k === at ? value + step : value));
          return (chanceOf(view, moved(1e-5)).right - chanceOf(view, moved(-1e-5)).right) / 2e-5;
        };
        expect(byAbility).toBeCloseTo(slope(view.domain), 6);
        expect(bySpacing).toBeCloseTo(slope(2), 6);
        expect(byTransfer).toBeCloseTo(slope(3), 6);
      }),
    );
  });

  it('is a guess for those who know nothing', () => {
    const view: ItemView = { domain: 0, difficulty: 3, guess: 0.25, known: 0 };
    expect(chanceOf(view, [-40, 0.5, 0]).right).toBeCloseTo(0.25, 6);
  });
});

describe('the prior', () => {
  it.each([1, 5, 7])('of %i domains has the precision of its covariance', (domains) => {
    const precision = priorPrecision(domains);
    expect(priorMean(domains)).toHaveLength(domains + 2);
    const covariance = (at: number, to: number) =>
      PRIORS.ability.sd ** 2 + (at === to ? PRIORS.domainSd ** 2 : 0);
    for (let at = 0; at < domains; at += 1)
      for (let to = 0; to < domains; to += 1) {
        let product = 0;
        for (let k = 0; k < domains; k += 1) product += (precision[at]?.[k] ?? 0) * covariance(k, to);
        expect(product).toBeCloseTo(at === to ? 1 : 0, 9);
      }
    expect(precision[domains]?.[domains]).toBeCloseTo(1 / PRIORS.spacing.sd ** 2, 9);
    expect(precision[domains + 1]?.[domains + 1]).toBeCloseTo(1 / PRIORS.transfer.sd ** 2, 9);
  });
});
