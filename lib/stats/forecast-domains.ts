import { solveUpper } from '@/lib/std/cholesky';
import { normalDraw } from '@/lib/std/normal-draw';
import { seededRandom } from '@/lib/std/random';
import type { Posterior } from './fit-readiness';
import { rangeOf, type Range } from './range-of';
import { chanceOf } from './readiness-model';

/** A domain of the exam to come. Shares from 0 to 1. */
export type ForecastDomain = {
  /** Of the exam. */
  weight: number;
  guess: number;
  /** How its items are spread over the labels 1 to 5. */
  labels: readonly number[];
  /** Share of its questions that were studied and will be remembered. */
  known: number;
};

/** Share right, 95 % range of what it would be over many questions, and what study added to the middle. */
export type DomainForecast = Range & { fromStudy: number };

/** For one draw of the parameters: the mean share right on the exam, and its spread from exam to exam. */
export type Draw = { mean: number; sd: number };

export type Forecast = {
  draws: readonly Draw[];
  /** Share right on one exam, with its 95 % range. */
  percent: Range;
  domains: readonly DomainForecast[];
};

/** How much harder or easier than the bank an exam may be, in logits. Ours: its writers are others. */
const EXAM_SD = 0.25;
/** Pairs of draws, each the other's mirror image, so that the mean hardly depends on the dice. */
const PAIRS = 256;
const SEED = 97;
const COVERAGE = 0.95;

/**
 * What an exam would come to: draws from the posterior, and for each the spread over exams. Always the same draws: the
 * same answers give the same figures.
 * @param places items that count
 */
export function forecastDomains(
  { mode, precision }: Posterior,
  domains: readonly ForecastDomain[],
  places: number,
): Forecast {
  const random = seededRandom(SEED);
  const draws: Draw[] = [];
  const noisy: number[] = [];
  const shares: number[][] = domains.map(() => []);
  for (let pair = 0; pair < PAIRS; pair += 1) {
    const dice = Float64Array.from(mode, () => normalDraw(random));
    const luck = normalDraw(random);
    const off = solveUpper(precision, dice);
    for (const side of [1, -1]) {
      const parameters = mode.map((value, at) => value + side * (off[at] ?? 0));
      const draw = oneDraw(domains, parameters, places, (at, share) => shares[at]?.push(share));
      draws.push(draw);
      // The luck is turned as well as not: it must not always go with the parameters.
      for (const turn of [luck, -luck]) noisy.push(Math.min(1, Math.max(0, draw.mean + turn * draw.sd)));
    }
  }
  return {
    draws,
    percent: rangeOf(noisy, COVERAGE),
    domains: domains.map((domain, at) => ({
      ...rangeOf(shares[at] ?? [], COVERAGE),
      fromStudy: rightIn(domain, at, mode).share - rightIn({ ...domain, known: 0 }, at, mode).share,
    })),
  };
}

function oneDraw(
  domains: readonly ForecastDomain[],
  parameters: Float64Array,
  places: number,
  note: (domain: number, share: number) => void,
): Draw {
  let mean = 0;
  let chance = 0;
  let slope = 0;
  for (const [at, domain] of domains.entries()) {
    const right = rightIn(domain, at, parameters);
    note(at, right.share);
    mean += domain.weight * right.share;
    chance += domain.weight * right.share * (1 - right.share);
    slope += domain.weight * right.slope;
  }
  return { mean, sd: Math.sqrt(chance / places + (slope * EXAM_SD) ** 2) };
}

/** Share right in a domain, and how it moves with the ability. */
function rightIn(
  { guess, labels, known }: ForecastDomain,
  domain: number,
  parameters: Float64Array,
): { share: number; slope: number } {
  let share = 0;
  let slope = 0;
  for (const [at, part] of labels.entries()) {
    const chance = chanceOf({ domain, difficulty: at + 1, guess, known }, parameters);
    share += part * chance.right;
    slope += part * chance.byAbility;
  }
  return { share, slope };
}
