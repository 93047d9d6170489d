import { cholesky, solveCholesky, type LowerTriangle } from '@/lib/std/cholesky';
import { chanceOf, priorMean, priorPrecision, type ItemView } from './readiness-model';

export type ModelAnswer = ItemView & {
  isCorrect: boolean;
  /** How much it counts, 0 to 1. */
  weight: number;
};

/** The posterior of the parameters as a normal distribution (Laplace): its mode and the factor of its precision. */
export type Posterior = { mode: Float64Array; precision: LowerTriangle };

const MOST_STEPS = 60;
const MOST_HALVINGS = 30;
const CLOSE = 1e-9;

/**
 * Fits the parameters to the answers: Fisher scoring to the mode, each step halved until the posterior rises. The same
 * answers in whatever order give the same fit but for rounding; without answers it is the prior.
 */
export function fitReadiness(answers: readonly ModelAnswer[], domains: number): Posterior {
  const prior = { mean: priorMean(domains), precision: priorPrecision(domains) };
  let mode = prior.mean;
  let height = logPosterior(answers, mode, prior);
  for (let step = 0; ; step += 1) {
    const { slope, information } = shapeAt(answers, mode, prior);
    const precision = cholesky(information);
    const move = solveCholesky(precision, slope);
    const next = step < MOST_STEPS ? climbed(answers, mode, move, height, prior) : undefined;
    if (!next || next.height - height < CLOSE) return { mode: next?.mode ?? mode, precision };
    ({ mode, height } = next);
  }
}

type Prior = { mean: Float64Array; precision: readonly Float64Array[] };

function climbed(
  answers: readonly ModelAnswer[],
  from: Float64Array,
  move: Float64Array,
  height: number,
  prior: Prior,
): { mode: Float64Array; height: number } | undefined {
  for (let halving = 0, share = 1; halving < MOST_HALVINGS; halving += 1, share /= 2) {
    const mode = from.map((value, at) => value + share * (move[at] ?? 0));
    const reached = logPosterior(answers, mode, prior);
    if (reached >= height) return { mode, height: reached };
  }
  return undefined;
}

function logPosterior(answers: readonly ModelAnswer[], parameters: Float64Array, prior: Prior): number {
  const off = parameters.map((value, at) => value - (prior.mean[at] ?? 0));
  const pulls = times(prior.precision, off);
  let sum = off.reduce((total, value, at) => total - (value * (pulls[at] ?? 0)) / 2, 0);
  for (const answer of answers) {
    const { right } = chanceOf(answer, parameters);
    sum += answer.weight * Math.log(Math.max(Number.MIN_VALUE, answer.isCorrect ? right : 1 - right));
  }
  return sum;
}

/** The slope of the log posterior and its expected curvature. */
function shapeAt(
  answers: readonly ModelAnswer[],
  parameters: Float64Array,
  prior: Prior,
): { slope: Float64Array; information: Float64Array[] } {
  const count = parameters.length;
  const off = parameters.map((value, at) => value - (prior.mean[at] ?? 0));
  const slope = times(prior.precision, off).map((value) => -value);
  const information = prior.precision.map((row) => Float64Array.from(row));
  for (const answer of answers) {
    const { right, byAbility, bySpacing, byTransfer } = chanceOf(answer, parameters);
    const variance = Math.max(Number.EPSILON, right * (1 - right));
    const places = [answer.domain, count - 2, count - 1];
    const by = [byAbility, bySpacing, byTransfer];
    const pull = (answer.weight * ((answer.isCorrect ? 1 : 0) - right)) / variance;
    for (const [one, at] of places.entries()) {
      slope[at] = (slope[at] ?? 0) + pull * (by[one] ?? 0);
      const row = information[at];
      for (const [other, to] of places.entries())
        if (row) row[to] = (row[to] ?? 0) + (answer.weight * (by[one] ?? 0) * (by[other] ?? 0)) / variance;
    }
  }
  return { slope, information };
}

function times(rows: readonly Float64Array[], values: Float64Array): Float64Array {
  return Float64Array.from(rows, (row) => row.reduce((sum, value, at) => sum + value * (values[at] ?? 0), 0));
}
