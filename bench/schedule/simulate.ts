import { seededRandom } from '@/lib/std/random';
import type { SchedulerOf } from './baselines';
import type { Cell } from './cells';
import type { Hidden } from './hidden';
import { drawLearner } from './learner';
import { drawStudiedDays, study, visible, type Outcome, type Study } from './study';
import { activationTruth, fsrsTruth } from './truth';

/** What a cell gives a learner. */
export function studyOf({ weeks, minutes }: Cell): Study {
  return { days: weeks * 7, minutes };
}

/** A learner before the first day: the same number gives the same one. */
export function meetLearner(cell: Cell, seed: number): Hidden {
  const learner = drawLearner(seed);
  return {
    learner,
    truth: cell.memory === 'fsrs' ? fsrsTruth(learner) : undefined,
    studied: drawStudiedDays(studyOf(cell), seededRandom(seed + 3)),
  };
}

/** One learner in one cell under each scheduler, with the same dice for the learner's days. */
export function simulateLearner(
  cell: Cell,
  seed: number,
  schedulers: ReadonlyMap<string, SchedulerOf>,
): Map<string, Outcome> {
  const outcomes = new Map<string, Outcome>();
  const plan = studyOf(cell);
  for (const [name, schedulerOf] of schedulers) {
    const hidden = meetLearner(cell, seed);
    const { learner, studied } = hidden;
    const truth = hidden.truth ?? activationTruth(learner);
    const scheduler = schedulerOf(visible(learner, plan, seededRandom(seed + 1)), hidden);
    outcomes.set(name, study(learner, truth, scheduler, plan, { answers: seededRandom(seed + 2), studied }));
  }
  return outcomes;
}
