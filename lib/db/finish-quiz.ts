import { reduceQuiz, type QuizAnswer, type QuizSession } from '@/lib/quiz/quiz-session';
import { recordAnswer } from './record-answer';
import type { CompanionDatabase } from './schema';
import { sessionWithId } from './sessions';

/**
 * Ends a quiz. In exam style this is when its answers are given: each question with a choice is scored, and reviews,
 * cards and session are written in one transaction, once; a second end changes nothing. Questions without a choice
 * stay unanswered: they count neither as right nor as wrong. An item that is gone meanwhile is skipped.
 * @param now epoch ms; past the deadline the answers count as given at the deadline
 * @returns the session as stored
 * @throws AppError `session-missing`
 */
export async function finishQuiz(
  db: CompanionDatabase,
  sessionId: string,
  now: number,
): Promise<QuizSession> {
  return db.transaction('rw', [db.sessions, db.items, db.reviews, db.cards, db.meta], async () => {
    const session = await sessionWithId(db, 'quiz', sessionId);
    if (session.status === 'finished') return session;
    const at = Math.min(now, session.deadlineAt ?? now);
    const answers = await recordDrafts(db, session, at);
    const finished = reduceQuiz(session, { kind: 'graded', answers, at });
    await db.sessions.put(finished);
    return finished;
  });
}

async function recordDrafts(
  db: CompanionDatabase,
  { id, entries }: QuizSession,
  at: number,
): Promise<Map<string, QuizAnswer>> {
  const answers = new Map<string, QuizAnswer>();
  for (const { itemId, draft, answer } of entries) {
    if (answer || !draft || draft.response.length === 0) continue;
    const item = await db.items.get(itemId);
    if (item)
      answers.set(itemId, await recordAnswer(db, item, { ...draft, sessionId: id, mode: 'quiz', at }));
  }
  return answers;
}
