import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { TOPIC_IDS } from '@/lib/exam/topic';
import { calendarDay } from '@/lib/std/calendar-day';
import { seededRandom } from '@/lib/std/random';
import type { CompanionDatabase } from './schema';
import { discardMock, startOrResumeMock, type StartMock } from './start-mock';
import { submitMock } from './submit-mock';
import { openTestDatabase } from './testing/open-test-database';
import { testCard } from './testing/test-card';
import { testItemRow } from './testing/test-item-row';
import { testScenarioRow } from './testing/test-scenario-row';

const NOW = Date.parse('2026-11-22T12:00:00Z');

const start = (db: CompanionDatabase, changes: Partial<StartMock> = {}) =>
  startOrResumeMock(db, {
    blueprintId: 'ccs-2026',
    size: 'quarter',
    day: calendarDay('2026-05-01'),
    random: seededRandom(1),
    disabledBanks: [],
    edition: 'FY2026',
    now: NOW,
    ...changes,
  });
const askedIn = (exam: Awaited<ReturnType<typeof start>>) =>
  exam.entries.map((entry) => (entry.kind === 'item' ? entry.itemId : entry.scenarioId));
async function bank(each = 6) {
  const db = await openTestDatabase();
  const rows = TOPIC_IDS.flatMap((topic) =>
    Array.from({ length: each }, (_, at) => testItemRow(`${topic}-${at}`, { topics: [topic] })),
  );
  await db.items.bulkAdd(rows);
  return db;
}

describe('startOrResumeMock', () => {
  it('stores an exam at its tutorial, its clock standing', async () => {
    const db = await bank();
    const exam = await start(db);
    expect(exam).toMatchObject({
      kind: 'mock',
      status: 'running',
      startedAt: NOW,
      minutes: 60,
      formPlaces: 27,
      position: 0,
    });
    expect(exam.entries).toHaveLength(27);
    expect(exam).not.toHaveProperty('deadlineAt');
    expect(await db.sessions.toArray()).toEqual([exam]);
  });

  it('gives back the one that is running, also to two tabs that start at once', async () => {
    const db = await bank();
    const [one, two] = await Promise.all([start(db), start(db, { random: seededRandom(2), size: 'full' })]);
    expect(two).toEqual(one);
    expect(await db.sessions.count()).toBe(1);
  });

  it('asks nothing of a bank that is off, nothing retired, nothing disputed and left out', async () => {
    const db = await openTestDatabase();
    await db.items.bulkAdd([
      testItemRow('asked'),
      testItemRow('of-cpt', { bankId: 'cpt' }),
      testItemRow('retired', { status: 'retired' }),
      testItemRow('left-out'),
      testItemRow('disputed'),
      testItemRow('flagged'),
    ]);
    const dispute = { reason: 'The key is wrong.', at: NOW };
    await db.itemMarks.bulkAdd([
      { itemId: 'left-out', dispute: { ...dispute, isLeftOut: true } },
      { itemId: 'disputed', dispute: { ...dispute, isLeftOut: false } },
      { itemId: 'flagged', isFlagged: true },
    ]);
    expect(askedIn(await start(db, { disabledBanks: ['cpt'] })).toSorted()).toEqual([
      'asked',
      'disputed',
      'flagged',
    ]);
  });

  it('takes the number of options to choose from the key, and knows what was answered before', async () => {
    const db = await openTestDatabase();
    await db.items.bulkAdd([testItemRow('one', { type: 'multiple', key: ['a', 'c'] }), testItemRow('two')]);
    await db.cards.add(testCard('two', NOW));
    const { entries } = await start(db);
    const facts = entries.map(
      (entry) => entry.kind === 'item' && [entry.itemId, entry.needed, entry.wasSeen],
    );
    expect(facts.toSorted((a, b) => (String(a) < String(b) ? -1 : 1))).toEqual([
      ['one', 2, false],
      ['two', 1, true],
    ]);
  });

  it('asks other items than the exams before it while there are any', async () => {
    const db = await bank();
    const first = await start(db);
    await submitMock(db, first.id, NOW + 1);
    const second = await start(db, { now: NOW + 2, random: seededRandom(9) });
    expect(askedIn(second).filter((id) => askedIn(first).includes(id))).toEqual([]);
  });

  it('asks scenarios of the edition that are still offered, with their CPT lines while that bank is on', async () => {
    const db = await bank();
    const cpt = { expected: [], traps: [] };
    const editions = { icd10: 'FY2027', hcpcs: '2027' };
    await db.scenarios.bulkAdd([
      testScenarioRow({ id: 'asked', cpt }),
      testScenarioRow({ id: 'retired', isRetired: true }),
      testScenarioRow({ id: 'next-year', editions }),
    ]);
    const scenariosIn = ({ entries }: Awaited<ReturnType<typeof start>>) =>
      entries.flatMap((entry) => (entry.kind === 'scenario' ? [[entry.scenarioId, entry.hasCpt]] : []));
    const exam = await start(db);
    expect(scenariosIn(exam)).toEqual([['asked', true]]);
    expect(exam.entries).toHaveLength(27);
    await discardMock(db, exam.id);
    expect(scenariosIn(await start(db, { disabledBanks: ['cpt'] }))).toEqual([['asked', false]]);
  });

  it('starts nothing when there is nothing to ask', async () => {
    const db = await openTestDatabase();
    await expect(start(db)).rejects.toMatchObject({ code: 'mock-empty' });
    expect(await db.sessions.count()).toBe(0);
  });
});

describe('discardMock', () => {
  it('deletes a running exam and no other', async () => {
    const db = await bank();
    const done = await start(db);
    await submitMock(db, done.id, NOW + 1);
    const running = await start(db, { now: NOW + 2 });
    await discardMock(db, running.id);
    await discardMock(db, done.id);
    await discardMock(db, 'never-there');
    expect((await db.sessions.toArray()).map(({ id }) => id)).toEqual([done.id]);
    expect(await db.reviews.count()).toBe(0);
  });
});
