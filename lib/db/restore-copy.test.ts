import 'fake-indexeddb/auto';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { CalendarDay } from '@/lib/std/calendar-day';
import { browser } from 'wxt/browser';
import { copySettings } from '@/lib/mirror/copy-settings';
import { createMirrorWriter } from '@/lib/mirror/mirror-writer';
import { openMirrored } from '@/lib/mirror/testing/open-mirrored';
import { identifyDatabase, startWithoutCopy } from './identify-database';
import { openDatabase } from './open-database';
import { restoreCopy } from './restore-copy';
import type { CompanionDatabase } from './schema';
import { readAll } from './testing/read-all';
import { testItemRow } from './testing/test-item-row';
import { testReview } from './testing/test-review';
import { verifyMirror } from './verify-mirror';

type Mirrored = Awaited<ReturnType<typeof openMirrored>>;

async function fill(db: CompanionDatabase): Promise<void> {
  await db.reviews.add(testReview('a', 1));
  await db.reviews.add(testReview('a', 2, { isCorrect: false, grade: 'again' }));
  await db.items.add(testItemRow('mine', { owner: 'user' }));
  await db.ceuCycles.add({ id: 'one', startsOn: '2026-03-01' as CalendarDay });
  await db.ceuActivities.add({
    id: 'x',
    cycleId: 'one',
    on: '2026-05-01',
    title: 'A webinar',
    units: 2,
    category: 'coding',
    isAhima: true,
  });
  await db.ceuActivities.update('x', { units: 3 });
}

/** What the browser does to a database that it finds damaged: the next opening meets an empty one. */
async function wiped({ db, mirror }: Mirrored): Promise<CompanionDatabase> {
  await db.delete();
  const again = await openDatabase(
    db.name,
    createMirrorWriter(async () => mirror),
  );
  onTestFinished(() => again.delete());
  await again.items.add(testItemRow('built-in'));
  return again;
}

async function lostCopy(db: CompanionDatabase, { mirror }: Mirrored) {
  const state = await identifyDatabase(db, async () => mirror);
  if (state.kind !== 'lost') throw new Error(state.kind);
  return state.copy;
}

describe('a database that the browser deleted', () => {
  it('is told from a new installation', async () => {
    const mirrored = await openMirrored();
    expect(await identifyDatabase(mirrored.db, async () => mirrored.mirror)).toEqual({ kind: 'known' });
    await fill(mirrored.db);
    const db = await wiped(mirrored);
    const copy = await lostCopy(db, mirrored);
    expect(copy.tables.get('reviews')?.size).toBe(2);
    // Asking changes nothing.
    await lostCopy(db, mirrored);
    expect(await db.mirrorHead.count()).toBe(0);
  });

  it('is new when it never had anything', async () => {
    const mirrored = await openMirrored();
    const db = await wiped(mirrored);
    expect(await identifyDatabase(db, async () => mirrored.mirror)).toEqual({ kind: 'known' });
  });

  it('comes back with every row and its cards, and is mirrored on', async () => {
    const mirrored = await openMirrored();
    const { mirror } = mirrored;
    await fill(mirrored.db);
    const { reviews, items, ceuCycles, ceuActivities, mirrorHead } = await readAll(mirrored.db);
    const db = await wiped(mirrored);
    await restoreCopy(db, await lostCopy(db, mirrored), async () => mirror);
    const after = await readAll(db);
    expect(after).toMatchObject({ reviews, ceuCycles, ceuActivities, mirrorHead });
    expect(after['items']).toEqual([testItemRow('built-in'), ...(items ?? [])]);
    expect(after['cards']).toMatchObject([{ itemId: 'a', answers: 2, right: 1 }]);
    expect(await identifyDatabase(db, async () => mirror)).toEqual({ kind: 'known' });
    await db.reviews.add(testReview('b', 9));
    expect(await verifyMirror(db, mirror, 1, async () => undefined)).toBe('same');
  });

  it('is restored once, though two pages ask for it', async () => {
    const mirrored = await openMirrored();
    const { mirror } = mirrored;
    await fill(mirrored.db);
    const db = await wiped(mirrored);
    const copy = await lostCopy(db, mirrored);
    await restoreCopy(db, copy, async () => mirror);
    await db.ceuActivities.update('x', { units: 5 });
    await restoreCopy(db, copy, async () => mirror);
    expect(await db.ceuActivities.get('x')).toMatchObject({ units: 5 });
    expect(await db.mirrorHead.get('head')).toMatchObject({ sequence: 7 });
  });

  it('comes back without what is damaged, and says what that is', async () => {
    const mirrored = await openMirrored();
    const { mirror, directory, databaseId } = mirrored;
    await mirrored.db.reviews.add(testReview('a', 1));
    directory.fault = 'torn';
    await mirrored.db.reviews.add(testReview('b', 2));
    directory.fault = undefined;
    await mirrored.db.reviews.add(testReview('c', 3));
    const db = await wiped(mirrored);
    const copy = await lostCopy(db, mirrored);
    expect(copy.damaged).toEqual([
      { file: expect.stringMatching(/^000000000002/) as string, reason: expect.any(String) as string },
    ]);
    await restoreCopy(db, copy, async () => mirror);
    expect((await db.reviews.toArray()).map(({ itemId }) => itemId)).toEqual(['a', 'c']);
    // The database is the truth again.
    expect(await verifyMirror(db, mirror, 1, async () => undefined)).toBe('repaired');
    expect(await (await mirror.folder(databaseId)).files()).toHaveLength(1);
  });

  it('is begun anew only when the user says so, and the copy is kept', async () => {
    const mirrored = await openMirrored();
    const { mirror, databaseId } = mirrored;
    await fill(mirrored.db);
    const db = await wiped(mirrored);
    const before = await (await mirror.folder(databaseId)).files();
    await startWithoutCopy(db, await lostCopy(db, mirrored), async () => mirror);
    expect(await identifyDatabase(db, async () => mirror)).toEqual({ kind: 'known' });
    expect((await db.mirrorHead.get('head'))?.databaseId).not.toBe(databaseId);
    expect(await (await mirror.folder(databaseId)).files()).toEqual([...before, 'set-aside']);
    await db.reviews.add(testReview('new', 1));
    const again = await wiped({ ...mirrored, db });
    expect((await lostCopy(again, mirrored)).tables.get('reviews')?.size).toBe(1);
  });

  it('gets the settings back that are gone too, and keeps those that are there', async () => {
    const mirrored = await openMirrored();
    const { mirror } = mirrored;
    await fill(mirrored.db);
    await browser.storage.local.set({
      settings: { examOn: '2027-03-30' },
      sites: { allSites: false, sites: ['a.example'], never: [] },
    });
    await copySettings(mirror, 1);
    await browser.storage.local.remove('sites');
    await browser.storage.local.set({ settings: { examOn: '2027-04-01' } });
    const db = await wiped(mirrored);
    await restoreCopy(db, await lostCopy(db, mirrored), async () => mirror);
    expect(await browser.storage.local.get(['settings', 'sites'])).toEqual({
      settings: { examOn: '2027-04-01' },
      sites: { allSites: false, sites: ['a.example'], never: [] },
    });
    await browser.storage.local.clear();
  });
});
