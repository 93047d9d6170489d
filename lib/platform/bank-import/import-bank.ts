import type { BankImportReply, BankImportRequest } from './bank-import-messages';

/** The worker of one import, as its page sees it. */
export type BankImportWorker = {
  send(request: BankImportRequest): void;
  /** Ends it. What was not stored yet is not stored; a bank that is being stored is stored whole or not at all. */
  end(): void;
};

/**
 * Starts the worker that imports one bank.
 * @param onReply each answer, and progress in between
 * @param onFailure when its file cannot be loaded or it falls over
 */
export function startBankImport(
  onReply: (reply: BankImportReply) => void,
  onFailure: (message: string) => void,
): BankImportWorker {
  const worker = new Worker(new URL('./bank-worker.ts', import.meta.url), { type: 'module' });
  worker.addEventListener('message', ({ data }: MessageEvent<BankImportReply>) => onReply(data));
  worker.addEventListener('error', ({ message }) => onFailure(message));
  return {
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- A worker takes none, only a window does.
    send: (request) => worker.postMessage(request),
    end: () => worker.terminate(),
  };
}
