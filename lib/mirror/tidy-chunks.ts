import { foldChanges, type Change } from './change';
import { ChunkError, decodeChunk, type Chunk } from './chunk';
import { byOrder, parseChunkName, type ChunkName } from './chunk-name';
import type { Folder } from './folder';
import { writeVerifiedChunk } from './write-chunk';

/** A chunk of this size (bytes) is never written anew. */
const BIG = 512 * 1024;
/** Bytes that are read for one merged chunk. It gets smaller: of a session only its last state stays. */
const RUN = 8 * 1024 * 1024;
/** Fewer chunks than this are not worth merging. */
export const MANY = 32;

type Small = { file: string; name: ChunkName; chunk: Chunk; bytes: number };

/**
 * Merges runs of small chunks, each run without a gap, into bigger ones. A merged chunk is written and verified before
 * those it came from are deleted: whoever dies in between leaves duplicates, which do no harm. Not to be called twice at
 * once for one folder.
 * @param now epoch ms
 */
export async function tidyChunks(folder: Folder, databaseId: string, now: number): Promise<void> {
  for (const run of await smallRuns(folder)) {
    if (run.length < MANY) continue;
    const changes: Change[] = foldChanges(run.flatMap(({ chunk }) => chunk.changes));
    const from = Math.min(...run.map(({ name }) => name.from));
    const to = Math.max(...run.map(({ name }) => name.to));
    await writeVerifiedChunk(folder, { from, to, part: 0 }, changes, { databaseId, at: now, parts: 1 });
    for (const { file } of run) await folder.remove(file);
  }
}

/** Neighbouring small chunks, oldest first; a big, damaged or missing one ends a run. */
async function smallRuns(folder: Folder): Promise<Small[][]> {
  const names = (await folder.files()).flatMap((file) => {
    const name = parseChunkName(file);
    return name ? [{ file, name }] : [];
  });
  const runs: Small[][] = [];
  let run: Small[] = [];
  const end = () => {
    if (run.length > 0) runs.push(run);
    run = [];
  };
  for (const { file, name } of names.toSorted((a, b) => byOrder(a.name, b.name))) {
    const small = await readSmall(folder, file, name);
    const reached = Math.max(...run.map((each) => each.name.to));
    if (!small || (run.length > 0 && name.from > reached + 1)) end();
    if (!small) continue;
    run.push(small);
    if (run.reduce((sum, each) => sum + each.bytes, 0) >= RUN) end();
  }
  end();
  return runs;
}

async function readSmall(folder: Folder, file: string, name: ChunkName): Promise<Small | undefined> {
  const bytes = (await folder.size(file)) < BIG ? await folder.read(file) : undefined;
  if (!bytes) return undefined;
  try {
    const chunk = await decodeChunk(bytes);
    return chunk.header.parts === 1 ? { file, name, chunk, bytes: bytes.length } : undefined;
  } catch (error) {
    if (error instanceof ChunkError) return undefined;
    throw error;
  }
}
