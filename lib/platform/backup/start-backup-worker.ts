import type { BackupReply, BackupRequest } from './backup-messages';

/** The worker that makes and restores backups, as its page sees it. */
export type BackupWorker = {
  send(request: BackupRequest): void;
  /** Ends it. What it would need for undo is gone; a restore that has begun is done whole or not at all. */
  end(): void;
};

/**
 * Starts the worker.
 * @param onReply each answer, and progress in between
 * @param onFailure when its file cannot be loaded or it falls over
 */
export function startBackupWorker(
  onReply: (reply: BackupReply) => void,
  onFailure: (message: string) => void,
): BackupWorker {
  const worker = new Worker(new URL('./backup-worker.ts', import.meta.url), { type: 'module' });
  worker.addEventListener('message', ({ data }: MessageEvent<BackupReply>) => onReply(data));
  worker.addEventListener('error', ({ message }) => onFailure(message));
  return {
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- A worker takes none, only a window does.
    send: (request) => worker.postMessage(request),
    end: () => worker.terminate(),
  };
}
