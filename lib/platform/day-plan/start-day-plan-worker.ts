import { connectWorker, type WorkerLine } from '../worker-line';
import type { DayPlanRequest } from './day-plan-request';
import type { DayPlanReply } from './serve-day-plan';

/** Starts the worker that plans a day. `connectWorker` says what is called back. */
export function startDayPlanWorker(
  onReply: (reply: DayPlanReply) => void,
  onFailure: (message: string) => void,
): WorkerLine<DayPlanRequest> {
  const worker = new Worker(new URL('./day-plan-worker.ts', import.meta.url), { type: 'module' });
  return connectWorker(worker, onReply, onFailure);
}
