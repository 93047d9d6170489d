import { connectWorker, type WorkerLine } from '../worker-line';
import type { ProgressQuestion, ProgressReply } from './progress-messages';

export type ProgressWorker = WorkerLine<ProgressQuestion>;

/** Starts the worker that counts the log. `connectWorker` says what is called back. */
export function startProgressWorker(
  onReply: (reply: ProgressReply) => void,
  onFailure: (message: string) => void,
): ProgressWorker {
  const worker = new Worker(new URL('./progress-worker.ts', import.meta.url), { type: 'module' });
  return connectWorker(worker, onReply, onFailure);
}
