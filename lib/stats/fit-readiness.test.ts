import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { solveCholesky } from '@/lib/std/cholesky';
import { seededRandom } from '@/lib/std/random';
import { shuffled } from '@/lib/std/shuffled';
import { fitReadiness, type ModelAnswer, type Posterior } from './fit-readiness';
import { chanceOf, priorMean, PRIORS } from './readiness-model';

const DOMAINS = 3;

function variance({ precision }: Posterior, at: number): number {
  const unit = Float64Array.from(precision, (_, k) => (k === at ? 1 : 0));
  return solveCholesky(precision, unit)[at] ?? 0;
}

/** Answers of a learner of the model itself. */
function drawAnswers(count: number, truth: readonly number[], seed = 1): ModelAnswer[] {
  const random = seededRandom(seed);
  return Array.from({ length: count }, (_, at) => {
    const view = { domain: at % DOMAINS, difficulty: 1 + (at % 5), guess: 0.25, known: 0 };
    return { ...view, isCorrect: random() < chanceOf(view, truth).right, weight: 1 };
  });
}

describe('fitReadiness', () => {
  it('is the prior without answers', () => {
    const fit = fitReadiness([], DOMAINS);
    expect([...fit.mode]).toEqual([...priorMean(DOMAINS)]);
    expect(variance(fit, 0)).toBeCloseTo(PRIORS.ability.sd ** 2 + PRIORS.domainSd ** 2, 9);
  });

  it('finds what made the answers, within three times the error that it claims', () => {
    const truth = [1.2, 0.2, -0.5, 0.6, PRIORS.transfer.mean];
    const fit = fitReadiness(drawAnswers(6000, truth), DOMAINS);
    for (const at of [0, 1, 2, 3]) {
      const error = Math.sqrt(variance(fit, at));
      expect(error).toBeLessThan(0.12);
      expect(Math.abs((fit.mode[at] ?? 0) - (truth[at] ?? 0))).toBeLessThan(3 * error);
    }
  });

  it('says something of a domain without answers by the others', () => {
    const answers = drawAnswers(300, [2, 2, 2, 0.5, 0]).filter(({ domain }) => domain !== 2);
    const fit = fitReadiness(answers, DOMAINS);
    expect(fit.mode[2]).toBeGreaterThan(PRIORS.ability.mean + 0.5);
    expect(variance(fit, 2)).toBeGreaterThan(variance(fit, 0) + PRIORS.domainSd ** 2 / 2);
  });

  it('is the same in whatever order, and an answer of weight 0 is none', () => {
    const answers = drawAnswers(40, [0.5, 0.5, 0.5, 0.4, 0]);
    const fit = fitReadiness(answers, DOMAINS);
    const other = fitReadiness(
      [...shuffled(answers, seededRandom(2)), ...answers.map((answer) => ({ ...answer, weight: 0 }))],
      DOMAINS,
    );
    for (const [at, value] of fit.mode.entries()) expect(other.mode[at]).toBeCloseTo(value, 6);
  });

  it('ends with a proper posterior, narrower than the prior, whatever the answers are', () => {
    const answers: fc.Arbitrary<ModelAnswer[]> = fc.array(
      fc.record({
        domain: fc.integer({ min: 0, max: DOMAINS - 1 }),
        difficulty: fc.integer({ min: 1, max: 5 }),
        guess: fc.constantFrom(0.1, 0.25),
        known: fc.double({ min: 0, max: 1, noNaN: true }),
        isCorrect: fc.boolean(),
        weight: fc.double({ min: 0, max: 1, noNaN: true }),
      }),
      { maxLength: 60 },
    );
    fc.assert(
      fc.property(answers, (given) => {
        const fit = fitReadiness(given, DOMAINS);
        for (const [at, value] of fit.mode.entries()) {
          expect(Number.isFinite(value)).toBe(true);
          expect(variance(fit, at)).toBeLessThanOrEqual(variance(fitReadiness([], DOMAINS), at) + 1e-9);
        }
      }),
    );
  });
});
