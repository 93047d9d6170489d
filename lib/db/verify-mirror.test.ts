import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import type { CalendarDay } from '@/lib/std/calendar-day';
import { databaseBehind } from '@/lib/mirror/database-behind';
import { readMirrorProblem } from '@/lib/mirror/mirror-problem';
import { readCopy } from '@/lib/mirror/read-copy';
import { openMirrored } from '@/lib/mirror/testing/open-mirrored';
import { identifyDatabase, startWithoutCopy } from './identify-database';
import { openDatabase } from './open-database';
import { restoreCopy } from './restore-copy';
import { testReview } from './testing/test-review';
import { readUserRows } from './user-rows';
import { verifyMirror } from './verify-mirror';

type Mirrored = Awaited<ReturnType<typeof openMirrored>>;

const noWait = async () => undefined;
const verify = ({ db, mirror }: Mirrored) => verifyMirror(db, mirror, 1, noWait);

async function expectSame({ db, mirror, databaseId }: Mirrored): Promise<void> {
  const copy = await readCopy(mirror, databaseId);
  const stored = [...(await readUserRows(db))].filter(([, rows]) => rows.size > 0);
  expect(new Map([...copy.tables].filter(([, rows]) => rows.size > 0))).toEqual(new Map(stored));
  expect(copy).toMatchObject({ isWhole: true, damaged: [] });
}

/** Writes as a version without a mirror does. */
async function withoutMirror(
  name: string,
  work: (db: Awaited<ReturnType<typeof openDatabase>>) => Promise<unknown>,
) {
  const db = await openDatabase(name);
  await work(db);
  db.close();
}

describe('verifyMirror', () => {
  it('finds a mirror that is as it should be, and merges its small chunks', async () => {
    const mirrored = await openMirrored();
    for (let at = 1; at <= 40; at += 1) await mirrored.db.reviews.add(testReview('a', at));
    expect(await verify(mirrored)).toBe('same');
    expect(await (await mirrored.mirror.folder(mirrored.databaseId)).files()).toHaveLength(1);
    await expectSame(mirrored);
  });

  it('writes the mirror of a database that had none', async () => {
    const mirrored = await openMirrored();
    await withoutMirror(mirrored.db.name, (db) =>
      db.reviews.bulkAdd([testReview('a', 1), testReview('b', 2)]),
    );
    expect(await verify(mirrored)).toBe('repaired');
    await expectSame(mirrored);
    expect(await verify(mirrored)).toBe('same');
  });

  it.each(['quota', 'torn'] as const)('makes good what %s has kept from the mirror', async (fault) => {
    const mirrored = await openMirrored();
    const { db, directory } = mirrored;
    await db.reviews.add(testReview('a', 1));
    directory.fault = fault;
    await db.reviews.add(testReview('b', 2));
    await db.reviews.add(testReview('c', 3));
    directory.fault = undefined;
    await db.ceuCycles.add({ id: 'one', startsOn: '2026-03-01' as CalendarDay });
    expect(await verify(mirrored)).toBe('repaired');
    await expectSame(mirrored);
    expect(await readMirrorProblem()).toBeUndefined();
  });

  it('takes a deletion that was not copied from the database, not for a loss', async () => {
    const mirrored = await openMirrored();
    const { db, directory } = mirrored;
    await db.reviews.bulkAdd([testReview('a', 1), testReview('b', 2)]);
    directory.fault = 'quota';
    await db.reviews.clear();
    directory.fault = undefined;
    await db.reviews.add(testReview('c', 3));
    expect(await verify(mirrored)).toBe('repaired');
    await expectSame(mirrored);
  });

  it('writes a big mirror in parts', async () => {
    const mirrored = await openMirrored();
    await withoutMirror(mirrored.db.name, (db) =>
      db.reviews.bulkAdd(Array.from({ length: 12_000 }, (_, at) => testReview(`item-${at % 900}`, at))),
    );
    expect(await verify(mirrored)).toBe('repaired');
    expect(await (await mirrored.mirror.folder(mirrored.databaseId)).files()).toHaveLength(3);
    await mirrored.db.reviews.add(testReview('later', 1e6));
    await expectSame(mirrored);
  });

  it('notices that the database has lost its last changes, and gives them back when asked', async () => {
    const mirrored = await openMirrored();
    const { db, mirror, databaseId } = mirrored;
    const open = async () => mirror;
    await db.reviews.add(testReview('a', 1));
    const head = await db.mirrorHead.get('head');
    const lost = testReview('b', 2);
    await db.reviews.add(lost);
    await withoutMirror(db.name, async (bare) => {
      await bare.reviews.delete(lost.id);
      if (head) await bare.mirrorHead.put(head);
    });
    expect(await verify(mirrored)).toBe('behind');
    expect(await databaseBehind.getValue()).toBe(databaseId);
    const state = await identifyDatabase(db, open);
    if (state.kind !== 'behind') throw new Error(state.kind);
    await restoreCopy(db, state.copy, open);
    expect(await db.reviews.count()).toBe(2);
    expect(await db.cards.count()).toBe(2);
    expect(await identifyDatabase(db, open)).toEqual({ kind: 'known' });
    expect(await verify(mirrored)).toBe('same');
    await expectSame(mirrored);
  });

  it('keeps the database as it is when the user goes on without what it lacks', async () => {
    const mirrored = await openMirrored();
    const { db, mirror } = mirrored;
    const open = async () => mirror;
    const lost = testReview('b', 2);
    await db.reviews.add(lost);
    await withoutMirror(db.name, (bare) => bare.reviews.delete(lost.id));
    expect(await verify(mirrored)).toBe('behind');
    const state = await identifyDatabase(db, open);
    if (state.kind !== 'behind') throw new Error(state.kind);
    await startWithoutCopy(db, state.copy, open);
    expect(await identifyDatabase(db, open)).toEqual({ kind: 'known' });
    expect(await db.reviews.count()).toBe(0);
  });
});
