import type { BackupContent, BackupRow } from '@/lib/transfer/backup';
import type { Backup } from '@/lib/transfer/read-backup';
import { BACKUP_TABLES, type BackupTable } from '@/lib/transfer/row-schemas';
import { decodeBase64, encodeBase64 } from '@/lib/std/base64';
import type { AttachmentRow, CompanionDatabase } from './schema';
import { readUserData, replaceUserData, type UserData } from './user-data';

/**
 * What a backup file holds of the database. CPT codes on the user's list stay out: they come from a list that is licensed
 * to the user alone.
 * @param onProgress the share done, 0 to 1
 */
export async function readBackupTables(
  db: CompanionDatabase,
  onProgress: (share: number) => void = () => undefined,
): Promise<BackupContent['tables']> {
  const { tables, attachments } = await readUserData(db);
  const total = attachments.reduce((sum, { data }) => sum + data.size, 0);
  const packed: BackupRow[] = [];
  let done = 0;
  for (const { data, ...row } of attachments) {
    const bytes = new Uint8Array(await data.arrayBuffer());
    packed.push({ ...row, size: bytes.length, base64: encodeBase64(bytes) });
    done += bytes.length;
    onProgress(done / total);
  }
  return { ...tables, savedCodes: tables.savedCodes.filter((row) => !isCpt(row)), attachments: packed };
}

/**
 * Puts everything of a verified backup in the place of what is there, all or nothing. CPT codes on the list stay, as
 * no backup has them.
 * @returns what was there before, for `undoRestore`
 */
export async function restoreBackup(db: CompanionDatabase, { tables }: Backup): Promise<UserData> {
  const { attachments, ...others } = tables;
  const data = { tables: others, attachments: attachments.map(unpacked) };
  return replaceUserData(db, data, withOwnCpt);
}

/** Puts everything back as it was before a restore. */
export async function undoRestore(db: CompanionDatabase, before: UserData): Promise<void> {
  await replaceUserData(db, before);
}

/** How many rows there are of each table of a backup. */
export async function countUserRows(db: CompanionDatabase): Promise<Record<BackupTable, number>> {
  const { tables, attachments } = await readUserData(db);
  const counts = BACKUP_TABLES.map((name) => [
    name,
    name === 'attachments' ? attachments.length : tables[name].length,
  ]);
  return Object.fromEntries(counts) as Record<BackupTable, number>;
}

function withOwnCpt(data: UserData, before: UserData): UserData {
  const kept = before.tables.savedCodes.filter(isCpt);
  return { ...data, tables: { ...data.tables, savedCodes: [...data.tables.savedCodes, ...kept] } };
}

function unpacked({ size: _size, base64, ...row }: BackupRow): AttachmentRow {
  const bytes = decodeBase64(String(base64)) ?? new Uint8Array();
  return { ...row, data: new Blob([bytes], { type: String(row['type']) }) } as unknown as AttachmentRow;
}

function isCpt(row: BackupRow): boolean {
  return row['system'] === 'cpt';
}
