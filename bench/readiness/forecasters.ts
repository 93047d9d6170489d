import { chanceToReach, estimateReadiness } from '@/lib/stats/readiness';
import type { Range } from '@/lib/stats/range-of';
import { normalCdf } from '@/lib/std/normal-cdf';
import { BLUEPRINT } from './item-pool';
import type { Observed } from './simulate-learner';

/** Percent correct to reach, and places that count. */
export type Bar = { mark: number; places: number };

/** The product's estimate from what it would know. */
export function ourEstimate(
  { answers, pools, now }: Observed,
  { mark, places }: Bar,
): { chance: Range; percent: Range } {
  const readiness = estimateReadiness({ blueprint: BLUEPRINT, places, answers, pools, now });
  return { chance: chanceToReach(mark, readiness), percent: readiness.percent };
}

/** Without an answer a share says nothing. */
const NOTHING_KNOWN = 0.5;

/** What others than the product would say of the chance to pass. */
export const BASELINES = {
  /** Pass where the share right so far reaches the mark. */
  'percent correct': ({ answers }: Observed, { mark }: Bar) =>
    answers.length === 0 ? NOTHING_KNOWN : shareRight(answers) * 100 >= mark ? 1 : 0,
  /** The same share as a probability: a normal spread of the answers so far and of the exam. */
  'percent correct, normal': ({ answers }: Observed, { mark, places }: Bar) => {
    if (answers.length === 0) return NOTHING_KNOWN;
    const share = shareRight(answers);
    const spread = Math.sqrt(share * (1 - share) * (1 / answers.length + 1 / places));
    return normalCdf((share - mark / 100) / Math.max(spread, Number.EPSILON));
  },
  'always pass': () => 1,
} satisfies Record<string, (seen: Observed, bar: Bar) => number>;

function shareRight(answers: readonly { isCorrect: boolean }[]): number {
  return answers.filter(({ isCorrect }) => isCorrect).length / answers.length;
}
