import { browser } from 'wxt/browser';
import { readUserSettings } from '@/lib/settings/user-settings';
import type { MirrorKey, MirrorRow } from './change';
import type { Folder } from './folder';
import { readCopy, SETTINGS_FOLDER } from './read-copy';
import { writeSnapshot } from './write-snapshot';

/** Copies the settings as they are now. Changes take turns. @param now epoch ms */
export async function copySettings(mirror: Folder, now: number): Promise<void> {
  await navigator.locks.request('ccs-companion:mirror-settings', async () => {
    const stored = Object.entries(await readUserSettings());
    const rows = new Map(stored.map(([key, value]): [string, MirrorRow] => [key, { value }]));
    const before = await readCopy(mirror, SETTINGS_FOLDER);
    const copied = before.tables.get('storage') ?? new Map<MirrorKey, MirrorRow>();
    if (sorted(copied) === sorted(rows)) return;
    const tables = new Map([['storage', rows]]);
    await writeSnapshot(
      await mirror.folder(SETTINGS_FOLDER),
      SETTINGS_FOLDER,
      tables,
      before.lastSequence + 1,
      now,
    );
  });
}

function sorted(rows: ReadonlyMap<MirrorKey, MirrorRow>): string {
  return [...rows]
    .map((row) => JSON.stringify(row))
    .toSorted()
    .join();
}

/** The settings as they were copied last, by their key in `storage.local`. */
async function copiedSettings(mirror: Folder): Promise<Record<string, unknown>> {
  const { tables } = await readCopy(mirror, SETTINGS_FOLDER);
  const rows = tables.get('storage') ?? new Map<string, MirrorRow>();
  return Object.fromEntries([...rows].map(([key, { value }]) => [String(key), value]));
}

/** Puts the settings back that are gone; those that are there stay. */
export async function restoreMissingSettings(mirror: Folder): Promise<void> {
  const present = await readUserSettings();
  const copied = Object.entries(await copiedSettings(mirror));
  const missing = copied.filter(([key]) => !(key in present));
  if (missing.length > 0) await browser.storage.local.set(Object.fromEntries(missing));
}
