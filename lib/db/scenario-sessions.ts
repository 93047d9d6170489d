import { v7 as uuidv7 } from 'uuid';
import { reduceSession, startSession, type ScenarioEvent } from '@/lib/scenario/reduce-session';
import type { ScenarioSession } from '@/lib/scenario/scenario-session';
import { scoreSheet } from '@/lib/scenario/score-sheet';
import { hasCptLines, sheetKey } from '@/lib/scenario/sheet-key';
import { AppError } from '@/lib/std/app-error';
import type { CompanionDatabase, ScenarioRow } from './schema';
import { sessionWithId } from './sessions';

/** A scenario with what was done of it so far. */
export type ListedScenario = {
  scenario: ScenarioRow;
  running: ScenarioSession | undefined;
  /** Finished sessions, latest first. */
  finished: ScenarioSession[];
};

export type ScenarioRequest = {
  scenarioId: string;
  entry: ScenarioSession['entry'];
  disabledBanks: readonly string[];
  /** Epoch ms. */
  now: number;
};

/** All scenarios with their sessions, in the order of title; one that left the content only while it can be resumed. */
export async function listScenarios(db: CompanionDatabase): Promise<ListedScenario[]> {
  const [scenarios, sessions] = await Promise.all([db.scenarios.toArray(), scenarioSessions(db)]);
  return scenarios
    .map((scenario): ListedScenario => {
      const own = sessions.filter(({ scenarioId }) => scenarioId === scenario.id);
      return {
        scenario,
        running: own.find(({ status }) => status === 'running'),
        finished: own
          .filter(({ status }) => status === 'finished')
          .toSorted((a, b) => (b.finishedAt ?? 0) - (a.finishedAt ?? 0)),
      };
    })
    .filter(({ scenario, running }) => !scenario.isRetired || running)
    .toSorted((a, b) => a.scenario.title.localeCompare(b.scenario.title));
}

/**
 * Starts a scenario, or returns the session of it that is still running.
 * @throws AppError `scenario-missing`
 */
export async function startScenario(
  db: CompanionDatabase,
  request: ScenarioRequest,
): Promise<ScenarioSession> {
  const { scenarioId, entry, disabledBanks, now } = request;
  return db.transaction('rw', [db.sessions, db.scenarios], async () => {
    const running = (await runningScenarios(db)).find((each) => each.scenarioId === scenarioId);
    if (running) return running;
    const scenario = await scenarioWithId(db, scenarioId);
    const session = startSession({
      id: uuidv7({ msecs: now }),
      scenarioId,
      scenarioRevision: scenario.revision,
      entry,
      hasCpt: hasCptLines(scenario, disabledBanks),
      now,
    });
    await db.sessions.add(session);
    return session;
  });
}

/**
 * Stores one step of a session, on top of what is stored: steps of two tabs go together. A finished session stays.
 * @returns the session as stored
 * @throws AppError `session-missing`
 */
export async function stepScenario(
  db: CompanionDatabase,
  sessionId: string,
  event: Exclude<ScenarioEvent, { kind: 'finished' }>,
): Promise<ScenarioSession> {
  return db.transaction('rw', [db.sessions], async () => {
    const session = await sessionWithId(db, 'scenario', sessionId);
    const stepped = reduceSession(session, event);
    if (stepped !== session) await db.sessions.put(stepped);
    return stepped;
  });
}

/**
 * Ends a session and stores the share of its points, scored from the sheet as it is stored. The first end counts.
 * @returns the session as stored
 * @throws AppError `session-missing`, `scenario-missing`
 */
export async function finishScenario(
  db: CompanionDatabase,
  sessionId: string,
  disabledBanks: readonly string[],
  now: number,
): Promise<ScenarioSession> {
  return db.transaction('rw', [db.sessions, db.scenarios], async () => {
    const session = await sessionWithId(db, 'scenario', sessionId);
    if (session.status === 'finished') return session;
    const scenario = await scenarioWithId(db, session.scenarioId);
    const hasCpt = session.hasCpt && hasCptLines(scenario, disabledBanks);
    const { share } = scoreSheet(sheetKey(scenario, hasCpt), session.sheet);
    const finished = { ...reduceSession(session, { kind: 'finished', at: now, share }), hasCpt };
    await db.sessions.put(finished);
    return finished;
  });
}

/**
 * A session with its scenario.
 * @throws AppError `session-missing`, `scenario-missing`
 */
export async function scenarioOfSession(
  db: CompanionDatabase,
  sessionId: string,
): Promise<{ session: ScenarioSession; scenario: ScenarioRow }> {
  const session = await sessionWithId(db, 'scenario', sessionId);
  return { session, scenario: await scenarioWithId(db, session.scenarioId) };
}

async function scenarioWithId(db: CompanionDatabase, id: string): Promise<ScenarioRow> {
  const scenario = await db.scenarios.get(id);
  if (!scenario) throw new AppError('scenario-missing', `No scenario ${id}.`);
  return scenario;
}

async function scenarioSessions(db: CompanionDatabase): Promise<ScenarioSession[]> {
  const found = await db.sessions
    .where('[kind+status]')
    .between(['scenario', ''], ['scenario', '\uffff'])
    .toArray();
  return found as ScenarioSession[];
}

async function runningScenarios(db: CompanionDatabase): Promise<ScenarioSession[]> {
  return (await db.sessions
    .where('[kind+status]')
    .equals(['scenario', 'running'])
    .toArray()) as ScenarioSession[];
}
