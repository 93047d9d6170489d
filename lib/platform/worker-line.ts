/** A worker as its page sees it. */
export type WorkerLine<Request> = {
  send(request: Request): void;
  /** Ends it. What it would need for an undo is gone; what it was storing is stored whole or not at all. */
  end(): void;
};

/**
 * Connects a page with a worker that it has started.
 * @param onReply each answer, and progress in between; of the kind that this worker sends
 * @param onFailure when its file cannot be loaded or it falls over
 */
export function connectWorker<Request>(
  worker: Worker,
  onReply: (reply: never) => void,
  onFailure: (message: string) => void,
): WorkerLine<Request> {
  worker.addEventListener('message', ({ data }) => onReply(data as never));
  worker.addEventListener('error', ({ message }) => onFailure(message));
  return {
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- A worker takes none, only a window does.
    send: (request) => worker.postMessage(request),
    end: () => worker.terminate(),
  };
}
