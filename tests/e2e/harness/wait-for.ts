import { setTimeout as sleep } from 'node:timers/promises';

const PAUSE_MS = 15;

/**
 * Asks `find` again and again until it gives something else than undefined, and returns that.
 * Throws an Error that names `what` when `withinMs` (20 s by default) have passed.
 */
export async function waitFor<T>(
  what: string,
  find: () => Promise<T | undefined> | T | undefined,
  withinMs = 20_000,
): Promise<T> {
  const endAt = Date.now() + withinMs;
  for (;;) {
    const found = await find();
    if (found !== undefined) return found;
    if (Date.now() > endAt) throw new Error(`Waited ${withinMs / 1000} s in vain for ${what}.`);
    await sleep(PAUSE_MS);
  }
}
