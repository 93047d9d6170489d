import { connectWorker, type WorkerLine } from '../worker-line';
import type { StudyDataReply, StudyDataRequest } from './study-data-messages';

/** Starts the worker that checks and rebuilds the study data. `connectWorker` says what is called back. */
export function startStudyDataWorker(
  onReply: (reply: StudyDataReply) => void,
  onFailure: (message: string) => void,
): WorkerLine<StudyDataRequest> {
  const worker = new Worker(new URL('./study-data-worker.ts', import.meta.url), { type: 'module' });
  return connectWorker(worker, onReply, onFailure);
}
