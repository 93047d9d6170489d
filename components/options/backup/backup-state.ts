import type { BackupReply, BackupSummary, SentBackupError } from '@/lib/platform/backup/backup-messages';

export type BackupWork = 'making' | 'reading' | 'restoring' | 'undoing';

export type BackupState =
  | { is: 'idle' }
  | { is: 'busy'; with: BackupWork; share: number | undefined }
  | { is: 'made'; bytes: number }
  | { is: 'read'; summary: BackupSummary }
  | { is: 'restored'; summary: BackupSummary | undefined }
  | { is: 'undone' }
  | { is: 'cancelled' }
  | { is: 'failed'; during: BackupWork; error: SentBackupError };

/** What the screen shows after an answer of the worker. `summary` is of the file that was read last. */
export function afterReply(
  state: BackupState,
  reply: BackupReply,
  summary: BackupSummary | undefined,
): BackupState {
  switch (reply.type) {
    case 'progress':
      return state.is === 'busy' ? { ...state, share: reply.share } : state;
    case 'made':
      return { is: 'made', bytes: reply.file.size };
    case 'read':
      return { is: 'read', summary: reply.summary };
    case 'restored':
      return { is: 'restored', summary };
    case 'undone':
      return { is: 'undone' };
    case 'failed':
      return { is: 'failed', during: state.is === 'busy' ? state.with : 'reading', error: reply.error };
  }
}
