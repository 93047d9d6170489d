import { PASSING_MARK_FACT } from '@/lib/exam/passing-mark';
import { BASELINES, ourEstimate, type Bar } from './forecasters';
import type { Judged } from './forecast-scores';
import { BLUEPRINT_PLACES } from './item-pool';
import { simulateLearner, type Observed } from './simulate-learner';
import type { World } from './worlds';

/** First answers at which learners are looked at. */
const COUNTS = [0, 20, 30, 50, 100, 300] as const;
const BAR: Bar = { mark: PASSING_MARK_FACT.value, places: BLUEPRINT_PLACES };

/** All learners of a world at one number of first answers. */
export type Outcome = {
  count: number;
  learners: number;
  /** What each forecaster said, learner by learner. */
  ours: Judged[];
  baselines: Record<keyof typeof BASELINES, Judged[]>;
  /** Share of learners whose exam lay in our 95 % range. */
  covered: number;
  /** Mean of our estimate less what came, and the mean widths of our ranges, as shares. */
  bias: number;
  percentWidth: number;
  chanceWidth: number;
  passed: number;
};

/** Simulates the learners with the seeds from `seed` on, and judges what is said of them. */
export function runWorld(
  world: World,
  learners: number,
  seed: number,
  counts: readonly number[] = COUNTS,
): Outcome[] {
  const sums = new Map(counts.map((count): [number, Sums] => [count, noSums(count)]));
  for (let at = 0; at < learners; at += 1)
    for (const seen of simulateLearner(world, counts, BAR.places, seed + at)) {
      const sum = sums.get(seen.count);
      if (sum) add(sum, seen);
    }
  return [...sums.values()].map(({ covered, bias, percentWidth, chanceWidth, passed, ...rest }) => ({
    ...rest,
    covered: covered / rest.learners,
    bias: bias / rest.learners,
    percentWidth: percentWidth / rest.learners,
    chanceWidth: chanceWidth / rest.learners,
    passed: passed / rest.learners,
  }));
}

/** As an outcome, with sums in the place of means. */
type Sums = Outcome;

function noSums(count: number): Sums {
  const baselines = Object.fromEntries(Object.keys(BASELINES).map((name) => [name, []]));
  return {
    count,
    learners: 0,
    ours: [],
    baselines: baselines as unknown as Outcome['baselines'],
    covered: 0,
    bias: 0,
    percentWidth: 0,
    chanceWidth: 0,
    passed: 0,
  };
}

function add(sum: Sums, seen: Observed): void {
  const passed = seen.examShare * 100 >= BAR.mark;
  const { chance, percent } = ourEstimate(seen, BAR);
  sum.learners += 1;
  sum.ours.push({ chance: chance.middle, passed });
  for (const [name, say] of Object.entries(BASELINES) as [
    keyof typeof BASELINES,
    (typeof BASELINES)['percent correct'],
  ][])
    sum.baselines[name].push({ chance: say(seen, BAR), passed });
  // Ranges are compared with whole answers: half of one is no miss.
  const slack = 0.5 / BAR.places;
  if (seen.examShare >= percent.low - slack && seen.examShare <= percent.high + slack) sum.covered += 1;
  sum.bias += percent.middle - seen.examShare;
  sum.percentWidth += percent.high - percent.low;
  sum.chanceWidth += chance.high - chance.low;
  if (passed) sum.passed += 1;
}
