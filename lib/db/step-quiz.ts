import { isTimeUp, reduceQuiz, type QuizEvent, type QuizSession } from '@/lib/quiz/quiz-session';
import { finishQuiz } from './finish-quiz';
import type { CompanionDatabase } from './schema';
import { sessionWithId } from './sessions';

/** Everything that happens in a quiz and gives no answer; its end does, in exam style. */
export type QuizStep = Exclude<QuizEvent, { kind: 'answered' } | { kind: 'graded' }>;

/**
 * Takes a step in a quiz (to another item, a strike, a choice of the exam style, the end) and stores the session. A
 * step after the deadline ends the quiz instead.
 * @returns the session as stored
 * @throws AppError `session-missing`
 */
export async function stepQuiz(
  db: CompanionDatabase,
  sessionId: string,
  step: QuizStep,
): Promise<QuizSession> {
  return db.transaction('rw', [db.sessions, db.items, db.reviews, db.cards], async () => {
    const session = await sessionWithId(db, 'quiz', sessionId);
    if (step.kind === 'ended' || isTimeUp(session, step.at)) return finishQuiz(db, sessionId, step.at);
    const stepped = reduceQuiz(session, step);
    if (stepped !== session) await db.sessions.put(stepped);
    return stepped;
  });
}
