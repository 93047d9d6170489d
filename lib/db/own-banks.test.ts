import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { readBankJson } from '@/lib/bank/read-bank-json';
import { bankFile, ownQuestion } from '@/lib/bank/testing/bank-files';
import { importContent } from './import-content';
import { deleteOwnBank, ownBankChanges, ownBankContent, restoreOwnBank, storeOwnBank } from './own-banks';
import { breakWrites } from './testing/break-writes';
import { contentReader } from './testing/content-reader';
import { openTestDatabase } from './testing/open-test-database';
import { readAll } from './testing/read-all';
import { startTestQuiz } from './testing/start-test-quiz';
import { testItem } from './testing/test-item';
import { testItemRow } from './testing/test-item-row';
import { testReview } from './testing/test-review';

const ID = 'own-ward-cases';
const bankOf = (...items: Record<string, unknown>[]) =>
  readBankJson(bankFile(items), { file: 'cases.json', topic: 'poa' });
const THREE = bankOf(ownQuestion('a'), ownQuestion('b'), ownQuestion('c'));

async function withBank() {
  const db = await openTestDatabase();
  await storeOwnBank(db, ID, THREE);
  return db;
}

describe('storeOwnBank', () => {
  it('stores a bank that can be read back as it was', async () => {
    const db = await withBank();
    expect(await db.banks.toArray()).toEqual([{ id: ID, owner: 'user', title: 'Ward cases' }]);
    expect(await db.items.get('own-ward-cases.a')).toMatchObject({
      owner: 'user',
      bankId: ID,
      status: 'active',
    });
    expect(await ownBankContent(db, ID)).toEqual(THREE);
  });

  it('changes only what differs: a new revision for a changed question, none for the same', async () => {
    const db = await withBank();
    const changed = bankOf(ownQuestion('a'), ownQuestion('b', { key: ['b'] }), ownQuestion('d'));
    expect(await ownBankChanges(db, ID, changed)).toEqual({ added: 1, changed: 1, same: 1, gone: 1 });
    await storeOwnBank(db, ID, changed);
    const rows = await db.items.toArray();
    expect(rows.map(({ id, revision }) => [id.slice(-1), revision])).toEqual([
      ['a', 1],
      ['b', 2],
      ['d', 1],
    ]);
    expect(await ownBankChanges(db, ID, changed)).toEqual({ added: 0, changed: 0, same: 3, gone: 0 });
  });

  it('keeps an answered question that is gone as retired, and takes it back into the bank when it returns', async () => {
    const db = await withBank();
    await db.reviews.add(testReview(`${ID}.c`, 1));
    await storeOwnBank(db, ID, bankOf(ownQuestion('a')));
    expect((await db.items.toArray()).map(({ id, status }) => [id, status])).toEqual([
      [`${ID}.a`, 'active'],
      [`${ID}.c`, 'retired'],
    ]);
    expect(await ownBankChanges(db, ID, THREE)).toEqual({ added: 2, changed: 0, same: 1, gone: 0 });
    await storeOwnBank(db, ID, THREE);
    expect(await ownBankContent(db, ID)).toEqual(THREE);
  });

  it('keeps a question that a running quiz asks', async () => {
    const db = await withBank();
    const row = await db.items.get(`${ID}.b`);
    await startTestQuiz(db, row ? [row] : [], 1);
    await deleteOwnBank(db, ID);
    expect(await db.items.toArray()).toMatchObject([{ id: `${ID}.b`, status: 'retired' }]);
  });

  it('is undone by restoreOwnBank, whether the bank was new or was there', async () => {
    const db = await openTestDatabase();
    const empty = await withoutRevision(db);
    const before = await storeOwnBank(db, ID, THREE);
    const stored = await withoutRevision(db);
    await restoreOwnBank(db, before);
    expect(await withoutRevision(db)).toEqual(empty);
    await storeOwnBank(db, ID, THREE);
    await restoreOwnBank(
      db,
      await storeOwnBank(db, ID, bankOf(ownQuestion('z'), ownQuestion('a', { stem: 'New?' }))),
    );
    expect(await withoutRevision(db)).toEqual(stored);
  });

  it('stores nothing when one write fails', async () => {
    const db = await withBank();
    const before = await readAll(db);
    const mend = breakWrites('items', 'refused');
    await expect(storeOwnBank(db, ID, bankOf(ownQuestion('z')))).rejects.toMatchObject({
      inner: { name: 'QuotaExceededError' },
    });
    mend();
    expect(await readAll(db)).toEqual(before);
  });

  it('refuses a built-in bank', async () => {
    const db = await openTestDatabase();
    await db.banks.add({ id: 'core', owner: 'built-in', title: 'Core' });
    await expect(storeOwnBank(db, 'core', THREE)).rejects.toMatchObject({ code: 'bank-not-own' });
    await expect(deleteOwnBank(db, 'core')).rejects.toMatchObject({ code: 'bank-not-own' });
    await expect(ownBankContent(db, 'core')).rejects.toMatchObject({ code: 'bank-not-own' });
    expect(await db.items.count()).toBe(0);
  });

  it('is left alone by an update of the built-in content', async () => {
    const db = await withBank();
    const before = await ownBankContent(db, ID);
    await importContent(db, contentReader({ banks: { core: [testItem('built-in')] } }));
    expect(await ownBankContent(db, ID)).toEqual(before);
  });
});

describe('deleteOwnBank', () => {
  it('deletes the bank and its questions, and restoreOwnBank puts them back', async () => {
    const db = await withBank();
    await db.items.add(testItemRow('built-in'));
    await db.reviews.add(testReview(`${ID}.a`, 1));
    const before = await withoutRevision(db);
    const deleted = await deleteOwnBank(db, ID);
    expect(await db.banks.count()).toBe(0);
    expect((await db.items.toArray()).map(({ id, status }) => [id, status])).toEqual([
      ['built-in', 'active'],
      [`${ID}.a`, 'retired'],
    ]);
    await restoreOwnBank(db, deleted);
    expect(await withoutRevision(db)).toEqual(before);
  });

  it('is not undone over a bank of the same name that was added since', async () => {
    const db = await withBank();
    const deleted = await deleteOwnBank(db, ID);
    await storeOwnBank(db, ID, bankOf(ownQuestion('a', { stem: 'New?' }), ownQuestion('d')));
    const before = await readAll(db);
    await expect(restoreOwnBank(db, deleted)).rejects.toMatchObject({ code: 'bank-there' });
    expect(await readAll(db)).toEqual(before);
  });

  it('says anew each time that the banks changed, so that nothing old is shown', async () => {
    const db = await withBank();
    const first = await db.meta.get('ownBanksRevision');
    await deleteOwnBank(db, ID);
    expect(await db.meta.get('ownBanksRevision')).not.toEqual(first);
  });
});

async function withoutRevision(db: Awaited<ReturnType<typeof openTestDatabase>>) {
  const { meta: _meta, ...rest } = await readAll(db);
  return rest;
}
