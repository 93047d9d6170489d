import { appendFile, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { LaunchedExtension } from '../harness/launch-extension';

/** The folder in which Chromium keeps the extension's IndexedDB. */
function databaseFolder({ profileDir, extensionId }: LaunchedExtension): string {
  return join(profileDir, 'Default', 'IndexedDB', `chrome-extension_${extensionId}_0.indexeddb.leveldb`);
}

/** LevelDB writes its log in blocks; a record's header is checksum (4 bytes), length (2, low byte first), type (1). */
const BLOCK = 32_768;
const ORPHAN = Buffer.from([0x12, 0x34, 0x56, 0x78, 100, 0, 1]);

/**
 * Does what a kill between a record's header and its payload does: leaves a header alone at the end of the log. The
 * browser must not be running. The next start tolerates it and writes on behind it, the one after that deletes the
 * database.
 */
export async function tearLog(extension: LaunchedExtension): Promise<void> {
  const folder = databaseFolder(extension);
  const logs = (await readdir(folder)).filter((name) => name.endsWith('.log')).toSorted();
  const newest = logs.at(-1);
  if (newest === undefined) throw new Error(`No log in ${folder}.`);
  const file = join(folder, newest);
  const left = BLOCK - ((await stat(file)).size % BLOCK);
  // A header is not cut in two: the rest of a block that is too short for one stays empty.
  if (left < ORPHAN.length) await appendFile(file, Buffer.alloc(left));
  await appendFile(file, ORPHAN);
}

/** Deletes the whole IndexedDB of the extension. The browser must not be running. */
export async function deleteDatabaseFolder(extension: LaunchedExtension): Promise<void> {
  await rm(databaseFolder(extension), { recursive: true });
}

/** Puts a file where the IndexedDB of the extension was, so that it cannot be opened. The browser must not be running. */
export async function blockDatabase(extension: LaunchedExtension): Promise<void> {
  await deleteDatabaseFolder(extension);
  await writeFile(databaseFolder(extension), '');
}

/** Takes that file away: the database is then lost. The browser must not be running. */
export async function unblockDatabase(extension: LaunchedExtension): Promise<void> {
  await rm(databaseFolder(extension));
}
