import 'fake-indexeddb/auto';
import Dexie from 'dexie';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { expect, it, vi } from 'vitest';
import { openDatabase } from '@/lib/db/open-database';
import { editFact } from '@/lib/settings/edited-facts';
import { tellCeuChanges, watchCeuChanges } from './ceu-signal';

it('each change of cycles and activities is told once it is committed; others are not', async () => {
  fakeBrowser.reset();
  const told = vi.fn();
  const reported = vi.fn<(parts: object) => void>();
  tellCeuChanges();
  watchCeuChanges(told);
  Dexie.on('storagemutated', reported);
  const db = await openDatabase('ceu-signal');
  await db.cards.clear();
  // The creation of the database is reported as a change of all of its tables.
  expect(reported.mock.calls.some(([parts]) => 'idb://ceu-signal/ceuActivities/' in parts)).toBe(true);
  await new Promise((resolve) => setTimeout(resolve, 30));
  expect(told).not.toHaveBeenCalled();
  const activity = { on: '2027-01-02', title: 'Sepsis', units: 1, category: 'coding' } as const;
  await db.ceuActivities.bulkAdd([
    { id: 'a', ...activity },
    { id: 'b', ...activity },
  ]);
  await vi.waitFor(() => expect(told).toHaveBeenCalledTimes(1));
  await db.ceuActivities.delete('a');
  await vi.waitFor(() => expect(told).toHaveBeenCalledTimes(2));
  await db.ceuCycles.put({ id: 'c', startsOn: '2027-01-01' as never });
  await vi.waitFor(() => expect(told).toHaveBeenCalledTimes(3));
  await db
    .transaction('rw', db.ceuActivities, async () => {
      await db.ceuActivities.add({ id: 'c', ...activity });
      throw new Error('not after all');
    })
    .catch(() => undefined);
  await new Promise((resolve) => setTimeout(resolve, 30));
  expect(told).toHaveBeenCalledTimes(3);
  // As a restored copy does it.
  await db.transaction('rw', [db.ceuActivities, db.meta, db.cards], async () => {
    await db.cards.clear();
    await db.ceuActivities.clear();
    await db.meta.put({ key: 'schemaVersion', value: 5 });
  });
  await vi.waitFor(() => expect(told).toHaveBeenCalledTimes(4));
  await editFact('ceu.guide.total', { value: 60, editedOn: '2027-01-02' });
  await vi.waitFor(() => expect(told).toHaveBeenCalledTimes(5));
  expect(Object.keys(await fakeBrowser.storage.local.get())).toEqual(['editedFacts']);
  db.close();
});
