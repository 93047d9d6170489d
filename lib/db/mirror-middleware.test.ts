import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import type { CalendarDay } from '@/lib/std/calendar-day';
import { readMirrorProblem } from '@/lib/mirror/mirror-problem';
import { readCopy } from '@/lib/mirror/read-copy';
import { openMirrored } from '@/lib/mirror/testing/open-mirrored';
import { openDatabase } from './open-database';
import type { CompanionDatabase } from './schema';
import { breakWrites } from './testing/break-writes';
import { testItemRow } from './testing/test-item-row';
import { testReview } from './testing/test-review';
import { readUserRows } from './user-rows';

type Mirrored = Awaited<ReturnType<typeof openMirrored>>;

/** What the mirror has, with the tables that are empty left out, and the same of the database. */
async function both({ db, mirror, databaseId }: Mirrored) {
  const copy = await readCopy(mirror, databaseId);
  const filled = (tables: ReadonlyMap<string, ReadonlyMap<unknown, unknown>>) =>
    new Map([...tables].filter(([, rows]) => rows.size > 0));
  return { copy, copied: filled(copy.tables), stored: filled(await readUserRows(db)) };
}

const saved = (code: string) => ({ id: `icd10cm:${code}`, system: 'icd10cm' as const, code, savedAt: 1 });

describe('mirrorMiddleware', () => {
  it.each<[string, (db: CompanionDatabase) => Promise<unknown>]>([
    ['add', (db) => db.reviews.add(testReview('a', 1))],
    ['put', (db) => db.ceuCycles.put({ id: 'one', startsOn: '2026-03-01' as CalendarDay })],
    ['update', (db) => db.savedCodes.update('icd10cm:I10', { savedAt: 9 })],
    ['modify', (db) => db.savedCodes.toCollection().modify({ savedAt: 7 })],
    ['delete', (db) => db.savedCodes.delete('icd10cm:I10')],
    ['bulkDelete', (db) => db.savedCodes.bulkDelete(['icd10cm:I10', 'icd10cm:none'])],
    ['deletion by range', (db) => db.savedCodes.where('id').above('icd10cm:I10').delete()],
    ['clear', (db) => db.savedCodes.clear()],
    [
      'clear and add',
      async (db) => {
        await db.transaction('rw', db.savedCodes, async () => {
          await db.savedCodes.clear();
          await db.savedCodes.add(saved('Z00.00'));
        });
      },
    ],
  ])('copies what %s did once its promise is there', async (_, change) => {
    const mirrored = await openMirrored();
    await mirrored.db.savedCodes.bulkAdd([saved('I10'), saved('I11.0'), saved('J45.20')]);
    await change(mirrored.db);
    const { copied, stored, copy } = await both(mirrored);
    expect(copied).toEqual(stored);
    expect(copy).toMatchObject({ isWhole: true, damaged: [], lastSequence: 2 });
  });

  it('writes one chunk for one transaction, with all its tables', async () => {
    const { db, mirror, databaseId } = await openMirrored();
    await db.transaction('rw', [db.reviews, db.sessions, db.cards], async () => {
      await db.reviews.add(testReview('a', 1));
      await db.reviews.add(testReview('b', 2));
      await db.sessions.put({
        id: 'quiz',
        kind: 'quiz',
        status: 'running',
        startedAt: 1,
        position: 0,
        entries: [],
      });
    });
    expect(await (await mirror.folder(databaseId)).files()).toHaveLength(1);
    const { tables } = await readCopy(mirror, databaseId);
    expect([tables.get('reviews')?.size, tables.get('sessions')?.size]).toEqual([2, 1]);
  });

  it("copies the user's own items and banks, and no built-in ones", async () => {
    const mirrored = await openMirrored();
    const { db, mirror, databaseId } = mirrored;
    await db.items.bulkPut([testItemRow('built-in'), testItemRow('mine', { owner: 'user' })]);
    await db.banks.put({ id: 'core', owner: 'built-in', title: 'Core' });
    const { copied } = await both(mirrored);
    expect([...(copied.get('items')?.keys() ?? [])]).toEqual(['mine']);
    expect((await readCopy(mirror, databaseId)).lastSequence).toBe(1);
  });

  it('copies nothing of a transaction that was given up, and not the row that a bulk write refused', async () => {
    const mirrored = await openMirrored();
    const { db } = mirrored;
    const first = testReview('a', 1);
    await db.reviews.add(first);
    const mend = breakWrites('sessions', 'aborted');
    const both2 = db.transaction('rw', [db.reviews, db.sessions], async () => {
      await db.reviews.add(testReview('lost', 2));
      await db.sessions.put({
        id: 'quiz',
        kind: 'quiz',
        status: 'running',
        startedAt: 1,
        position: 0,
        entries: [],
      });
    });
    await expect(both2).rejects.toThrow(/./);
    mend();
    const second = testReview('b', 3);
    await db.transaction('rw', db.reviews, async () => {
      await db.reviews.bulkAdd([first, second]).catch(() => undefined);
    });
    const { copied, stored, copy } = await both(mirrored);
    expect(stored.get('reviews')?.size).toBe(2);
    expect(copied).toEqual(stored);
    expect(copy).toMatchObject({ isWhole: true, lastSequence: 2 });
  });

  it('numbers changes in the order of their commits, whichever connection made them', async () => {
    const mirrored = await openMirrored();
    const { db, mirror } = mirrored;
    const { createMirrorWriter } = await import('@/lib/mirror/mirror-writer');
    const other = await openDatabase(
      db.name,
      createMirrorWriter(async () => mirror),
    );
    await Promise.all(
      Array.from({ length: 40 }, async (_, at) => {
        await (at % 2 === 0 ? db : other).savedCodes.put({ ...saved('I10'), savedAt: at });
      }),
    );
    other.close();
    const { copied, stored, copy } = await both(mirrored);
    expect(copied).toEqual(stored);
    expect(copy).toMatchObject({ isWhole: true, lastSequence: 40 });
  });

  it('stores a change that cannot be copied, and says so', async () => {
    const mirrored = await openMirrored();
    const { db, directory } = mirrored;
    directory.fault = 'quota';
    await db.reviews.add(testReview('a', 1));
    expect(await db.reviews.count()).toBe(1);
    expect(await readMirrorProblem()).toMatchObject({
      message: expect.stringContaining('disk is full') as string,
    });
    directory.fault = undefined;
    await db.reviews.add(testReview('b', 2));
    const { copy } = await both(mirrored);
    // Number 1 is missing, and that can be told.
    expect(copy).toMatchObject({ isWhole: false, lastSequence: 2 });
  });

  it('stores as before where there is no private file system', async () => {
    const { createMirrorWriter } = await import('@/lib/mirror/mirror-writer');
    const db = await openDatabase(
      `test-${crypto.randomUUID()}`,
      createMirrorWriter(async () => undefined),
    );
    await db.mirrorHead.put({ key: 'head', databaseId: 'one', sequence: 0 });
    await db.reviews.add(testReview('a', 1));
    expect(await db.reviews.count()).toBe(1);
    await db.delete();
  });
});
