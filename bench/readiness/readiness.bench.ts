import { seededRandom } from '@/lib/std/random';
import { benchRow, reportGroups, type BenchRow } from '../bench-result';
import { brier, brierDifference, calibrationError, type Judged } from './forecast-scores';
import { runWorld, type Outcome } from './run-world';
import { WORLDS } from './worlds';

/** Of the first world, which the targets are for, and of each of the others. */
const LEARNERS = { first: 4000, others: 1000 };
const SEED = 20_270_101;
const TARGET_FROM = 50;
const BASELINE = 'percent correct, normal';

/**
 * `npm run bench -- readiness [WORLD …]`: simulated learners whose ability, knowledge and memory the estimator does not
 * see, judged at several numbers of first answers (docs/simulation.md). Scores are in hundredths.
 */
export async function benchReadiness(wanted: readonly string[]): Promise<void> {
  const names = WORLDS.map(({ name }) => name);
  for (const name of wanted)
    if (!names.includes(name)) throw new RangeError(`No world “${name}”. There are: ${names.join(', ')}.`);
  const groups = new Map<string, BenchRow[]>();
  for (const [at, world] of WORLDS.entries()) {
    if (wanted.length > 0 && !wanted.includes(world.name)) continue;
    const outcomes = runWorld(world, at === 0 ? LEARNERS.first : LEARNERS.others, SEED);
    groups.set(
      world.name,
      outcomes.flatMap((outcome) => rowsOf(world.name, outcome)),
    );
    console.log(`${world.name}:`);
    console.table(outcomes.map(summary));
  }
  reportGroups('readiness', groups, names);
}

function rowsOf(world: string, outcome: Outcome): BenchRow[] {
  const { count, learners, ours, baselines, covered } = outcome;
  const figures = (score: (judged: readonly Judged[]) => number) =>
    [['ours', ours] as const, ...Object.entries(baselines)].map(([name, judged]) => ({
      name,
      value: 100 * score(judged),
    }));
  const { low, high } = brierDifference(ours, baselines[BASELINE]);
  const metric = (what: string) => `${world}, ${count} first answers: ${what}`;
  return [
    benchRow(metric('Brier score'), '× 100', figures(brier), {
      runs: learners,
      bound: `not above percent correct; 95 % interval of the difference from “${BASELINE}” ${hundredths(low)} to ${hundredths(high)}`,
    }),
    benchRow(metric('calibration error'), '%', figures(calibrationError), {
      runs: learners,
      bound: `${count >= TARGET_FROM ? 'at most 5, ' : ''}not above percent correct; a perfect forecaster would show ${hundredths(byChance(ours))}`,
    }),
    benchRow(metric('exams within the 95 % range'), '%', [{ name: 'ours', value: 100 * covered }], {
      runs: learners,
      isMore: true,
      bound: '95',
    }),
  ];
}

/** The calibration error that the same forecasts would show by chance alone if they were right. */
function byChance(judged: readonly Judged[]): number {
  const random = seededRandom(SEED);
  const rounds = 20;
  let sum = 0;
  for (let round = 0; round < rounds; round += 1)
    sum += calibrationError(judged.map(({ chance }) => ({ chance, passed: random() < chance })));
  return sum / rounds;
}

function summary(outcome: Outcome) {
  const { count, learners, passed, ours, baselines, covered, bias, percentWidth, chanceWidth } = outcome;
  return {
    'first answers': count,
    learners,
    'passed %': hundredths(passed),
    'Brier ours': hundredths(brier(ours)),
    'percent correct': hundredths(brier(baselines['percent correct'])),
    normal: hundredths(brier(baselines[BASELINE])),
    'always pass': hundredths(brier(baselines['always pass'])),
    'calibration ours': hundredths(calibrationError(ours)),
    'percent correct ': hundredths(calibrationError(baselines['percent correct'])),
    'normal ': hundredths(calibrationError(baselines[BASELINE])),
    'covered %': hundredths(covered),
    'bias %': hundredths(bias),
    'range of percent': hundredths(percentWidth),
    'range of chance': hundredths(chanceWidth),
  };
}

function hundredths(value: number): string {
  return (100 * value).toFixed(1);
}
