import type { ScenarioSession } from './scenario-session';
import { reduceWork, type WorkChange } from './work';

export type ScenarioStart = Pick<
  ScenarioSession,
  'id' | 'scenarioId' | 'scenarioRevision' | 'entry' | 'hasCpt'
> & {
  /** Epoch ms. */
  now: number;
};

/** What happens in a session. */
export type ScenarioEvent =
  | WorkChange
  /** `ms` more with the record in sight. */
  | { kind: 'time-passed'; ms: number }
  | { kind: 'finished'; at: number; share: number };

/** A new session with an empty sheet. */
export function startSession({ now, ...start }: ScenarioStart): ScenarioSession {
  return {
    ...start,
    kind: 'scenario',
    status: 'running',
    startedAt: now,
    sheet: { diagnoses: [], procedures: [] },
    highlights: [],
    elapsedMs: 0,
  };
}

/** The session after an event. A finished one no longer changes: the same object comes back. */
export function reduceSession(session: ScenarioSession, event: ScenarioEvent): ScenarioSession {
  if (session.status === 'finished') return session;
  switch (event.kind) {
    case 'time-passed':
      return event.ms > 0 ? { ...session, elapsedMs: session.elapsedMs + event.ms } : session;
    case 'finished':
      return { ...session, status: 'finished', finishedAt: event.at, share: event.share };
    default:
      return reduceWork(session, event);
  }
}
