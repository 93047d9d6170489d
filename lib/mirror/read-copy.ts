import { rowsAfter, type Change, type MirrorKey, type MirrorRow } from './change';
import { ChunkError, decodeChunk } from './chunk';
import { byOrder, coversAll, parseChunkName, type ChunkName } from './chunk-name';
import type { Folder } from './folder';

/** What one folder of the mirror holds: the rows after all changes that could be read and verified. */
export type Copy = {
  databaseId: string;
  tables: Map<string, Map<MirrorKey, MirrorRow>>;
  /** Files that could not be read, and why. */
  damaged: { file: string; reason: string }[];
  /** The number of the last change, readable or not; 0 when there is none. */
  lastSequence: number;
  /** Whether every change up to the last could be read. */
  isWhole: boolean;
  /** When the last readable chunk was written, epoch ms; 0 when there is none. */
  lastAt: number;
};

/** How many files are read at once. */
const AT_ONCE = 16;

/** The one folder of the mirror that is not named after a database. */
export const SETTINGS_FOLDER = 'settings';

/** Marks a copy that the user chose to go on without. It is kept. */
export const SET_ASIDE = 'set-aside';

/** Reads and verifies the copy of one database. Damaged chunks are skipped and reported. */
export async function readCopy(mirror: Folder, databaseId: string): Promise<Copy> {
  const folder = await mirror.folder(databaseId);
  const files = (await folder.files()).flatMap((file) => {
    const name = parseChunkName(file);
    return name ? [{ file, name }] : [];
  });
  files.sort((a, b) => byOrder(a.name, b.name));
  const read: ({ name: ChunkName; at: number; changes: Change[] } | { file: string; reason: string })[] = [];
  for (let at = 0; at < files.length; at += AT_ONCE) {
    const some = files.slice(at, at + AT_ONCE);
    read.push(...(await Promise.all(some.map((each) => readFile(folder, each.file, each.name)))).flat());
  }
  const chunks = read.flatMap((each) => ('changes' in each ? [each] : []));
  const names = chunks.map(({ name }) => name);
  const lastSequence = Math.max(0, ...files.map(({ name }) => name.to));
  return {
    databaseId,
    tables: rowsAfter(changesOf(chunks)),
    damaged: read.flatMap((each) => ('reason' in each ? [each] : [])),
    lastSequence,
    isWhole: coversAll(names, lastSequence),
    lastAt: Math.max(0, ...chunks.map(({ at }) => at)),
  };
}

async function readFile(folder: Folder, file: string, name: ChunkName) {
  try {
    const bytes = await folder.read(file);
    // Merged into another one since the list was made.
    if (!bytes) return [];
    const { header, changes } = await decodeChunk(bytes);
    return [{ name, at: header.at, changes }];
  } catch (error) {
    // A DOMException comes from the disk: this one file cannot be read.
    if (!(error instanceof ChunkError || error instanceof DOMException)) throw error;
    return [{ file, reason: error.message }];
  }
}

function* changesOf(chunks: readonly { changes: Change[] }[]): Generator<Change> {
  for (const { changes } of chunks) yield* changes;
}

function rowCount(copy: Copy): number {
  return [...copy.tables.values()].reduce((sum, rows) => sum + rows.size, 0);
}

/** The newest copy with anything in it that was not set aside; undefined when there is none. */
export async function newestCopy(mirror: Folder): Promise<Copy | undefined> {
  let newest: Copy | undefined;
  for (const id of await mirror.folders()) {
    if (id === SETTINGS_FOLDER) continue;
    if (await isSetAside(mirror, id)) continue;
    const copy = await readCopy(mirror, id);
    const isEmpty = rowCount(copy) === 0 && copy.damaged.length === 0;
    if (!isEmpty && copy.lastAt >= (newest?.lastAt ?? 0)) newest = copy;
  }
  return newest;
}

/** Whether the user chose to go on without this copy. */
export async function isSetAside(mirror: Folder, databaseId: string): Promise<boolean> {
  return (await (await mirror.folder(databaseId)).files()).includes(SET_ASIDE);
}

/** Keeps a copy, but no longer offers it: the user goes on without it. */
export async function setAside(mirror: Folder, databaseId: string): Promise<void> {
  await (await mirror.folder(databaseId)).write(SET_ASIDE, new Uint8Array());
}
