import { browser } from 'wxt/browser';

/** Why the mirror could not be written. `at` in epoch ms. Nothing is missing in the database. */
export type MirrorProblem = { message: string; at: number };

const KEY = 'mirror-problem';

// Not an item of `wxt/utils/storage`: that reads the storage when it is loaded, which a page's worker cannot.

/** The problem since the mirror was last found whole, if there is one. */
export async function readMirrorProblem(): Promise<MirrorProblem | undefined> {
  const stored = await browser.storage.local.get(KEY);
  return stored[KEY] as MirrorProblem | undefined;
}

/**
 * Notes a failed write for the settings page. Never throws: the change itself was stored. A page's worker has no storage
 * to note it in; the gap that the write left is found at the next start.
 */
export async function noteMirrorProblem(cause: unknown, now: number): Promise<void> {
  const problem: MirrorProblem = { message: String(cause), at: now };
  const api = browser as typeof browser | undefined;
  await api?.storage.local.set({ [KEY]: problem }).catch(() => undefined);
}

/** The mirror was compared with the database and is whole. */
export async function clearMirrorProblem(): Promise<void> {
  await browser.storage.local.remove(KEY);
}

/** Calls back at every change. Returns the way to stop. */
export function watchMirrorProblem(onChange: (problem: MirrorProblem | undefined) => void): () => void {
  const follow = (changes: Record<string, { newValue?: unknown }>) => {
    if (changes[KEY]) onChange(changes[KEY].newValue as MirrorProblem | undefined);
  };
  browser.storage.local.onChanged.addListener(follow);
  return () => browser.storage.local.onChanged.removeListener(follow);
}
