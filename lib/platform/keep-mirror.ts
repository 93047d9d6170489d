import { storage } from 'wxt/utils/storage';
import type { Browser } from 'wxt/browser';
import { database } from '@/lib/db/database';
import { identifyDatabase } from '@/lib/db/identify-database';
import { verifyMirror } from '@/lib/db/verify-mirror';
import { copySettings } from '@/lib/mirror/copy-settings';
import { mirrorFolder } from '@/lib/mirror/folder';
import { noteMirrorProblem } from '@/lib/mirror/mirror-problem';
import { USER_SETTINGS } from '@/lib/settings/user-settings';

/** Whether the mirror was compared in this browser session: the worker starts many times, and once is enough. */
const isVerified = storage.defineItem<boolean>('session:mirror-verified');

/** Compares the mirror with the database, once a browser session, and repairs it. Waits while the user has to decide. */
export async function keepMirror(): Promise<void> {
  const db = await database();
  const { kind } = await identifyDatabase(db);
  if (kind !== 'known' || (await isVerified.getValue())) return;
  const mirror = await mirrorFolder();
  if (!mirror) return;
  try {
    await verifyMirror(db, mirror, Date.now());
    await copySettings(mirror, Date.now());
    await isVerified.setValue(true);
  } catch (error) {
    await noteMirrorProblem(error, Date.now());
    throw error;
  }
}

/** Copies the settings when one of the user's own was changed, by whichever page. */
export async function keepSettingsCopy(
  changes: Record<string, Browser.storage.StorageChange>,
  area: string,
): Promise<void> {
  if (area !== 'local' || !USER_SETTINGS.some((key) => key in changes)) return;
  const mirror = await mirrorFolder();
  if (mirror) await copySettings(mirror, Date.now());
}
