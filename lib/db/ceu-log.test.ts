import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import type { CeuActivity } from '@/lib/ceu/activity';
import { calendarDay } from '@/lib/std/calendar-day';
import {
  changeCycle,
  newActivityId,
  readCeuLog,
  saveActivity,
  setCycleStart,
  startNextCycle,
} from './ceu-log';
import type { CompanionDatabase } from './schema';
import { openTestDatabase } from './testing/open-test-database';

const PASSED_ON = calendarDay('2026-11-22');

async function startedLog() {
  const db = await openTestDatabase();
  await setCycleStart(db, PASSED_ON);
  const cycleId = (await readCeuLog(db))?.cycles[0].id ?? '';
  const add = (title: string, on: string, changes: Partial<CeuActivity> = {}) =>
    saveActivity(db, {
      id: newActivityId(),
      on,
      title,
      units: 1,
      category: 'coding',
      ...changes,
    });
  return { db, cycleId, add };
}
const titles = async (db: CompanionDatabase) => (await readCeuLog(db))?.activities.map((each) => each.title);

describe('the CEU log', () => {
  it('is not there before the exam was passed', async () => {
    const db = await openTestDatabase();
    expect(await readCeuLog(db)).toBeUndefined();
  });

  it('opens with the first day of the cycle', async () => {
    const { db, cycleId } = await startedLog();
    expect(await readCeuLog(db)).toEqual({
      cycles: [{ id: cycleId, startsOn: PASSED_ON }],
      activities: [],
    });
    expect(cycleId).not.toBe('');
  });

  it('stores an activity once when it is saved twice, as by a double click', async () => {
    const { db, add } = await startedLog();
    const id = newActivityId();
    await Promise.all([add('Webinar', '2026-12-01', { id }), add('Webinar', '2026-12-01', { id })]);
    expect(await titles(db)).toEqual(['Webinar']);
  });

  it('keeps activities as they were entered', async () => {
    const { db, add } = await startedLog();
    const given = {
      units: 1,
      minutes: 75,
      category: 'hiim',
      provider: 'State association',
      providerKind: 'component',
      kind: 'conference',
      ownCategories: ['ethics'],
      notes: 'With a quiz at the end.',
    } as const;
    await add('Webinar', '2027-03-14', { ...given, ownCategories: ['ethics'] });
    const [activity] = (await readCeuLog(db))?.activities ?? [];
    expect(activity).toEqual({ id: activity?.id, on: '2027-03-14', title: 'Webinar', ...given });
  });

  it('reads rows of the first version as they are, whatever cycle they name', async () => {
    const { db, add } = await startedLog();
    await add('Old', '2027-03-14', { isAhima: true, cycleId: 'a cycle that is gone' });
    expect((await readCeuLog(db))?.activities).toMatchObject([{ title: 'Old', isAhima: true }]);
  });

  it('shows the latest day first, and of one day the last entered', async () => {
    const { db, add } = await startedLog();
    await add('March', '2027-03-14');
    await add('Outside', '2026-11-21');
    await add('June, early entry', '2027-06-01');
    await add('June, late entry', '2027-06-01');
    expect(await titles(db)).toEqual(['June, late entry', 'June, early entry', 'March', 'Outside']);
  });

  it('moves the first day and keeps cycle and activities', async () => {
    const { db, cycleId, add } = await startedLog();
    await add('Webinar', '2027-03-14');
    await setCycleStart(db, calendarDay('2028-02-29'));
    expect((await readCeuLog(db))?.cycles).toEqual([{ id: cycleId, startsOn: '2028-02-29' }]);
    expect(await titles(db)).toEqual(['Webinar']);
    expect(await db.ceuCycles.count()).toBe(1);
  });

  it('opens once when two pages open it at once', async () => {
    const db = await openTestDatabase();
    await Promise.all([setCycleStart(db, PASSED_ON), setCycleStart(db, calendarDay('2026-11-23'))]);
    expect(await db.ceuCycles.toArray()).toMatchObject([{ startsOn: '2026-11-23' }]);
  });

  it('keeps cycles in order, and one pool of activities', async () => {
    const { db, add } = await startedLog();
    await add('Of now', '2027-03-14');
    await db.ceuCycles.add({ id: 'last-cycle', startsOn: calendarDay('2024-11-22') });
    await add('Of then', '2025-03-14');
    expect((await readCeuLog(db))?.cycles.map(({ startsOn }) => startsOn)).toEqual(['2024-11-22', PASSED_ON]);
    expect(await titles(db)).toEqual(['Of now', 'Of then']);
  });
});

describe('a cycle', () => {
  const LAST_ON = calendarDay('2028-11-21');
  const FEES = [{ on: '2028-10-01', amount: 218, what: 'Renewal' }];

  it('changes the fields that are given, and takes away those that are undefined', async () => {
    const { db, cycleId } = await startedLog();
    await changeCycle(db, cycleId, { lastOn: LAST_ON, credentials: ['ccs', 'rhit'], fees: FEES });
    await changeCycle(db, cycleId, { lastOn: undefined, ruleSetId: 'ahima' });
    expect((await readCeuLog(db))?.cycles).toEqual([
      { id: cycleId, startsOn: PASSED_ON, credentials: ['ccs', 'rhit'], fees: FEES, ruleSetId: 'ahima' },
    ]);
    await setCycleStart(db, calendarDay('2026-11-23'));
    expect((await readCeuLog(db))?.cycles[0]).toMatchObject({ startsOn: '2026-11-23', ruleSetId: 'ahima' });
  });

  it('keeps two changes made at once, and brings no deleted cycle back', async () => {
    const { db, cycleId } = await startedLog();
    await Promise.all([
      changeCycle(db, cycleId, { lastOn: LAST_ON }),
      changeCycle(db, cycleId, { credentials: ['cca'] }),
    ]);
    expect((await readCeuLog(db))?.cycles).toMatchObject([{ lastOn: LAST_ON, credentials: ['cca'] }]);
    await db.ceuCycles.clear();
    await changeCycle(db, cycleId, { lastOn: LAST_ON });
    expect(await readCeuLog(db)).toBeUndefined();
  });

  it('is followed by the next one, once, which keeps the credentials and not the dates', async () => {
    const { db, cycleId, add } = await startedLog();
    await add('Webinar', '2027-03-14');
    await changeCycle(db, cycleId, { credentials: ['ccs', 'rhit'], fees: FEES, lastOn: LAST_ON });
    const cycle = (await readCeuLog(db))?.cycles[0];
    if (!cycle) throw new Error('No cycle.');
    const given = { lastOn: LAST_ON, ruleSetId: 'guide' };
    await Promise.all([startNextCycle(db, cycle, given), startNextCycle(db, cycle, given)]);
    const [first, second, ...others] = (await readCeuLog(db))?.cycles ?? [];
    expect(first).toEqual({ ...cycle, ruleSetId: 'guide' });
    expect(second).toEqual({ id: second?.id, startsOn: '2028-11-22', credentials: ['ccs', 'rhit'] });
    expect(others).toEqual([]);
    expect(await titles(db)).toEqual(['Webinar']);
  });
});
