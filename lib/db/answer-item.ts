import { reduceQuiz, type QuizSession } from '@/lib/quiz/quiz-session';
import { scoreResponse } from '@/lib/quiz/score';
import { gradeAnswer, type AnswerConfidence } from '@/lib/schedule/grade';
import { AppError } from '@/lib/std/app-error';
import { median } from '@/lib/std/median';
import { cardAfter } from './card-after';
import { nextReviewId } from './next-review-id';
import type { CompanionDatabase, ItemRow, ReviewRow } from './schema';
import { sessionWithId } from './sessions';

export type GivenAnswer = {
  sessionId: string;
  itemId: string;
  response: string[];
  confidence?: AnswerConfidence | undefined;
  elapsedMs: number;
  now: number;
};

/** A median from fewer answers says little; until then no answer counts as quick. */
const MEDIAN_FLOOR = 8;
const MEDIAN_WINDOW = 60;

/**
 * Stores one answer: the review, the card and the session in one transaction, so that all three agree or none
 * changed. An item already answered in this session (in another panel, say) keeps its first answer.
 * @returns the session as stored
 * @throws AppError `response-empty`, `session-missing`, `item-missing`
 */
export async function answerItem(db: CompanionDatabase, given: GivenAnswer): Promise<QuizSession> {
  if (given.response.length === 0)
    throw new AppError('response-empty', `No option chosen for ${given.itemId}.`);
  return db.transaction('rw', [db.sessions, db.items, db.reviews, db.cards], async () => {
    const session = await sessionWithId(db, 'quiz', given.sessionId);
    const entry = session.entries.find((each) => each.itemId === given.itemId);
    const item = await db.items.get(given.itemId);
    if (!entry || !item) throw new AppError('item-missing', `No item ${given.itemId} in this quiz.`);
    if (entry.answer || session.status === 'finished') return session;

    const review = await toReview(db, item, given);
    const card = cardAfter(await db.cards.get(item.id), review);
    const { isCorrect, response, elapsedMs } = review;
    const confidence = given.confidence === undefined ? {} : { confidence: given.confidence };
    const answer = {
      reviewId: review.id,
      response,
      isCorrect,
      elapsedMs,
      answeredAt: given.now,
      dueAt: card.dueAt,
      ...confidence,
    };
    const answered = reduceQuiz(session, { kind: 'answered', itemId: item.id, answer });
    await db.reviews.add(review);
    await db.cards.put(card);
    await db.sessions.put(answered);
    return answered;
  });
}

async function toReview(db: CompanionDatabase, item: ItemRow, given: GivenAnswer): Promise<ReviewRow> {
  const { isCorrect } = scoreResponse(item.key, given.response);
  const { confidence, elapsedMs } = given;
  const grade = gradeAnswer({ isCorrect, confidence, elapsedMs, medianMs: await ownMedian(db, item.type) });
  return {
    id: await nextReviewId(db, given.now),
    itemId: item.id,
    itemRevision: item.revision,
    itemType: item.type,
    at: given.now,
    response: given.response,
    isCorrect,
    ...(confidence === undefined ? {} : { confidence }),
    elapsedMs,
    grade,
    mode: 'quiz',
    sessionId: given.sessionId,
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
