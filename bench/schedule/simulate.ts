import { seededRandom } from '@/lib/std/random';
import type { SchedulerOf } from './baselines';
import type { Cell } from './cells';
import { drawLearner } from './learner';
import { study, visible, type Outcome } from './study';
import { activationTruth, fsrsTruth } from './truth';

/** One learner in one cell under each scheduler, with the same dice for the learner's days. */
export function simulateLearner(
  cell: Cell,
  seed: number,
  schedulers: ReadonlyMap<string, SchedulerOf>,
): Map<string, Outcome> {
  const outcomes = new Map<string, Outcome>();
  const plan = { days: cell.weeks * 7, minutes: cell.minutes };
  for (const [name, schedulerOf] of schedulers) {
    const learner = drawLearner(seed);
    const truth = cell.memory === 'fsrs' ? fsrsTruth(learner) : activationTruth(learner);
    const scheduler = schedulerOf(visible(learner, plan, seededRandom(seed + 1)));
    const dice = { answers: seededRandom(seed + 2), missed: seededRandom(seed + 3) };
    outcomes.set(name, study(learner, truth, scheduler, plan, dice));
  }
  return outcomes;
}
