import 'fake-indexeddb/auto';
import { expect, it } from 'vitest';
import { cardsFromReviews, rebuildCards } from '@/lib/db/rebuild-cards';
import type { CompanionDatabase } from '@/lib/db/schema';
import { breakWrites } from '@/lib/db/testing/break-writes';
import { openTestDatabase } from '@/lib/db/testing/open-test-database';
import { testReview } from '@/lib/db/testing/test-review';
import { serveStudyData } from './serve-study-data';
import type { StudyDataReply, StudyDataRequest } from './study-data-messages';

/** All that a worker of its own says to one request. */
function ask(db: CompanionDatabase, data: StudyDataRequest): Promise<StudyDataReply[]> {
  return new Promise((resolve) => {
    const replies: StudyDataReply[] = [];
    serveStudyData(
      {
        addEventListener: (_, listen) => listen({ data } as MessageEvent<StudyDataRequest>),
        postMessage: (reply) => {
          replies.push(reply);
          if (reply.type !== 'progress') resolve(replies);
        },
      },
      async () => db,
    );
  });
}

async function studied(): Promise<CompanionDatabase> {
  const db = await openTestDatabase();
  await db.reviews.bulkAdd([testReview('a', 1), testReview('b', 2)]);
  await rebuildCards(db);
  return db;
}

it('checks, says how far it is, and changes nothing', async () => {
  const db = await studied();
  await db.cards.delete('a');
  const replies = await ask(db, { type: 'check' });
  expect(replies[0]).toMatchObject({ type: 'progress' });
  expect(replies.at(-1)).toEqual({
    type: 'checked',
    found: { answers: 2, items: 2, missing: ['a'], wrong: [], extra: [] },
  });
  expect(await db.cards.count()).toBe(1);
});

it('rebuilds with the retention that is wanted', async () => {
  const db = await studied();
  expect((await ask(db, { type: 'rebuild', retention: 0.8 })).at(-1)).toMatchObject({ type: 'rebuilt' });
  expect(await db.cards.toArray()).toEqual(cardsFromReviews(await db.reviews.toArray(), 0.8));
});

it('says what went wrong, and leaves everything as it was', async () => {
  const db = await studied();
  await db.cards.delete('a');
  const before = await db.cards.toArray();
  const mend = breakWrites('cards', 'refused');
  expect((await ask(db, { type: 'rebuild', retention: 0.8 })).at(-1)).toMatchObject({ type: 'failed' });
  mend();
  expect(await db.cards.toArray()).toEqual(before);
  expect(await db.meta.get('desiredRetention')).toBeUndefined();
});
