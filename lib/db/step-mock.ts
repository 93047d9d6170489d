import { reduceMock, type MockEvent } from '@/lib/mock/reduce-mock';
import type { MockExam } from '@/lib/mock/mock-exam';
import type { CompanionDatabase } from './schema';
import { sessionWithId } from './sessions';

/**
 * Applies one event to a mock exam as it is stored, so that two tabs of the same exam never write over each other's
 * places, and stores it. What comes after the end changes no answer.
 * @returns the exam as stored
 * @throws AppError `session-missing`
 */
export async function stepMock(db: CompanionDatabase, id: string, event: MockEvent): Promise<MockExam> {
  return db.transaction('rw', [db.sessions], async () => {
    const exam = await sessionWithId(db, 'mock', id);
    const stepped = reduceMock(exam, event);
    if (stepped !== exam) await db.sessions.put(stepped);
    return stepped;
  });
}
