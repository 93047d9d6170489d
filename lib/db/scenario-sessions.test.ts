import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import type { SheetLine } from '@/lib/scenario/scenario-session';
import { testScenario } from '@/lib/scenario/testing/test-scenario';
import { testSheet } from '@/lib/scenario/testing/test-sheet';
import {
  finishScenario,
  listScenarios,
  scenarioOfSession,
  startScenario,
  stepScenario,
} from './scenario-sessions';
import type { CompanionDatabase } from './schema';
import { breakWrites } from './testing/break-writes';
import { openTestDatabase } from './testing/open-test-database';
import { readAll } from './testing/read-all';
import { testScenarioRow } from './testing/test-scenario-row';

const NOW = Date.parse('2026-11-28T12:00:00Z');
const CPT = { expected: testScenario().expected.slice(0, 1), traps: [] };

async function withScenarios(): Promise<CompanionDatabase> {
  const db = await openTestDatabase();
  await db.scenarios.bulkAdd([
    testScenarioRow({ cpt: CPT }),
    testScenarioRow({ id: 'another-stay', title: 'Another stay' }),
    testScenarioRow({ id: 'gone', title: 'Gone', isRetired: true }),
  ]);
  return db;
}

const start = (db: CompanionDatabase, scenarioId = 'heart-failure-stay', disabledBanks: string[] = []) =>
  startScenario(db, { scenarioId, entry: 'typed', disabledBanks, now: NOW });
const add = (line: SheetLine) => ({ kind: 'line-added' as const, list: 'diagnoses' as const, line });
const line = (id: string): SheetLine => ({ id, system: 'icd10cm', code: 'I11.0', poa: 'Y' });

describe('startScenario', () => {
  it('stores a session, and returns the running one at the next start', async () => {
    const db = await withScenarios();
    const session = await start(db);
    expect(session).toMatchObject({ scenarioId: 'heart-failure-stay', scenarioRevision: 1, hasCpt: true });
    const again = await startScenario(db, {
      scenarioId: 'heart-failure-stay',
      entry: 'picked',
      disabledBanks: [],
      now: NOW + 1,
    });
    expect(again).toEqual(session);
    expect((await start(db, 'another-stay')).id).not.toBe(session.id);
    expect(await db.sessions.count()).toBe(2);
  });

  it('leaves CPT out when its bank is off or the scenario has no such lines', async () => {
    const db = await withScenarios();
    expect((await start(db, 'heart-failure-stay', ['cpt'])).hasCpt).toBe(false);
    expect((await start(db, 'another-stay')).hasCpt).toBe(false);
  });

  it('refuses a scenario that is not there', async () => {
    const db = await withScenarios();
    await expect(start(db, 'never')).rejects.toMatchObject({ code: 'scenario-missing' });
    expect(await db.sessions.count()).toBe(0);
  });
});

describe('stepScenario', () => {
  it('puts the steps of two tabs together', async () => {
    const db = await withScenarios();
    const { id } = await start(db);
    await Promise.all(['a', 'b', 'c', 'd'].map((each) => stepScenario(db, id, add(line(each)))));
    const { session } = await scenarioOfSession(db, id);
    expect(session.sheet.diagnoses.map((each) => each.id).toSorted()).toEqual(['a', 'b', 'c', 'd']);
  });

  it('keeps time', async () => {
    const db = await withScenarios();
    const { id } = await start(db);
    await stepScenario(db, id, { kind: 'time-passed', ms: 700 });
    expect((await stepScenario(db, id, { kind: 'time-passed', ms: 300 })).elapsedMs).toBe(1000);
  });

  it.each(['refused', 'aborted'] as const)('leaves everything as it was when a write is %s', async (how) => {
    const db = await withScenarios();
    const { id } = await start(db);
    const before = await readAll(db);
    const mend = breakWrites('sessions', how);
    await expect(stepScenario(db, id, add(line('a')))).rejects.toThrow(/full|abort/i);
    await expect(finishScenario(db, id, [], NOW)).rejects.toThrow(/full|abort/i);
    mend();
    expect(await readAll(db)).toEqual(before);
  });

  it('says when the session is gone', async () => {
    const db = await withScenarios();
    await expect(stepScenario(db, 'never', add(line('a')))).rejects.toMatchObject({
      code: 'session-missing',
    });
  });
});

describe('finishScenario', () => {
  it('stores the share of the sheet as it is stored; the first end counts', async () => {
    const db = await withScenarios();
    const { id } = await start(db, 'heart-failure-stay', ['cpt']);
    const right = testSheet('I11.0:Y I50.23:Y N17.9:N E11.9:Y');
    for (const each of right.diagnoses) await stepScenario(db, id, add(each));
    const finished = await finishScenario(db, id, ['cpt'], NOW + 5);
    expect(finished).toMatchObject({ status: 'finished', finishedAt: NOW + 5, share: 14 / 15 });
    expect(await finishScenario(db, id, [], NOW + 9)).toEqual(finished);
    expect(await stepScenario(db, id, add(line('late')))).toEqual(finished);
  });

  it('leaves CPT out when its bank was switched off on the way', async () => {
    const db = await withScenarios();
    const { id } = await start(db);
    expect((await finishScenario(db, id, ['cpt'], NOW)).hasCpt).toBe(false);
  });
});

describe('listScenarios', () => {
  it('has the running session and the results of each, latest first', async () => {
    const db = await withScenarios();
    const first = await start(db);
    await finishScenario(db, first.id, [], NOW + 1);
    const second = await startScenario(db, {
      scenarioId: 'heart-failure-stay',
      entry: 'picked',
      disabledBanks: [],
      now: NOW + 2,
    });
    await finishScenario(db, second.id, [], NOW + 3);
    const third = await start(db);
    const listed = await listScenarios(db);
    expect(listed.map(({ scenario }) => scenario.id)).toEqual(['another-stay', 'heart-failure-stay']);
    expect(listed[1]?.running?.id).toBe(third.id);
    expect(listed[1]?.finished.map(({ id }) => id)).toEqual([second.id, first.id]);
  });

  it('shows a scenario that left the content while it can be resumed', async () => {
    const db = await withScenarios();
    const { id } = await start(db, 'gone');
    expect((await listScenarios(db)).map(({ scenario }) => scenario.id)).toContain('gone');
    await finishScenario(db, id, [], NOW);
    expect((await listScenarios(db)).map(({ scenario }) => scenario.id)).not.toContain('gone');
    expect((await scenarioOfSession(db, id)).scenario.id).toBe('gone');
  });
});
