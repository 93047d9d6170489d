import { countUserRows, readBackupTables, restoreBackup, undoRestore } from '@/lib/db/backup-data';
import { SCHEMA_VERSION, type CompanionDatabase } from '@/lib/db/schema';
import type { UserData } from '@/lib/db/user-data';
import { decodeText } from '@/lib/std/decode-text';
import { BackupError } from '@/lib/transfer/backup-error';
import { readBackup, type Backup } from '@/lib/transfer/read-backup';
import { BACKUP_TABLES, type BackupTable } from '@/lib/transfer/row-schemas';
import { writeBackup } from '@/lib/transfer/write-backup';
import { servePort, type Port } from '../serve-port';
import type { BackupReply, BackupRequest, SentBackupError } from './backup-messages';

/**
 * The worker's side of backups: makes a file, reads one, restores it, and puts back what was there before. A page that
 * ends the worker changes nothing but for a restore that was done already.
 * @param open opens the worker's own connection to the database
 */
export function serveBackup(
  port: Port<BackupRequest, BackupReply>,
  open: () => Promise<CompanionDatabase>,
): void {
  let read: Backup | undefined;
  let before: UserData | undefined;
  const onProgress = (share: number) => port.postMessage({ type: 'progress', share });

  const answer = async (request: BackupRequest): Promise<BackupReply> => {
    switch (request.type) {
      case 'make': {
        const { app, createdAt, storage } = request;
        const tables = await readBackupTables(await open(), onProgress);
        const parts = await writeBackup({ schema: SCHEMA_VERSION, app, createdAt }, { tables, storage });
        // A file that could not be restored is found now, not when it is needed.
        await readBackup(parts.join(''), { schema: SCHEMA_VERSION });
        return { type: 'made', file: new Blob(parts, { type: 'application/json' }), rows: rowCounts(tables) };
      }
      case 'open': {
        read = await readBackup(await textOf(request.file), { schema: SCHEMA_VERSION, onProgress });
        const { schema, app, createdAt, tables } = read;
        const here = await countUserRows(await open());
        const rows = BACKUP_TABLES.map((table) => ({
          table,
          inFile: tables[table].length,
          here: here[table],
        }));
        return { type: 'read', summary: { schema, app, createdAt, rows } };
      }
      case 'restore': {
        if (!read) throw new Error('Nothing was read yet.');
        before = await restoreBackup(await open(), read);
        return { type: 'restored', storage: read.storage };
      }
      case 'undo': {
        if (before) await undoRestore(await open(), before);
        before = undefined;
        return { type: 'undone' };
      }
    }
  };

  servePort(port, answer, sent);
}

async function textOf(file: Blob): Promise<string> {
  const text = decodeText(new Uint8Array(await file.arrayBuffer()));
  if (text === undefined) throw new BackupError('not-a-backup', 'The file', 'This is not a backup file.');
  return text;
}

function rowCounts(tables: Backup['tables']): Record<BackupTable, number> {
  const counts = BACKUP_TABLES.map((name) => [name, tables[name].length]);
  return Object.fromEntries(counts) as Record<BackupTable, number>;
}

function sent(error: unknown): SentBackupError {
  if (error instanceof BackupError) {
    const { problem, place, message } = error;
    return { is: 'file', problem, place, message };
  }
  return { is: 'storage', message: String(error) };
}
