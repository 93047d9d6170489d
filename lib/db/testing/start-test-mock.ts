import type { MockExam } from '@/lib/mock/mock-exam';
import { testEntry, testMock } from '@/lib/mock/testing/test-mock';
import type { CompanionDatabase, ItemRow } from '../schema';
import { stepMock } from '../step-mock';

/** Puts the items and a mock exam over them, in their order and with its clock running, into the database. */
export async function startTestMock(
  db: CompanionDatabase,
  items: ItemRow[],
  startedAt: number,
): Promise<MockExam> {
  const entries = items.map((item) => testEntry(item.id, { needed: item.key.length }));
  const exam = testMock(entries, startedAt, { id: `mock-${crypto.randomUUID()}` });
  await db.items.bulkPut(items);
  await db.sessions.add(exam);
  return stepMock(db, exam.id, { kind: 'clock-started', at: startedAt });
}
