import 'fake-indexeddb/auto';
import { beforeEach, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { openTestDatabase } from '@/lib/db/testing/open-test-database';
import { testReview } from '@/lib/db/testing/test-review';
import { readDayPlan, storeDayPlan } from '@/lib/settings/day-plan';
import { addDays } from '@/lib/std/calendar-day';
import { localDay, startOfLocalDay } from '../local-day';
import { readPlannedToday } from './read-planned-today';

const NOW = Date.parse('2026-11-22T12:00:00Z');
const TODAY = localDay(NOW);
const plan = { on: TODAY, key: 'k', itemIds: ['c', 'a', 'b'], line: '3 new today.' };

beforeEach(() => fakeBrowser.reset());

it('is what the plan of today asks, in its order, without what was answered today', async () => {
  const db = await openTestDatabase();
  await storeDayPlan(plan);
  expect(await readPlannedToday(db, NOW)).toEqual(['c', 'a', 'b']);
  await db.reviews.bulkAdd([
    testReview('c', startOfLocalDay(TODAY) - 1),
    testReview('a', startOfLocalDay(TODAY)),
  ]);
  expect(await readPlannedToday(db, NOW)).toEqual(['c', 'b']);
});

it('is nothing without a plan, and with one of another day', async () => {
  const db = await openTestDatabase();
  expect(await readPlannedToday(db, NOW)).toEqual([]);
  await storeDayPlan({ ...plan, on: addDays(TODAY, -1) });
  expect(await readPlannedToday(db, NOW)).toEqual([]);
});

it.each([null, 'nonsense', { on: 'soon' }, { ...plan, itemIds: 'all' }])(
  'a kept plan that does not parse (%j) is none',
  async (stored) => {
    await fakeBrowser.storage.local.set({ 'day-plan': stored });
    expect(await readDayPlan()).toBeUndefined();
  },
);
