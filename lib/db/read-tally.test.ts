import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { addAnswers, emptyTally } from '@/lib/stats/tally';
import { calendarDayReader } from '@/lib/std/calendar-day-reader';
import { readTally } from './read-tally';
import type { CompanionDatabase, ReviewRow } from './schema';
import { openTestDatabase } from './testing/open-test-database';
import { testReview } from './testing/test-review';

const ZONE = 'America/New_York';
const START = Date.parse('2026-11-01T00:00:00Z');

const reviews = (from: number, count: number): ReviewRow[] =>
  Array.from({ length: count }, (_, at) =>
    testReview(`item-${(from + at) % 7}`, START + (from + at) * 3_600_000, {
      id: `00000000-0000-7000-8000-${String(from + at).padStart(12, '0')}`,
      isCorrect: (from + at) % 3 > 0,
      sessionId: `quiz-${Math.floor((from + at) / 10)}`,
    }),
  );

async function plainTally(db: CompanionDatabase, zone = ZONE) {
  const tally = emptyTally();
  addAnswers(tally, await db.reviews.orderBy('id').toArray(), calendarDayReader(zone));
  return tally;
}

const keptCount = async (db: CompanionDatabase) => {
  const row = await db.meta.get('progressTally');
  return row?.key === 'progressTally' ? row.value.tally.answers : undefined;
};

describe('readTally', () => {
  it('counts nothing, and keeps nothing for a few answers', async () => {
    const db = await openTestDatabase();
    expect(await readTally(db, ZONE)).toEqual(emptyTally());
    await db.reviews.bulkAdd(reviews(0, 20));
    expect(await readTally(db, ZONE)).toEqual(await plainTally(db));
    expect(await keptCount(db)).toBeUndefined();
  });

  it('keeps what it counted, and reads only what came since', async () => {
    const db = await openTestDatabase();
    await db.reviews.bulkAdd(reviews(0, 600));
    await readTally(db, ZONE);
    expect(await keptCount(db)).toBe(600);
    await db.reviews.bulkAdd(reviews(600, 30));
    expect(await readTally(db, ZONE)).toEqual(await plainTally(db));
    expect(await readTally(db, ZONE)).toEqual(await plainTally(db));
    // Changed past the product: what is kept is not read again.
    await db.reviews.update(reviews(0, 1)[0]?.id ?? '', { isCorrect: true });
    expect((await readTally(db, ZONE)).firsts.get('item-0')?.isCorrect).toBe(false);
  });

  it.each<[string, (db: CompanionDatabase) => Promise<unknown>]>([
    ['an earlier answer is missing', (db) => db.reviews.delete(reviews(10, 1)[0]?.id ?? '')],
    [
      'an earlier answer was added',
      (db) => db.reviews.add(testReview('b', 0, { id: '00000000-0000-7000-7000-000000000000' })),
    ],
    [
      'another log took its place',
      async (db) => {
        await db.reviews.clear();
        await db.reviews.bulkAdd(reviews(0, 601).filter((_, at) => at !== 599));
      },
    ],
  ])('counts anew when %s', async (_, change) => {
    const db = await openTestDatabase();
    await db.reviews.bulkAdd(reviews(0, 600));
    await readTally(db, ZONE);
    await change(db);
    expect(await readTally(db, ZONE)).toEqual(await plainTally(db));
  });

  it('counts anew in another zone, by its days', async () => {
    const db = await openTestDatabase();
    await db.reviews.bulkAdd(reviews(0, 600));
    const here = await readTally(db, ZONE);
    const there = await readTally(db, 'Asia/Tokyo');
    expect(there).toEqual(await plainTally(db, 'Asia/Tokyo'));
    expect(there.days).not.toEqual(here.days);
  });

  it('says how far it is with a long log', async () => {
    const db = await openTestDatabase();
    await db.reviews.bulkAdd(reviews(0, 205));
    const shares: number[] = [];
    expect((await readTally(db, ZONE, (share) => shares.push(share), 100)).answers).toBe(205);
    expect(shares.map((share) => Math.round(share * 100))).toEqual([49, 98]);
  });
});
