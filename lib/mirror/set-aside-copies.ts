import type { Folder } from './folder';
import { isSetAside, readCopy, SET_ASIDE, type Copy } from './read-copy';

/** The copies that the user chose to go on without, the newest first. They are kept until they are deleted here. */
export async function setAsideCopies(mirror: Folder): Promise<Copy[]> {
  const copies: Copy[] = [];
  for (const id of await mirror.folders()) {
    if (await isSetAside(mirror, id)) copies.push(await readCopy(mirror, id));
  }
  return copies.toSorted((a, b) => b.lastAt - a.lastAt);
}

/**
 * Deletes a copy that was set aside; any other one stays. Its mark goes last: what is left after half of it was deleted is
 * still set aside, and never offered as what was lost.
 */
export async function deleteSetAside(mirror: Folder, databaseId: string): Promise<void> {
  if (!(await isSetAside(mirror, databaseId))) return;
  const folder = await mirror.folder(databaseId);
  for (const file of await folder.files()) if (file !== SET_ASIDE) await folder.remove(file);
  await folder.remove(SET_ASIDE);
  await mirror.remove(databaseId);
}
