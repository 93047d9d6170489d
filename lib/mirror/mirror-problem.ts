import { storage } from 'wxt/utils/storage';

/** Why the mirror could not be written; null while it is whole. `at` in epoch ms. Nothing is missing in the database. */
export const mirrorProblem = storage.defineItem<{ message: string; at: number }>('local:mirror-problem');

/** Notes a failed write for the settings page. Never throws: the change itself was stored. */
export async function noteMirrorProblem(cause: unknown, now: number): Promise<void> {
  await mirrorProblem.setValue({ message: String(cause), at: now }).catch(() => undefined);
}
