import { browser } from 'wxt/browser';
import { SCHEMA_VERSION } from '@/lib/db/schema';
import { readUserSettings } from '@/lib/settings/user-settings';
import { saveFile } from '@/lib/platform/save-file';
import type { Copy } from '@/lib/mirror/read-copy';
import type { BackupContent } from '@/lib/transfer/backup';
import { BACKUP_TABLES } from '@/lib/transfer/row-schemas';
import { writeBackup } from '@/lib/transfer/write-backup';

/** Saves a copy as a backup file, which the settings can restore. CPT codes of the user's list stay out. */
export async function saveCopy({ tables }: Copy): Promise<void> {
  const rows = BACKUP_TABLES.map((name) => [
    name,
    [...(tables.get(name)?.values() ?? [])].filter((row) => name !== 'savedCodes' || row['system'] !== 'cpt'),
  ]);
  const about = {
    schema: SCHEMA_VERSION,
    app: browser.runtime.getManifest().version,
    createdAt: new Date().toISOString(),
  };
  const content = {
    tables: Object.fromEntries(rows) as BackupContent['tables'],
    storage: await readUserSettings(),
  };
  saveFile('ccs-companion-copy.json', 'application/json', ...(await writeBackup(about, content)));
}
