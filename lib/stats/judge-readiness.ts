import type { Blueprint } from '@/lib/exam/blueprint';
import { examForm } from '@/lib/exam/exam-form';
import { gatherReadiness, type ReadinessItem } from './gather-readiness';
import { estimateReadiness, type Readiness } from './readiness';
import { missingAnswers, type MissingAnswers } from './readiness-floor';
import type { FirstAnswer } from './tally';

/** Readiness, or what is missing for it. `answers`: first answers that it rests on. */
export type JudgedReadiness =
  | { is: 'too-few'; answers: number; missing: MissingAnswers }
  | { is: 'estimated'; answers: number; estimate: Readiness };

/**
 * How ready the learner is for an exam of this blueprint, in its full length.
 * @param firsts the first answer to each item
 * @param now epoch ms
 */
export function judgeReadiness({
  items,
  firsts,
  of,
  now,
}: {
  items: Iterable<ReadinessItem>;
  firsts: ReadonlyMap<string, FirstAnswer>;
  of: Blueprint;
  now: number;
}): JudgedReadiness {
  const { answers, pools, counts } = gatherReadiness(items, firsts, of);
  const missing = missingAnswers(of, counts);
  if (missing) return { is: 'too-few', answers: answers.length, missing };
  const { places, unscored } = examForm(of, 'full');
  const estimate = estimateReadiness({ blueprint: of, places: places - unscored, answers, pools, now });
  return { is: 'estimated', answers: answers.length, estimate };
}
