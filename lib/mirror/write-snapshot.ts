import type { Change, MirrorKey, MirrorRow } from './change';
import { parseChunkName } from './chunk-name';
import type { Folder } from './folder';
import { writeVerifiedChunk } from './write-chunk';

/** Rows of a part: one that is damaged does not take all with it. */
const ROWS_OF_A_PART = 5000;

/**
 * Replaces what a folder holds by all rows as they are after change number `sequence`. Everything is written and verified
 * before the older chunks go, the oldest first, so that no deletion goes before what it deletes.
 * @param now epoch ms
 */
export async function writeSnapshot(
  folder: Folder,
  databaseId: string,
  tables: ReadonlyMap<string, ReadonlyMap<MirrorKey, MirrorRow>>,
  sequence: number,
  now: number,
): Promise<void> {
  const changes: Change[] = [
    ...[...tables.keys()].map((table): Change => [table, 'clear']),
    ...[...tables].flatMap(([table, rows]) =>
      [...rows].map(([key, row]): Change => [table, 'put', key, row]),
    ),
  ];
  const before = (await folder.files()).toSorted();
  const parts = Math.ceil(changes.length / ROWS_OF_A_PART);
  for (let part = 0; part < parts; part += 1) {
    const its = changes.slice(part * ROWS_OF_A_PART, (part + 1) * ROWS_OF_A_PART);
    await writeVerifiedChunk(folder, { from: 0, to: sequence, part }, its, { databaseId, at: now, parts });
  }
  const replaced = before.filter((file) => (parseChunkName(file)?.to ?? Infinity) <= sequence);
  for (const file of replaced) await folder.remove(file);
}
