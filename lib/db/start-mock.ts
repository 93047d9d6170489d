import { v7 as uuidv7 } from 'uuid';
import { composeMock, type MockRequest } from '@/lib/mock/compose-mock';
import type { MockExam } from '@/lib/mock/mock-exam';
import { AppError } from '@/lib/std/app-error';
import { readMockCandidates } from './mock-candidates';
import type { CompanionDatabase } from './schema';
import { runningSession } from './sessions';

export type StartMock = MockRequest & {
  disabledBanks: readonly string[];
  /** ICD-10 edition of the exam (`FY2026`), for the scenarios. */
  edition: string;
  /** Epoch ms. */
  now: number;
};

/**
 * Composes and stores a mock exam, at its tutorial, or returns the one that is still running.
 * @throws AppError `mock-empty` when there is nothing to ask
 */
export async function startOrResumeMock(db: CompanionDatabase, request: StartMock): Promise<MockExam> {
  const tables = [db.sessions, db.items, db.cards, db.itemMarks, db.scenarios];
  return db.transaction('rw', tables, async () => {
    const running = await runningSession(db, 'mock');
    if (running) return running;
    const { disabledBanks, edition, now, blueprintId, size } = request;
    const { items, scenarios } = await readMockCandidates(db, disabledBanks, edition);
    const draft = composeMock(items, scenarios, request);
    if (draft.entries.length === 0) throw new AppError('mock-empty', 'No item and no scenario can be asked.');
    const exam: MockExam = {
      id: uuidv7({ msecs: now }),
      kind: 'mock',
      status: 'running',
      blueprintId,
      size,
      startedAt: now,
      minutes: draft.minutes,
      formPlaces: draft.form.places,
      position: 0,
      entries: draft.entries,
      revision: 0,
      lastSeenAt: now,
      clockSetBackMs: 0,
      dismissedWarnings: [],
    };
    await db.sessions.add(exam);
    return exam;
  });
}

/** Deletes a running mock exam with its answers. One that was submitted in the meantime stays. */
export async function discardMock(db: CompanionDatabase, id: string): Promise<void> {
  await db.transaction('rw', [db.sessions], async () => {
    const session = await db.sessions.get(id);
    if (session?.kind === 'mock' && session.status === 'running') await db.sessions.delete(id);
  });
}
