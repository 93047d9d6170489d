import 'fake-indexeddb/auto';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sha256 } from '@/lib/std/sha256';
import type { BackupContent } from '@/lib/transfer/backup';
import { readBackup } from '@/lib/transfer/read-backup';
import { anyCertificates, anyContent, type Certificate } from '@/lib/transfer/testing/backup-content';
import { writeBackup } from '@/lib/transfer/write-backup';
import { countUserRows, readBackupTables, restoreBackup, undoRestore } from './backup-data';
import { cardsFromReviews, rebuildCards } from './rebuild-cards';
import { SCHEMA_VERSION, type AttachmentRow, type CompanionDatabase } from './schema';
import { breakWrites } from './testing/break-writes';
import { openTestDatabase } from './testing/open-test-database';
import { readAll } from './testing/read-all';
import { testItemRow } from './testing/test-item-row';
import { testReview } from './testing/test-review';
import { USER_TABLE_NAMES } from './user-tables';

const about = { schema: SCHEMA_VERSION, app: '1.0.0', createdAt: '2026-11-28T10:00:00.000Z' };

async function fill(db: CompanionDatabase, { tables }: BackupContent, certificates: Certificate[]) {
  for (const name of USER_TABLE_NAMES) await db.table(name).bulkPut(tables[name]);
  for (const { bytes, ...row } of certificates) {
    const data = new Uint8Array(bytes);
    const stored = { ...row, sha256: await sha256(data), data: new Blob([data], { type: row.type }) };
    await db.attachments.put(stored);
  }
}

async function backupOf(db: CompanionDatabase, storage: BackupContent['storage'] = {}): Promise<string> {
  return (await writeBackup(about, { tables: await readBackupTables(db), storage })).join('');
}

const read = (text: string) => readBackup(text, { schema: SCHEMA_VERSION });

/** Every row, certificates as their bytes. */
async function everything(db: CompanionDatabase) {
  const { meta: _meta, attachments, ...others } = await readAll(db);
  const files = (attachments as AttachmentRow[]).map(async ({ data, ...row }) => ({
    ...row,
    type: data.type,
    bytes: new Uint8Array(await data.arrayBuffer()),
  }));
  return { ...others, attachments: await Promise.all(files) };
}

describe('a backup', () => {
  it('of any of 200 databases, restored into an empty one, gives the same rows; exported again, the same file', async () => {
    const [from, to] = [await openTestDatabase(), await openTestDatabase()];
    const builtIn = testItemRow('built-in');
    await from.items.add(builtIn);
    await to.items.add(builtIn);
    await fc.assert(
      fc.asyncProperty(anyContent, anyCertificates, async (content, certificates) => {
        for (const db of [from, to]) {
          await Promise.all(
            [...USER_TABLE_NAMES, 'attachments', 'cards'].map((name) => db.table(name).clear()),
          );
          await db.items.put(builtIn);
        }
        await fill(from, content, certificates);
        await from.cards.bulkPut(cardsFromReviews(await from.reviews.toArray()));
        const before = await everything(from);
        const file = await backupOf(from, content.storage);
        const backup = await read(file);
        expect(backup.storage).toEqual(content.storage);
        await restoreBackup(to, backup);
        expect(await everything(to)).toEqual(before);
        expect(await backupOf(to, content.storage)).toBe(file);
      }),
      { numRuns: 200 },
    );
  });

  it('replaces what is there, and undo brings it back', async () => {
    const db = await openTestDatabase();
    await db.items.add(testItemRow('built-in'));
    await db.reviews.bulkAdd([testReview('a', 1), testReview('b', 2)]);
    const file = await backupOf(db);
    await db.reviews.clear();
    await db.reviews.add(testReview('c', 3));
    await db.items.add(testItemRow('mine', { owner: 'user' }));
    await db.savedCodes.add({ id: 'cpt:99213', system: 'cpt', code: '99213', savedAt: 1 });
    const data = new Blob([Uint8Array.from([1, 2, 3])], { type: 'application/pdf' });
    const certificate = {
      id: 'x',
      activityId: 'y',
      name: 'a.pdf',
      type: data.type,
      sha256: 'unchecked',
      data,
    };
    await db.attachments.add(certificate);
    await rebuildCards(db);
    const before = await everything(db);
    const undo = await restoreBackup(db, await read(file));
    expect((await db.reviews.toArray()).map(({ itemId }) => itemId)).toEqual(['a', 'b']);
    expect((await db.cards.toArray()).map(({ itemId }) => itemId)).toEqual(['a', 'b']);
    expect((await db.items.toArray()).map(({ id }) => id)).toEqual(['built-in']);
    expect(await db.attachments.count()).toBe(0);
    // No backup has them, so none takes them away.
    expect(await db.savedCodes.count()).toBe(1);
    await undoRestore(db, undo);
    expect(await everything(db)).toEqual(before);
  });

  it('never has CPT codes of the list that is licensed to the user', async () => {
    const db = await openTestDatabase();
    await db.savedCodes.bulkAdd([
      { id: 'cpt:99213', system: 'cpt', code: '99213', savedAt: 1 },
      { id: 'icd10cm:I10', system: 'icd10cm', code: 'I10', savedAt: 2 },
    ]);
    const file = await backupOf(db);
    expect(file).toContain('icd10cm:I10');
    expect(file).not.toContain('99213');
  });

  it.each(['refused', 'aborted'] as const)('that meets a %s write changes nothing', async (how) => {
    const db = await openTestDatabase();
    await db.reviews.add(testReview('a', 1));
    await db.ceuCycles.add({ id: 'one', startsOn: '2026-03-01' as never });
    const backup = await read(await backupOf(db));
    await db.reviews.add(testReview('b', 2));
    const before = await readAll(db);
    const mend = breakWrites('ceuCycles', how);
    await expect(restoreBackup(db, backup)).rejects.toThrow(/./);
    mend();
    expect(await readAll(db)).toEqual(before);
  });

  it('is counted against what is there', async () => {
    const db = await openTestDatabase();
    await db.items.bulkAdd([testItemRow('built-in'), testItemRow('mine', { owner: 'user' })]);
    await db.reviews.add(testReview('a', 1));
    expect(await countUserRows(db)).toMatchObject({ reviews: 1, items: 1, attachments: 0 });
  });
});
