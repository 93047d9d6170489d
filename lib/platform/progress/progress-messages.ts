import type { ProgressRequest } from '@/lib/db/read-progress';
import type { Progress } from '@/lib/stats/progress';

/** What the screen Progress asks its worker: everything, at this moment. */
export type ProgressQuestion = ProgressRequest;

export type ProgressReply =
  /** The share (0 to 1) of the log that was read; only when there is much to read. */
  | { type: 'reading'; share: number }
  | { type: 'read'; progress: Progress }
  | { type: 'failed'; message: string };
