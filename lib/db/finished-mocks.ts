import type { MockExam } from '@/lib/mock/mock-exam';
import type { CompanionDatabase } from './schema';

/** All submitted mock exams, the latest first. */
export async function finishedMocks(db: CompanionDatabase): Promise<MockExam[]> {
  const found = await db.sessions.where('[kind+status]').equals(['mock', 'finished']).toArray();
  return found
    .flatMap((session) => (session.kind === 'mock' ? session : []))
    .toSorted((a, b) => (b.finishedAt ?? 0) - (a.finishedAt ?? 0));
}
