import { useState } from 'react';
import { useDatabase } from '@/components/data/DatabaseProvider';
import { stepScenario } from '@/lib/db/scenario-sessions';
import type { ScenarioSession } from '@/lib/scenario/scenario-session';
import { reduceWork, type WorkChange } from '@/lib/scenario/work';

/**
 * The work of a session with the steps that are still on their way to the disk: a key pressed right after another one
 * finds its line. A step that cannot be stored is taken back from the screen, and `error` says so.
 */
export function useWork(session: ScenarioSession): {
  work: ScenarioSession;
  error: unknown;
  change: (step: WorkChange) => void;
} {
  const db = useDatabase();
  const [pending, setPending] = useState<readonly WorkChange[]>([]);
  const [fresh, setFresh] = useState<{ over: ScenarioSession; session: ScenarioSession }>();
  const [error, setError] = useState<unknown>();
  // What the last step left behind, until the live query brings something newer.
  const stored = fresh?.over === session ? fresh.session : session;
  const change = (step: WorkChange) => {
    setPending((steps) => [...steps, step]);
    stepScenario(db, session.id, step)
      .then(
        (stepped) => {
          setFresh({ over: session, session: stepped });
          setError(undefined);
        },
        (cause: unknown) => setError(cause),
      )
      .finally(() => setPending((steps) => steps.filter((each) => each !== step)));
  };
  return { work: pending.reduce(reduceWork, stored), error, change };
}
