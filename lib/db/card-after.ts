import { reviewMemory } from '@/lib/schedule/memory';
import type { CardRow, ReviewRow } from './schema';

/** The card of an item after one more answer; `before` is undefined for an item answered for the first time. */
export function cardAfter(
  before: CardRow | undefined,
  review: Pick<ReviewRow, 'itemId' | 'grade' | 'at' | 'isCorrect'>,
): CardRow {
  return {
    ...reviewMemory(before, review.grade, review.at),
    itemId: review.itemId,
    answers: (before?.answers ?? 0) + 1,
    right: (before?.right ?? 0) + (review.isCorrect ? 1 : 0),
    wasRight: review.isCorrect,
  };
}
