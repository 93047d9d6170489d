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
  if (step.kind === 'ended') return finishQuiz(db, sessionId, step.at);
  // The session alone: a step need not wait for whoever writes questions or answers.
  const stepped = await db.transaction('rw', [db.sessions], async () => {
    const session = await sessionWithId(db, 'quiz', sessionId);
    if (session.status === 'running' && isTimeUp(session, step.at)) return undefined;
    const next = reduceQuiz(session, step);
    if (next !== session) await db.sessions.put(next);
    return next;
  });
  return stepped ?? finishQuiz(db, sessionId, step.at);
}
