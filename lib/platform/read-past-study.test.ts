import 'fake-indexeddb/auto';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { beforeEach, expect, it, vi } from 'vitest';
import { openTestDatabase } from '@/lib/db/testing/open-test-database';
import { testReview } from '@/lib/db/testing/test-review';
import { blueprint } from '@/lib/exam/blueprint';
import { startOfLocalDay } from './local-day';
import { readPastStudy } from './read-past-study';
import { calendarDay } from '@/lib/std/calendar-day';

const OF = blueprint('ccs-2026');
const MINUTE = 60_000;
const at = (day: string) => startOfLocalDay(calendarDay(day));
const [FROM, TODAY] = [at('2026-11-28'), at('2026-12-01')];
const answer = (day: string, minutes: number) =>
  testReview('a', at(day) + 9 * 60 * MINUTE, { elapsedMs: minutes * MINUTE, sessionId: day });

beforeEach(() => fakeBrowser.reset());

it('sums the days before today, and none of today or before the plan', async () => {
  const db = await openTestDatabase();
  await db.reviews.bulkAdd(
    ['2026-11-27', '2026-11-28', '2026-11-30', '2026-12-01'].map((day, index) => answer(day, index + 1)),
  );
  const { minutes, records } = await readPastStudy(db, OF, FROM, TODAY);
  expect([...minutes]).toEqual([
    ['2026-11-28', 2],
    ['2026-11-30', 3],
  ]);
  // Answers of today change nothing of it, and nothing is read again.
  await db.reviews.add(answer('2026-12-01', 7));
  expect(await readPastStudy(db, OF, FROM, TODAY)).toEqual({ minutes, mocks: [], records });
});

it('sums anew when there are other answers than before, as after a backup was restored', async () => {
  const db = await openTestDatabase();
  await db.reviews.add(answer('2026-11-28', 2));
  await readPastStudy(db, OF, FROM, TODAY);
  await db.reviews.add(answer('2026-11-29', 5));
  const { minutes } = await readPastStudy(db, OF, FROM, TODAY);
  expect(minutes.get(calendarDay('2026-11-29'))).toBe(5);
});

it('reads again what was kept in a form that it does not know', async () => {
  const db = await openTestDatabase();
  await db.reviews.add(answer('2026-11-28', 2));
  await fakeBrowser.storage.local.set({ 'past-study': { from: FROM, minutes: 'many' } });
  expect((await readPastStudy(db, OF, FROM, TODAY)).minutes.size).toBe(1);
});

it('reads the cards once a day: their sums are kept, and read anew for another exam', async () => {
  const db = await openTestDatabase();
  await db.reviews.add(answer('2026-11-28', 2));
  const cards = vi.spyOn(db.cards, 'toArray');
  await readPastStudy(db, OF, FROM, TODAY);
  await readPastStudy(db, OF, FROM, TODAY);
  expect(cards).toHaveBeenCalledTimes(1);
  await readPastStudy(db, blueprint('cca-2024'), FROM, TODAY);
  expect(cards).toHaveBeenCalledTimes(2);
});
