import { readProgress } from '@/lib/db/read-progress';
import type { CompanionDatabase } from '@/lib/db/schema';
import type { ProgressQuestion, ProgressReply } from './progress-messages';

type Port = {
  addEventListener(type: 'message', listener: (event: MessageEvent<ProgressQuestion>) => void): void;
  postMessage(reply: ProgressReply): void;
};

/**
 * The worker's side of Progress: answers one question after the other.
 * @param open opens the worker's own connection to the database; called once, and again after it failed
 */
export function serveProgress(port: Port, open: () => Promise<CompanionDatabase>): void {
  let opened: Promise<CompanionDatabase> | undefined;
  const answer = async (question: ProgressQuestion): Promise<ProgressReply> => {
    try {
      opened ??= open();
      const onProgress = (share: number) => port.postMessage({ type: 'reading', share });
      return { type: 'read', progress: await readProgress(await opened, question, onProgress) };
    } catch (error) {
      opened = undefined;
      return { type: 'failed', message: error instanceof Error ? error.message : String(error) };
    }
  };
  let turn = Promise.resolve();
  port.addEventListener('message', ({ data }) => {
    turn = turn.then(async () => port.postMessage(await answer(data)));
  });
}
