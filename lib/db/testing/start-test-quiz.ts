import { startQuiz, type QuizManner, type QuizSession } from '@/lib/quiz/quiz-session';
import type { CompanionDatabase, ItemRow } from '../schema';

/** Puts the items and a running quiz over them, in their order, into the database. */
export async function startTestQuiz(
  db: CompanionDatabase,
  items: ItemRow[],
  startedAt: number,
  manner: QuizManner = {},
): Promise<QuizSession> {
  const asked = items.map((item) => ({ ...item, isNew: true }));
  const session = startQuiz(`quiz-${crypto.randomUUID()}`, asked, 7, startedAt, manner);
  await db.items.bulkPut(items);
  await db.sessions.add(session);
  return session;
}
