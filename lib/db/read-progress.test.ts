import 'fake-indexeddb/auto';
import { expect, it } from 'vitest';
import { calendarDay } from '@/lib/std/calendar-day';
import { disputeItem } from './item-marks';
import { readProgress, type ProgressRequest } from './read-progress';
import { rebuildCards } from './rebuild-cards';
import { openTestDatabase } from './testing/open-test-database';
import { testItemRow } from './testing/test-item-row';
import { testReview } from './testing/test-review';

const DAY = 86_400_000;
const NOW = Date.parse('2026-12-01T12:00:00Z');
const REQUEST: ProgressRequest = {
  now: NOW,
  today: calendarDay('2026-12-01'),
  timeZone: 'UTC',
  blueprintId: 'ccs-2026',
  disabledBanks: ['off'],
  examOn: calendarDay('2026-12-20'),
};

it('counts what a quiz may ask, and first answers of all', async () => {
  const db = await openTestDatabase();
  await db.items.bulkAdd([
    testItemRow('asked', { topics: ['poa'] }),
    testItemRow('new', { topics: ['poa'] }),
    testItemRow('retired', { topics: ['poa'], status: 'retired' }),
    testItemRow('switched-off', { topics: ['poa'], bankId: 'off' }),
    testItemRow('not-yet-valid', { topics: ['poa'], validFrom: '2027-10-01' }),
    testItemRow('disputed', { topics: ['poa'] }),
  ]);
  await disputeItem(db, 'disputed', { reason: 'wrong', isLeftOut: true, at: 1 });
  await db.reviews.bulkAdd(
    ['asked', 'retired', 'switched-off', 'disputed'].map((id, at) =>
      testReview(id, NOW - 40 * DAY + at, { isCorrect: id === 'asked', confidence: 'sure' }),
    ),
  );
  await rebuildCards(db);
  const { answers, domains, forecast, records, calibration, trends } = await readProgress(db, REQUEST);
  const poa = domains[0]?.topics.find(({ id }) => id === 'poa');
  expect(answers).toBe(4);
  expect(poa).toMatchObject({ items: 2, seen: 1, first: { share: 0.25, of: 4 } });
  expect(poa?.recall?.share).toBeGreaterThan(0.3);
  expect(poa?.recall?.share).toBeLessThan(0.99);
  expect(records).toEqual([{ topic: 'poa', answers: 1, right: 1 }]);
  expect([forecast.overdue, forecast.later, forecast.bars.at(-1)?.to]).toEqual([1, 0, '2026-12-20']);
  expect(calibration[0]).toMatchObject({ said: 'sure', right: 1, wrong: 3 });
  expect([trends.day.length, trends.week[0]?.answers]).toEqual([0, 4]);
});

it('is all empty before the first answer', async () => {
  const db = await openTestDatabase();
  await db.items.add(testItemRow('new', { topics: ['poa'] }));
  const { answers, domains, trends, forecast, records } = await readProgress(db, REQUEST);
  expect([answers, trends.day, trends.week, forecast.overdue, records]).toEqual([0, [], [], 0, []]);
  expect(domains[0]).toMatchObject({ items: 1, seen: 0, recall: undefined });
});
