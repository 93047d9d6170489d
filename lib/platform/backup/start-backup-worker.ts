import { connectWorker, type WorkerLine } from '../worker-line';
import type { BackupReply, BackupRequest } from './backup-messages';

export type BackupWorker = WorkerLine<BackupRequest>;

/** Starts the worker that makes and restores backups. `connectWorker` says what is called back. */
export function startBackupWorker(
  onReply: (reply: BackupReply) => void,
  onFailure: (message: string) => void,
): BackupWorker {
  const worker = new Worker(new URL('./backup-worker.ts', import.meta.url), { type: 'module' });
  return connectWorker(worker, onReply, onFailure);
}
