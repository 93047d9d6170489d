import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { itemHead, readItemHeads } from './item-heads';
import { openDatabase } from './open-database';
import type { CompanionDatabase } from './schema';
import { breakWrites } from './testing/break-writes';
import { openTestDatabase } from './testing/open-test-database';
import { testItemRow } from './testing/test-item-row';

async function expectHeadsOfItems(db: CompanionDatabase): Promise<void> {
  const items = await db.items.toArray();
  expect(await db.itemHeads.toArray()).toEqual(items.map(itemHead));
}

describe('itemHeadsMiddleware', () => {
  it('keeps a head of every item through every way to write', async () => {
    const db = await openTestDatabase();
    const steps: [number, () => PromiseLike<unknown>][] = [
      [1, () => db.items.add(testItemRow('a'))],
      [3, () => db.items.bulkAdd([testItemRow('b'), testItemRow('c', { validTo: '2027-09-30' })])],
      [3, () => db.items.put(testItemRow('a', { topics: ['cdi', 'poa'], difficulty: 5 }))],
      [4, () => db.items.bulkPut([testItemRow('b', { bankId: 'own' }), testItemRow('d')])],
      [4, () => db.items.update('c', { status: 'retired' })],
      [4, () => db.items.where('bankId').equals('core').modify({ difficulty: 1 })],
      [3, () => db.items.delete('a')],
      [2, () => db.items.bulkDelete(['b', 'gone'])],
      [1, () => db.items.where('id').above('c').delete()],
      [0, () => db.items.clear()],
    ];
    for (const [count, step] of steps) {
      await step();
      expect(await db.itemHeads.count()).toBe(count);
      await expectHeadsOfItems(db);
    }
  });

  it('writes heads inside a transaction that names the items alone', async () => {
    const db = await openTestDatabase();
    await db.transaction('rw', [db.items], async () => {
      await db.items.add(testItemRow('a'));
      await db.items.add(testItemRow('b'));
    });
    expect(await db.itemHeads.count()).toBe(2);
  });

  it('undoes both when the transaction fails', async () => {
    const db = await openTestDatabase();
    await db.items.add(testItemRow('a'));
    const failing = db.transaction('rw', [db.items], async () => {
      await db.items.put(testItemRow('a', { difficulty: 5 }));
      await db.items.add(testItemRow('b'));
      throw new Error('Changed my mind.');
    });
    await expect(failing).rejects.toThrow('Changed my mind.');
    expect(await db.items.toArray()).toEqual([testItemRow('a')]);
    await expectHeadsOfItems(db);
  });

  it('writes no item whose head cannot be written', async () => {
    const db = await openTestDatabase();
    const mend = breakWrites('itemHeads', 'refused');
    await expect(db.items.add(testItemRow('a'))).rejects.toThrow('The disk is full.');
    mend();
    expect(await db.items.count()).toBe(0);
  });

  it('keeps the head of the first when the same id is added again', async () => {
    const db = await openTestDatabase();
    await db.items.add(testItemRow('a'));
    await db.items.bulkAdd([testItemRow('a', { difficulty: 5 }), testItemRow('b')]).catch(() => undefined);
    await expectHeadsOfItems(db);
    expect((await db.itemHeads.get('a'))?.difficulty).toBe(2);
  });
});

describe('readItemHeads', () => {
  it('gives the heads as they are now, whoever changed an item, and reads them again only then', async () => {
    const db = await openTestDatabase();
    await db.items.bulkAdd([testItemRow('a'), testItemRow('b')]);
    const first = await readItemHeads(db);
    expect(first).toEqual(await db.itemHeads.toArray());
    expect(await readItemHeads(db)).toBe(first);
    const other = await openDatabase(db.name);
    await other.items.update('b', { status: 'retired' });
    other.close();
    const second = await readItemHeads(db);
    expect(second.map(({ status }) => status)).toEqual(['active', 'retired']);
    await db.items.delete('a');
    expect((await readItemHeads(db)).map(({ id }) => id)).toEqual(['b']);
  });

  it('keeps apart the databases of one page', async () => {
    const [one, other] = [await openTestDatabase(), await openTestDatabase()];
    await one.items.add(testItemRow('a'));
    expect(await readItemHeads(one)).toHaveLength(1);
    expect(await readItemHeads(other)).toEqual([]);
  });
});
