import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import type { CeuActivity } from '@/lib/ceu/activity';
import { calendarDay } from '@/lib/std/calendar-day';
import { deleteActivity, newActivityId, readCeuLog, saveActivity, setCycleStart } from './ceu-log';
import type { CompanionDatabase } from './schema';
import { openTestDatabase } from './testing/open-test-database';

const PASSED_ON = calendarDay('2026-11-22');

async function startedLog() {
  const db = await openTestDatabase();
  await setCycleStart(db, PASSED_ON);
  const cycleId = (await readCeuLog(db))?.cycle.id ?? '';
  const add = (title: string, on: string, changes: Partial<CeuActivity> = {}) =>
    saveActivity(db, {
      id: newActivityId(),
      cycleId,
      on,
      title,
      units: 1,
      category: 'coding',
      isAhima: false,
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
    expect(await readCeuLog(db)).toEqual({ cycle: { id: cycleId, startsOn: PASSED_ON }, activities: [] });
    expect(cycleId).not.toBe('');
  });

  it('stores an activity once when it is saved twice, as by a double click', async () => {
    const { db, add } = await startedLog();
    const id = newActivityId();
    await Promise.all([add('Webinar', '2026-12-01', { id }), add('Webinar', '2026-12-01', { id })]);
    expect(await titles(db)).toEqual(['Webinar']);
  });

  it('keeps activities as they were entered', async () => {
    const { db, cycleId, add } = await startedLog();
    await add('Webinar', '2027-03-14', { units: 1.25, category: 'hiim', isAhima: true });
    const [activity] = (await readCeuLog(db))?.activities ?? [];
    expect(activity).toEqual({
      id: activity?.id,
      cycleId,
      on: '2027-03-14',
      title: 'Webinar',
      units: 1.25,
      category: 'hiim',
      isAhima: true,
    });
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
    expect((await readCeuLog(db))?.cycle).toEqual({ id: cycleId, startsOn: '2028-02-29' });
    expect(await titles(db)).toEqual(['Webinar']);
    expect(await db.ceuCycles.count()).toBe(1);
  });

  it('opens once when two pages open it at once', async () => {
    const db = await openTestDatabase();
    await Promise.all([setCycleStart(db, PASSED_ON), setCycleStart(db, calendarDay('2026-11-23'))]);
    expect(await db.ceuCycles.toArray()).toMatchObject([{ startsOn: '2026-11-23' }]);
  });

  it('deletes an activity, and puts exactly it back', async () => {
    const { db, add } = await startedLog();
    await add('Webinar', '2027-03-14');
    await add('Conference', '2027-03-14');
    await add('Course', '2027-04-01');
    const before = await readCeuLog(db);
    const webinar = before?.activities.find((each) => each.title === 'Webinar');
    if (!webinar) throw new Error('No webinar to delete.');
    await deleteActivity(db, webinar.id);
    expect(await titles(db)).toEqual(['Course', 'Conference']);
    await saveActivity(db, webinar);
    expect(await readCeuLog(db)).toEqual(before);
  });

  it('does not mind a delete that was done already', async () => {
    const { db, add } = await startedLog();
    await add('Webinar', '2027-03-14');
    await deleteActivity(db, 'gone');
    expect(await titles(db)).toEqual(['Webinar']);
  });

  it('shows the newest cycle with its own activities only', async () => {
    const { db, add } = await startedLog();
    await add('Of now', '2027-03-14');
    await db.ceuCycles.add({ id: 'last-cycle', startsOn: calendarDay('2024-11-22') });
    await add('Of then', '2025-03-14', { cycleId: 'last-cycle' });
    expect((await readCeuLog(db))?.cycle.startsOn).toBe(PASSED_ON);
    expect(await titles(db)).toEqual(['Of now']);
  });
});
