import 'fake-indexeddb/auto';
import Dexie from 'dexie';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { itemHead } from './item-heads';
import { openDatabase } from './open-database';
import { CompanionDatabase, SCHEMA_VERSION } from './schema';
import { breakWrites } from './testing/break-writes';
import { cardsFromReviews, checkStudyData } from './rebuild-cards';
import { runningSession } from './sessions';
import { openTestDatabase } from './testing/open-test-database';
import { readAll } from './testing/read-all';
import { testCard } from './testing/test-card';
import { testItemRow } from './testing/test-item-row';
import { testReview } from './testing/test-review';

const NEXT = SCHEMA_VERSION + 1;

/** The database as the next version of the extension would open it: one more table, and most are gone. */
async function openNextVersion(name: string): Promise<Dexie> {
  const next = new Dexie(name);
  next.version(NEXT).stores({ meta: 'key', reviews: 'id, itemId', attachments: 'id' });
  onTestFinished(() => next.delete());
  await next.open();
  await next.table('meta').put({ key: 'schemaVersion', value: NEXT });
  return next;
}

const nativeVersion = async (name: string) =>
  (await indexedDB.databases()).find((each) => each.name === name)?.version;

describe('openDatabase', () => {
  it('makes an empty database and writes down which version made it', async () => {
    const db = await openTestDatabase();
    expect(await db.meta.toArray()).toEqual([{ key: 'schemaVersion', value: SCHEMA_VERSION }]);
    const { meta: _, ...others } = await readAll(db);
    expect(Object.keys(others).toSorted()).toEqual([
      'attachments',
      'banks',
      'cards',
      'ceuActivities',
      'ceuCycles',
      'codeLayerData',
      'codeLayers',
      'codeSets',
      'itemHeads',
      'itemMarks',
      'items',
      'mirrorHead',
      'notes',
      'quizPresets',
      'reviews',
      'savedCodes',
      'scenarios',
      'sessions',
      'synonyms',
      'terms',
    ]);
    expect(Object.values(others).flat()).toEqual([]);
  });

  it('is called ccs-companion', () => {
    expect(new CompanionDatabase().name).toBe('ccs-companion');
  });

  it('finds everything again when it is opened again', async () => {
    const first = await openTestDatabase();
    await first.items.add(testItemRow('kept'));
    await first.reviews.add(testReview('kept', 1));
    const before = await readAll(first);
    first.close();
    const again = await openDatabase(first.name);
    onTestFinished(() => again.close());
    expect(await readAll(again)).toEqual(before);
  });

  it('adds the version to a database that does not say it', async () => {
    const first = await openTestDatabase();
    await first.meta.clear();
    first.close();
    const again = await openDatabase(first.name);
    onTestFinished(() => again.close());
    expect(await again.meta.get('schemaVersion')).toEqual({ key: 'schemaVersion', value: SCHEMA_VERSION });
  });

  it('upgrades a database of schema 1, keeps every row and counts the answers of its cards', async () => {
    const name = `test-${crypto.randomUUID()}`;
    const old = new Dexie(name);
    old.version(1).stores({
      meta: 'key',
      banks: 'id',
      items: 'id, bankId',
      notes: 'id',
      terms: 'id',
      codeSets: 'id',
      reviews: 'id, itemId, [itemType+at]',
      cards: 'itemId, dueAt',
      sessions: 'id, status',
      ceuCycles: 'id, startsOn',
      ceuActivities: 'id, cycleId',
    });
    await old.table('meta').put({ key: 'schemaVersion', value: 1 });
    await old.table('items').add(testItemRow('kept'));
    await old.table('reviews').add(testReview('kept', 1));
    await old.table('reviews').add(testReview('kept', 9, { isCorrect: false, grade: 'again' }));
    const {
      answers: _answers,
      right: _right,
      wasRight: _was,
      firstGrade: _first,
      ...card
    } = testCard('kept', 77);
    await old.table('cards').add(card);
    await old.table('sessions').add({ id: 'quiz', kind: 'quiz', status: 'running' });
    const before = {
      items: await old.table('items').toArray(),
      reviews: await old.table('reviews').toArray(),
    };
    old.close();
    const db = await openDatabase(name);
    onTestFinished(() => db.close());
    expect(await readAll(db)).toMatchObject({ ...before, codeLayers: [], savedCodes: [], itemMarks: [] });
    expect(await db.itemHeads.toArray()).toEqual([itemHead(testItemRow('kept'))]);
    expect(await db.cards.toArray()).toEqual([
      { ...card, answers: 2, right: 1, wasRight: false, firstGrade: 'good' },
    ]);
    expect(await runningSession(db, 'quiz')).toMatchObject({ id: 'quiz' });
    expect(await runningSession(db, 'mock')).toBeUndefined();
    expect(await db.meta.get('schemaVersion')).toEqual({ key: 'schemaVersion', value: SCHEMA_VERSION });
  });

  it('upgrades a database of schema 5: its cards then say how first answers were graded, as the log does', async () => {
    const name = `test-${crypto.randomUUID()}`;
    const old = new Dexie(name);
    old.version(5).stores({
      meta: 'key',
      items: 'id, bankId',
      itemHeads: 'id',
      reviews: 'id, itemId, at',
      cards: 'itemId, dueAt',
    });
    await old.table('meta').put({ key: 'schemaVersion', value: 5 });
    const reviews = [
      testReview('unsure', 1, { grade: 'hard' }),
      testReview('unsure', 2),
      // Stored late: the first of the log all the same.
      { ...testReview('wrong', 5), at: 4 },
      { ...testReview('wrong', 6, { isCorrect: false, grade: 'again' }), at: 3 },
    ];
    await old.table('reviews').bulkAdd(reviews);
    const cardsOf5 = cardsFromReviews(reviews).map(({ firstGrade, ...card }) => ({
      ...card,
      ...(card.itemId === 'unsure' && { wasRightAtFirst: firstGrade !== 'again' }),
    }));
    await old.table('cards').bulkAdd(cardsOf5);
    old.close();
    const db = await openDatabase(name);
    onTestFinished(() => db.close());
    expect((await db.cards.toArray()).map(({ firstGrade }) => firstGrade)).toEqual(['hard', 'again']);
    expect(await checkStudyData(db)).toMatchObject({ missing: [], wrong: [], extra: [] });
    expect(await db.reviews.toArray()).toEqual(reviews);
  });

  it('upgrades a database of schema 3: its heads then say what the items teach', async () => {
    const name = `test-${crypto.randomUUID()}`;
    const old = new Dexie(name);
    old.version(3).stores({ meta: 'key', items: 'id, bankId', itemHeads: 'id', reviews: 'id, itemId, at' });
    const row = testItemRow('kept', { terms: ['poa'], notes: ['poa-indicators'] });
    const { teaches: _, ...headOf3 } = itemHead(row);
    await old.table('meta').put({ key: 'schemaVersion', value: 3 });
    await old.table('items').add(row);
    await old.table('itemHeads').add(headOf3);
    await old.table('reviews').add(testReview('kept', 1));
    const reviews = await old.table('reviews').toArray();
    old.close();
    const db = await openDatabase(name);
    onTestFinished(() => db.close());
    expect((await db.itemHeads.get('kept'))?.teaches).toEqual(['term:poa', 'note:poa-indicators']);
    expect(await db.items.toArray()).toEqual([row]);
    expect(await db.reviews.toArray()).toEqual(reviews);
  });

  it('refuses a database that says that it is newer, and leaves it as it is', async () => {
    const db = await openTestDatabase();
    await db.reviews.add(testReview('kept', 1));
    await db.meta.put({ key: 'schemaVersion', value: NEXT });
    const before = await readAll(db);
    await expect(openDatabase(db.name)).rejects.toMatchObject({
      name: 'AppError',
      code: 'database-newer',
      message: `The data has version ${NEXT}, this extension knows ${SCHEMA_VERSION}.`,
    });
    expect(await readAll(db)).toEqual(before);
  });

  it('refuses a database of a newer schema without adding to it what the newer schema left out', async () => {
    const name = `test-${crypto.randomUUID()}`;
    const next = await openNextVersion(name);
    await next.table('reviews').add(testReview('kept', 1));
    next.close();
    const version = await nativeVersion(name);
    await expect(openDatabase(name)).rejects.toMatchObject({ code: 'database-newer' });
    expect(await nativeVersion(name)).toBe(version);
    await next.open();
    expect(next.tables.map((table) => table.name).toSorted()).toEqual(['attachments', 'meta', 'reviews']);
    expect(await next.table('reviews').toArray()).toMatchObject([{ itemId: 'kept' }]);
  });

  it('lets a newer version upgrade while it is open, and does not write afterwards', async () => {
    const db = await openTestDatabase();
    await db.reviews.add(testReview('kept', 1));
    const next = await openNextVersion(db.name);
    const version = await nativeVersion(db.name);
    await expect(db.reviews.add(testReview('late', 2))).rejects.toMatchObject({
      name: 'DatabaseClosedError',
    });
    await expect(openDatabase(db.name)).rejects.toMatchObject({ code: 'database-newer' });
    expect(await nativeVersion(db.name)).toBe(version);
    expect(await next.table('reviews').toArray()).toMatchObject([{ itemId: 'kept' }]);
    expect(await next.table('meta').toArray()).toEqual([{ key: 'schemaVersion', value: NEXT }]);
  });

  it('lets the database be deleted while it is open, and starts anew', async () => {
    const db = await openTestDatabase();
    await db.reviews.add(testReview('gone', 1));
    await Dexie.delete(db.name);
    expect(await db.reviews.count()).toBe(0);
    expect(await db.meta.toArray()).toEqual([{ key: 'schemaVersion', value: SCHEMA_VERSION }]);
  });

  it.each([
    [
      'throws',
      () => {
        throw new DOMException('The operation is insecure.', 'SecurityError');
      },
    ],
    ['has no answer', () => undefined],
  ])('says that storage is unavailable when the browser %s', async (_, refuse) => {
    vi.spyOn(indexedDB, 'open').mockImplementation(refuse as () => never);
    await expect(openDatabase('refused')).rejects.toMatchObject({
      name: 'AppError',
      code: 'database-unavailable',
    });
  });

  it('tries again when the browser finds the database damaged and deletes it', async () => {
    const open = indexedDB.open.bind(indexedDB);
    let isDamaged = true;
    vi.spyOn(indexedDB, 'open').mockImplementation((...given) => {
      if (!isDamaged) return open(...given);
      isDamaged = false;
      throw new DOMException('Internal error opening backing store for indexedDB.open.', 'UnknownError');
    });
    const db = await openDatabase(`test-${crypto.randomUUID()}`);
    onTestFinished(() => db.delete());
    expect(await db.meta.count()).toBe(1);
  });

  it('says that storage is unavailable when nothing can be written, and works when it can again', async () => {
    const name = `test-${crypto.randomUUID()}`;
    const mend = breakWrites('meta', 'refused');
    await expect(openDatabase(name)).rejects.toMatchObject({
      code: 'database-unavailable',
      message: expect.stringContaining('The disk is full.') as string,
    });
    mend();
    const db = await openDatabase(name);
    onTestFinished(() => db.delete());
    expect(await db.meta.count()).toBe(1);
  });
});
