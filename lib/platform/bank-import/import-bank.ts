import { connectWorker, type WorkerLine } from '../worker-line';
import type { BankImportReply, BankImportRequest } from './bank-import-messages';

export type BankImportWorker = WorkerLine<BankImportRequest>;

/** Starts the worker that imports one bank. `connectWorker` says what is called back. */
export function startBankImport(
  onReply: (reply: BankImportReply) => void,
  onFailure: (message: string) => void,
): BankImportWorker {
  const worker = new Worker(new URL('./bank-worker.ts', import.meta.url), { type: 'module' });
  return connectWorker(worker, onReply, onFailure);
}
