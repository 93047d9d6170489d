import type { QuizAnswer } from '@/lib/quiz/quiz-session';
import { scoreResponse } from '@/lib/quiz/score';
import { gradeAnswer, type AnswerConfidence } from '@/lib/schedule/grade';
import { median } from '@/lib/std/median';
import { logAnswer } from './log-answer';
import { nextReviewId } from './next-review-id';
import type { CompanionDatabase, ItemRow, ReviewRow } from './schema';

export type AnswerToRecord = Pick<ReviewRow, 'sessionId' | 'mode' | 'response' | 'elapsedMs' | 'at'> & {
  confidence?: AnswerConfidence | undefined;
};

/** A median from fewer answers says little; until then no answer counts as quick. */
const MEDIAN_FLOOR = 8;
const MEDIAN_WINDOW = 60;

/**
 * Scores an answer and writes its review and card. Only inside a transaction over `reviews`, `cards` and `meta` in which
 * the caller also notes that the item has been answered.
 * @returns the answer as the session keeps it
 */
export async function recordAnswer(
  db: CompanionDatabase,
  item: ItemRow,
  given: AnswerToRecord,
): Promise<QuizAnswer> {
  const review = await toReview(db, item, given);
  const card = await logAnswer(db, review);
  const { isCorrect, response, elapsedMs } = review;
  return {
    reviewId: review.id,
    response,
    isCorrect,
    elapsedMs,
    answeredAt: given.at,
    dueAt: card.dueAt,
    ...(given.confidence === undefined ? {} : { confidence: given.confidence }),
  };
}

async function toReview(
  db: CompanionDatabase,
  item: ItemRow,
  { sessionId, mode, response, elapsedMs, at, confidence }: AnswerToRecord,
): Promise<ReviewRow> {
  const { isCorrect } = scoreResponse(item.key, response);
  const grade = gradeAnswer({ isCorrect, confidence, elapsedMs, medianMs: await ownMedian(db, item.type) });
  return {
    id: await nextReviewId(db, at),
    itemId: item.id,
    itemRevision: item.revision,
    itemType: item.type,
    at,
    response,
    isCorrect,
    ...(confidence === undefined ? {} : { confidence }),
    elapsedMs,
    grade,
    mode,
    sessionId,
  };
}

async function ownMedian(db: CompanionDatabase, type: ItemRow['type']): Promise<number | undefined> {
  const recent = await db.reviews
    .where('[itemType+at]')
    .between([type, 0], [type, Number.MAX_SAFE_INTEGER])
    .reverse()
    .limit(MEDIAN_WINDOW)
    .toArray();
  const right = recent.filter((review) => review.isCorrect);
  return right.length < MEDIAN_FLOOR ? undefined : median(right.map((review) => review.elapsedMs));
}
