import type { BackupAbout } from '@/lib/transfer/backup';
import type { BackupProblem } from '@/lib/transfer/backup-error';
import type { BackupTable } from '@/lib/transfer/row-schemas';

/** What the settings page asks its worker. The worker keeps what it read; settings are the page's, which alone reaches them. */
export type BackupRequest =
  /** Makes a backup file. The answer is `made`. */
  | { type: 'make'; app: string; createdAt: string; storage: Record<string, unknown> }
  /** Reads a file and verifies it. The answer is `read`. */
  | { type: 'open'; file: Blob }
  /** Puts what was read in the place of what is there. The answer is `restored`. */
  | { type: 'restore' }
  /** Puts back what was there before. The answer is `undone`. */
  | { type: 'undo' };

/** What a backup has of each table, and what is there now. */
export type BackupSummary = BackupAbout & {
  rows: { table: BackupTable; inFile: number; here: number }[];
};

export type BackupReply =
  | { type: 'progress'; share: number }
  | { type: 'made'; file: Blob; rows: Record<BackupTable, number> }
  | { type: 'read'; summary: BackupSummary }
  | { type: 'restored'; storage: Record<string, unknown> }
  | { type: 'undone' }
  | { type: 'failed'; error: SentBackupError };

/** An error as a plain object: classes do not pass between a worker and its page. */
export type SentBackupError =
  | { is: 'file'; problem: BackupProblem; place: string; message: string }
  | { is: 'storage'; message: string };
