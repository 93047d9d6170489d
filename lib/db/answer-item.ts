import { isTimeUp, reduceQuiz, type QuizSession } from '@/lib/quiz/quiz-session';
import type { AnswerConfidence } from '@/lib/schedule/grade';
import { AppError } from '@/lib/std/app-error';
import { finishQuiz } from './finish-quiz';
import { recordAnswer } from './record-answer';
import type { CompanionDatabase } from './schema';
import { sessionWithId } from './sessions';

export type GivenAnswer = {
  sessionId: string;
  itemId: string;
  response: string[];
  confidence?: AnswerConfidence | undefined;
  elapsedMs: number;
  now: number;
};

/**
 * Stores one answer: the review, the card and the session in one transaction, so that all three agree or none
 * changed. An item already answered in this session (in another panel, say) keeps its first answer; an answer that
 * comes after the deadline ends the quiz instead.
 * @returns the session as stored
 * @throws AppError `response-empty`, `session-missing`, `item-missing`
 */
export async function answerItem(db: CompanionDatabase, given: GivenAnswer): Promise<QuizSession> {
  if (given.response.length === 0)
    throw new AppError('response-empty', `No option chosen for ${given.itemId}.`);
  return db.transaction('rw', [db.sessions, db.items, db.reviews, db.cards, db.meta], async () => {
    const session = await sessionWithId(db, 'quiz', given.sessionId);
    const entry = session.entries.find((each) => each.itemId === given.itemId);
    const item = await db.items.get(given.itemId);
    if (!entry || !item) throw new AppError('item-missing', `No item ${given.itemId} in this quiz.`);
    if (entry.answer || session.status === 'finished') return session;
    if (isTimeUp(session, given.now)) return finishQuiz(db, session.id, given.now);

    const { sessionId, response, confidence, elapsedMs, now } = given;
    const answer = await recordAnswer(db, item, {
      sessionId,
      mode: 'quiz',
      response,
      confidence,
      elapsedMs,
      at: now,
    });
    const answered = reduceQuiz(session, { kind: 'answered', itemId: item.id, answer });
    await db.sessions.put(answered);
    return answered;
  });
}
