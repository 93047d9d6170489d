import { reduceQuiz, type QuizEvent, type QuizSession } from '@/lib/quiz/quiz-session';
import type { CompanionDatabase } from './schema';
import { sessionWithId } from './sessions';

/**
 * Goes to the next item of a quiz, or ends it, and stores the session.
 * @returns the session as stored
 * @throws AppError `session-missing`
 */
export async function stepQuiz(
  db: CompanionDatabase,
  sessionId: string,
  event: Exclude<QuizEvent, { kind: 'answered' }>,
): Promise<QuizSession> {
  return db.transaction('rw', [db.sessions], async () => {
    const session = await sessionWithId(db, 'quiz', sessionId);
    const stepped = reduceQuiz(session, event);
    if (stepped !== session) await db.sessions.put(stepped);
    return stepped;
  });
}
