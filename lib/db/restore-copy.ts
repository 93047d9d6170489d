import { databaseBehind } from '@/lib/mirror/database-behind';
import type { MirrorKey, MirrorRow } from '@/lib/mirror/change';
import { restoreMissingSettings } from '@/lib/mirror/copy-settings';
import { mirrorFolder, type Folder } from '@/lib/mirror/folder';
import type { Copy } from '@/lib/mirror/read-copy';
import { oneAtATime } from '@/lib/settings/one-at-a-time';
import { rebuildCards } from './rebuild-cards';
import type { CompanionDatabase } from './schema';
import { USER_TABLE_NAMES } from './user-tables';

/**
 * Puts everything that a copy has back into the database, in one transaction, and works the cards out anew. What the
 * database has and the copy has not stays. A second call (another page) changes nothing.
 */
export async function restoreCopy(
  db: CompanionDatabase,
  copy: Copy,
  openMirror: () => Promise<Folder | undefined> = mirrorFolder,
): Promise<void> {
  await oneAtATime('identity', async () => {
    const behind = await databaseBehind.getValue();
    await db.transaction(
      'rw',
      [db.cards, db.meta, db.mirrorHead, ...USER_TABLE_NAMES.map((name) => db.table(name))],
      async () => {
        const head = await db.mirrorHead.get('head');
        if (head && head.databaseId !== behind) return;
        const isCopyNewer = copy.lastSequence > (head?.sequence ?? -1);
        const sequence = Math.max(copy.lastSequence, head?.sequence ?? 0);
        if (head) await db.mirrorHead.put({ ...head, sequence });
        for (const name of USER_TABLE_NAMES) {
          const rows = copy.tables.get(name) ?? new Map<MirrorKey, MirrorRow>();
          const table = db.table<MirrorRow, MirrorKey>(name);
          const there = isCopyNewer ? new Set() : new Set(await table.toCollection().primaryKeys());
          await table.bulkPut([...rows].filter(([key]) => !there.has(key)).map(([, row]) => row));
        }
        // Last, so that a new database takes the rows without writing them to the mirror once more.
        if (!head) await db.mirrorHead.put({ key: 'head', databaseId: copy.databaseId, sequence });
        // Look-ups and counts that are kept in memory are made anew.
        await db.meta.bulkPut([
          { key: 'ownBanksRevision', value: crypto.randomUUID() },
          { key: 'ownTermsRevision', value: crypto.randomUUID() },
        ]);
        await rebuildCards(db);
      },
    );
    await databaseBehind.removeValue();
    const mirror = await openMirror();
    if (mirror) await restoreMissingSettings(mirror);
  });
}
