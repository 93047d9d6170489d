import { databaseBehind } from '@/lib/mirror/database-behind';
import { mirrorFolder, type Folder } from '@/lib/mirror/folder';
import type { Copy } from '@/lib/mirror/read-copy';
import { oneAtATime } from '@/lib/settings/one-at-a-time';
import type { CompanionDatabase } from './schema';

/**
 * `known`: the database is there, or this is a new installation. `lost`: the browser deleted the database, as the mirror has
 * what it lacks. `behind`: it is there, but lacks something that the mirror has.
 */
export type DatabaseState = { kind: 'known' } | { kind: 'lost' | 'behind'; copy: Copy };

// Loaded when it is needed: seldom.
const copies = () => import('@/lib/mirror/read-copy');

/**
 * Finds out which database this is. One that has no id and has no mirror beside it is new, or from a version before the
 * mirror: it gets its id. One that has no id beside a mirror with rows came about after the browser had deleted another.
 */
export async function identifyDatabase(
  db: CompanionDatabase,
  openMirror: () => Promise<Folder | undefined> = mirrorFolder,
): Promise<DatabaseState> {
  const head = await db.mirrorHead.get('head');
  if (head && (await databaseBehind.getValue()) !== head.databaseId) return { kind: 'known' };
  return oneAtATime('identity', async (): Promise<DatabaseState> => {
    const mirror = await openMirror();
    const now = await db.mirrorHead.get('head');
    if (now) return mirror ? behindOrKnown(mirror, now.databaseId) : { kind: 'known' };
    const copy = mirror && (await (await copies()).newestCopy(mirror));
    if (copy) return { kind: 'lost', copy };
    await startHead(db);
    return { kind: 'known' };
  });
}

async function behindOrKnown(mirror: Folder, databaseId: string): Promise<DatabaseState> {
  if ((await databaseBehind.getValue()) !== databaseId) return { kind: 'known' };
  return { kind: 'behind', copy: await (await copies()).readCopy(mirror, databaseId) };
}

async function startHead(db: CompanionDatabase): Promise<void> {
  await db.mirrorHead.put({ key: 'head', databaseId: crypto.randomUUID(), sequence: 0 });
}

/** Goes on without what the copy has. The copy of a lost database is kept aside; that of one behind follows the database. */
export async function startWithoutCopy(
  db: CompanionDatabase,
  copy: Copy,
  openMirror: () => Promise<Folder | undefined> = mirrorFolder,
): Promise<void> {
  await oneAtATime('identity', async () => {
    if (await db.mirrorHead.get('head')) {
      await databaseBehind.removeValue();
      return;
    }
    const mirror = await openMirror();
    if (mirror) await (await copies()).setAside(mirror, copy.databaseId);
    await startHead(db);
  });
}
