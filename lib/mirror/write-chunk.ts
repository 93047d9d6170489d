import type { Change } from './change';
import { decodeChunk, encodeChunk, ChunkError, type ChunkHeader } from './chunk';
import { formatChunkName, randomTag, type ChunkName } from './chunk-name';
import type { Folder } from './folder';

/** Writes one chunk. What could not be written leaves no file behind. @returns its name */
export async function writeChunk(
  folder: Folder,
  name: Omit<ChunkName, 'tag'>,
  changes: readonly Change[],
  about: Pick<ChunkHeader, 'databaseId' | 'at' | 'parts'>,
): Promise<string> {
  const file = formatChunkName({ ...name, tag: randomTag() });
  const bytes = await encodeChunk(changes, about);
  try {
    await folder.write(file, bytes);
  } catch (error) {
    await folder.remove(file).catch(() => undefined);
    throw error;
  }
  return file;
}

/**
 * Writes a chunk and reads it again, before what it replaces is deleted.
 * @throws ChunkError when it cannot be read as it was written
 */
export async function writeVerifiedChunk(...chunk: Parameters<typeof writeChunk>): Promise<string> {
  const [folder, , changes] = chunk;
  const file = await writeChunk(...chunk);
  const { header } = await decodeChunk((await folder.read(file)) ?? new Uint8Array());
  if (header.rows !== changes.length) throw new ChunkError(`${file} lost rows.`);
  return file;
}
