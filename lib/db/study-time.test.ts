import 'fake-indexeddb/auto';
import { expect, it } from 'vitest';
import { blueprint } from '@/lib/exam/blueprint';
import { readDomainRecords, readStudyTime } from './study-time';
import { rebuildCards } from './rebuild-cards';
import { openTestDatabase } from './testing/open-test-database';
import { testItemRow } from './testing/test-item-row';
import { testReview } from './testing/test-review';

const DAY = 86_400_000;
const NOW = Date.parse('2026-12-01T12:00:00Z');

it('reads the time of answers from an instant on and before another', async () => {
  const db = await openTestDatabase();
  await db.reviews.bulkAdd([
    testReview('a', NOW - DAY, { elapsedMs: 1000 }),
    testReview('b', NOW, { elapsedMs: 2000 }),
    testReview('c', NOW + DAY, { elapsedMs: 4000 }),
  ]);
  const { spans } = await readStudyTime(db, NOW, NOW + DAY);
  expect(spans).toEqual([{ at: NOW, ms: 2000, itemId: 'b' }]);
});

it('reads answers by domain as they stood before an instant', async () => {
  const db = await openTestDatabase();
  await db.items.bulkAdd([
    testItemRow('q', { topics: ['query-practice'] }),
    testItemRow('p', { topics: ['poa'] }),
  ]);
  await db.reviews.bulkAdd([
    testReview('q', NOW - 2 * DAY),
    testReview('q', NOW - DAY, { isCorrect: false, grade: 'again' }),
    testReview('p', NOW - DAY),
    testReview('q', NOW + 1),
  ]);
  await rebuildCards(db);
  const records = await readDomainRecords(db, blueprint('ccs-2026'), NOW);
  expect(Object.fromEntries(records)).toEqual({
    queries: { answers: 2, right: 1 },
    'coding-knowledge': { answers: 1, right: 1 },
  });
});
