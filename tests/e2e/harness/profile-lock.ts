import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';

/** Deletes a killed browser's `Singleton*` files: the next start would take its lock for a living one's. */
export async function deleteProfileLock(profileDir: string): Promise<void> {
  const names = (await readdir(profileDir)).filter((name) => name.startsWith('Singleton'));
  await Promise.all(names.map((name) => rm(join(profileDir, name), { force: true })));
}
