import 'fake-indexeddb/auto';
import { expect, it } from 'vitest';
import type { CompanionDatabase } from '@/lib/db/schema';
import { breakWrites } from '@/lib/db/testing/break-writes';
import { openTestDatabase } from '@/lib/db/testing/open-test-database';
import { testReview } from '@/lib/db/testing/test-review';
import type { BackupReply, BackupRequest } from './backup-messages';
import { serveBackup } from './serve-backup';

const MAKE: BackupRequest = {
  type: 'make',
  app: '1.0.0',
  createdAt: '2026-11-28T10:00:00.000Z',
  storage: { settings: { badge: 'off' } },
};

/** Asks a worker of its own and waits for the answer; progress is left out. */
function workerOn(db: CompanionDatabase) {
  let listener: (event: MessageEvent<BackupRequest>) => void = () => undefined;
  let answered: (reply: BackupReply) => void = () => undefined;
  serveBackup(
    {
      addEventListener: (_, listen) => {
        listener = listen;
      },
      postMessage: (reply) => {
        if (reply.type !== 'progress') answered(reply);
      },
    },
    async () => db,
  );
  return (request: BackupRequest) =>
    new Promise<BackupReply>((resolve) => {
      answered = resolve;
      listener({ data: request } as MessageEvent<BackupRequest>);
    });
}

async function made(db: CompanionDatabase): Promise<Blob> {
  const reply = await workerOn(db)(MAKE);
  if (reply.type !== 'made') throw new Error(JSON.stringify(reply));
  return reply.file;
}

it('makes a file, shows what is in it beside what is here, restores it and undoes that', async () => {
  const db = await openTestDatabase();
  await db.reviews.bulkAdd([testReview('a', 1), testReview('b', 2)]);
  const file = await made(db);
  await db.reviews.add(testReview('c', 3));
  const ask = workerOn(db);
  expect(await ask({ type: 'open', file })).toMatchObject({
    type: 'read',
    summary: {
      app: '1.0.0',
      createdAt: '2026-11-28T10:00:00.000Z',
      rows: expect.arrayContaining([{ table: 'reviews', inFile: 2, here: 3 }]) as unknown,
    },
  });
  expect(await db.reviews.count()).toBe(3);
  expect(await ask({ type: 'restore' })).toEqual({
    type: 'restored',
    storage: { settings: { badge: 'off' } },
  });
  expect(await db.reviews.count()).toBe(2);
  expect(await ask({ type: 'undo' })).toEqual({ type: 'undone' });
  expect(await db.reviews.count()).toBe(3);
});

it.each([
  ['a table', new Blob(['a,b\n1,2\n']), 'not-a-backup'],
  ['an archive', new Blob([Uint8Array.from([80, 75, 3, 4, 0, 0])]), 'not-a-backup'],
])('refuses %s', async (_, file, problem) => {
  const reply = await workerOn(await openTestDatabase())({ type: 'open', file });
  expect(reply).toMatchObject({ type: 'failed', error: { is: 'file', problem } });
});

it('refuses a damaged file with the place, and changes nothing', async () => {
  const db = await openTestDatabase();
  await db.reviews.add(testReview('a', 1));
  const text = await (await made(db)).text();
  const reply = await workerOn(db)({
    type: 'open',
    file: new Blob([text.replace('"grade":"good"', '"grade":"best"')]),
  });
  expect(reply).toMatchObject({
    error: { place: expect.stringMatching(/^reviews, row 1 .*grade$/) as string },
  });
  expect(await db.reviews.count()).toBe(1);
});

it('says that it could not be stored, and changes nothing', async () => {
  const db = await openTestDatabase();
  await db.reviews.add(testReview('a', 1));
  const ask = workerOn(db);
  await ask({ type: 'open', file: await made(db) });
  await db.reviews.add(testReview('b', 2));
  const mend = breakWrites('reviews', 'refused');
  expect(await ask({ type: 'restore' })).toMatchObject({ type: 'failed', error: { is: 'storage' } });
  mend();
  expect(await db.reviews.count()).toBe(2);
});
