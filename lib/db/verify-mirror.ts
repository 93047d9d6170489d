import type { MirrorKey, MirrorRow } from '@/lib/mirror/change';
import { databaseBehind } from '@/lib/mirror/database-behind';
import type { Folder } from '@/lib/mirror/folder';
import { clearMirrorProblem } from '@/lib/mirror/mirror-problem';
import { TIDY_LOCK } from '@/lib/mirror/mirror-writer';
import { readCopy, type Copy } from '@/lib/mirror/read-copy';
import { tidyChunks } from '@/lib/mirror/tidy-chunks';
import { writeSnapshot } from '@/lib/mirror/write-snapshot';
import { sha256 } from '@/lib/std/sha256';
import type { CompanionDatabase, MirrorHeadRow } from './schema';
import { readUserRows } from './user-rows';
import { USER_TABLE_NAMES } from './user-tables';

type Rows = ReadonlyMap<string, ReadonlyMap<MirrorKey, MirrorRow>>;
type Compared = { isSame: boolean; isBehind: boolean; head: MirrorHeadRow; rows: Rows };

/** How long a chunk that another page is just writing may take before the mirror counts as incomplete. */
const SECOND_LOOK_MS = 1_000;

/**
 * Compares the mirror with an identified database, table by table: count and SHA-256 of the rows. The database is the
 * truth: a mirror that differs is written anew. Only where the mirror is whole and has answers or changes that the
 * database lacks, the database has lost something: that is noted (`databaseBehind`), and nothing is changed.
 * @param wait lets ms go by
 * @param now epoch ms
 */
export async function verifyMirror(
  db: CompanionDatabase,
  mirror: Folder,
  now: number,
  wait: (ms: number) => Promise<void> = pause,
): Promise<'same' | 'repaired' | 'behind'> {
  return navigator.locks.request(TIDY_LOCK, async () => {
    let compared = await compare(db, mirror);
    if (!compared.isSame) {
      await wait(SECOND_LOOK_MS);
      compared = await compare(db, mirror);
    }
    const { isSame, isBehind, head, rows } = compared;
    if (isBehind) {
      await databaseBehind.setValue(head.databaseId);
      return 'behind';
    }
    const folder = await mirror.folder(head.databaseId);
    if (isSame) await tidyChunks(folder, head.databaseId, now);
    else await writeSnapshot(folder, head.databaseId, rows, head.sequence, now);
    await clearMirrorProblem();
    return isSame ? 'same' : 'repaired';
  });
}

async function compare(db: CompanionDatabase, mirror: Folder): Promise<Compared> {
  const identified = await db.mirrorHead.get('head');
  if (!identified) throw new Error('A database without an id has no mirror.');
  // The mirror first: what comes in between is then in the database alone, and not taken for lost.
  const copy = await readCopy(mirror, identified.databaseId);
  const tables = [db.mirrorHead, ...USER_TABLE_NAMES.map((name) => db.table(name))];
  const { head, rows } = await db.transaction('r', tables, async () => ({
    head: (await db.mirrorHead.get('head')) ?? identified,
    rows: await readUserRows(db),
  }));
  const isSame = copy.damaged.length === 0 && copy.isWhole && (await haveSameRows(rows, copy.tables));
  return { isSame, isBehind: !isSame && lacks(head, rows, copy), head, rows };
}

/** Answers are never taken out of the log but by a change that a whole mirror has too. */
function lacks(head: MirrorHeadRow, rows: Rows, copy: Copy): boolean {
  if (!copy.isWhole) return false;
  if (copy.lastSequence > head.sequence) return true;
  const reviews = rows.get('reviews');
  return [...(copy.tables.get('reviews')?.keys() ?? [])].some((key) => !reviews?.has(key));
}

async function haveSameRows(rows: Rows, copied: Rows): Promise<boolean> {
  for (const name of USER_TABLE_NAMES) {
    const one = rows.get(name) ?? new Map<MirrorKey, MirrorRow>();
    const other = copied.get(name) ?? new Map<MirrorKey, MirrorRow>();
    if (one.size !== other.size || (await digest(one)) !== (await digest(other))) return false;
  }
  return true;
}

async function digest(rows: ReadonlyMap<MirrorKey, MirrorRow>): Promise<string> {
  const lines = [...rows].map(([key, row]) => JSON.stringify([key, row])).toSorted();
  return sha256(lines.join('\n'));
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, ms);
  });
}
