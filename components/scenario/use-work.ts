import { useState } from 'react';
import { useDatabase } from '@/components/data/DatabaseProvider';
import { stepScenario } from '@/lib/db/scenario-sessions';
import type { ScenarioSession } from '@/lib/scenario/scenario-session';
import { reduceWork, type WorkChange } from '@/lib/scenario/work';

/**
 * The work of a session with the steps that are still on their way to the disk: a key pressed right after another one
 * finds its line. A step that cannot be stored is taken back from the screen, and `error` says so.
 * @param session as a live query brings it
 * @param readAt when that query began to read it (`performance.now()`, ms)
 */
export function useWork(
  session: ScenarioSession,
  readAt: number,
): {
  work: ScenarioSession;
  error: unknown;
  change: (step: WorkChange) => void;
} {
  const db = useDatabase();
  const [pending, setPending] = useState<readonly WorkChange[]>([]);
  const [fresh, setFresh] = useState<{ session: ScenarioSession; storedAt: number }>();
  const [error, setError] = useState<unknown>();
  // What the last step left behind, until the live query has read later than that. While one types, it may come with what
  // it read some letters ago: shown, that would take the line away in which the focus is.
  const stored = fresh && readAt <= fresh.storedAt ? fresh.session : session;
  const change = (step: WorkChange) => {
    setPending((steps) => [...steps, step]);
    stepScenario(db, session.id, step)
      .then(
        (stepped) => {
          setFresh({ session: stepped, storedAt: performance.now() });
          setError(undefined);
        },
        (cause: unknown) => setError(cause),
      )
      .finally(() => setPending((steps) => steps.filter((each) => each !== step)));
  };
  return { work: pending.reduce(reduceWork, stored), error, change };
}
