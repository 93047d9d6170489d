import { useLiveQuery } from 'dexie-react-hooks';
import { useCallback, useRef, useState } from 'react';
import { useDatabase } from '@/components/data/DatabaseProvider';
import { stepMock } from '@/lib/db/step-mock';
import { submitMock } from '@/lib/db/submit-mock';
import type { MockExam } from '@/lib/mock/mock-exam';
import { reduceMock, type MockEvent } from '@/lib/mock/reduce-mock';
import { refreshBadge } from '@/lib/platform/badge';

export type OpenMock = {
  /** Undefined while it is read, null when there is none with this id. Shows what was done here at once. */
  exam: MockExam | null | undefined;
  /** Whether all that is shown is on the disk. */
  isSaved: boolean;
  error: unknown;
  send: (event: MockEvent) => void;
  submit: () => void;
};

/**
 * A stored mock exam and what is on its way to the disk. Events are written one after the other, each applied to the exam
 * as it is stored then; the screen is ahead of the disk by those not yet written, and says so. What could not be written
 * is taken off the screen again.
 */
export function useMockExam(id: string): OpenMock {
  const db = useDatabase();
  const stored = useLiveQuery(async () => (await db.sessions.get(id)) ?? null, [db, id]);
  const [confirmed, setConfirmed] = useState<MockExam>();
  const [pending, setPending] = useState<readonly MockEvent[]>([]);
  const [error, setError] = useState<unknown>();
  const queue = useRef<Promise<unknown>>(Promise.resolve());

  const enqueue = useCallback((work: () => Promise<MockExam>) => {
    const done = queue.current.then(work);
    queue.current = done.catch(() => undefined);
    return done.then(setConfirmed, (cause: unknown) => setError(cause));
  }, []);
  const send = useCallback(
    (event: MockEvent) => {
      setPending((before) => [...before, event]);
      void enqueue(() => stepMock(db, id, event)).then(() =>
        setPending((before) => before.filter((each) => each !== event)),
      );
    },
    [db, id, enqueue],
  );
  const submit = useCallback(() => {
    void enqueue(() => submitMock(db, id, Date.now())).then(refreshBadge);
  }, [db, id, enqueue]);

  const exam = stored === undefined || stored?.kind === 'mock' ? newer(stored, confirmed) : null;
  const shown = exam && pending.reduce(reduceMock, exam);
  return { exam: shown, isSaved: pending.length === 0, error, send, submit };
}

/** A transaction that is over may be known before the live query has seen it. */
function newer(stored: MockExam | undefined, confirmed: MockExam | undefined): MockExam | undefined {
  return stored && confirmed && confirmed.revision > stored.revision ? confirmed : stored;
}
