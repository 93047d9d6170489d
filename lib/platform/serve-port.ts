/** The end of a worker that faces its page. */
export type Port<Request, Reply> = {
  addEventListener(type: 'message', listener: (event: MessageEvent<Request>) => void): void;
  postMessage(reply: Reply): void;
};

/**
 * Answers the requests of a page one after the other, in their order: the answer to a title that is still being typed must
 * not come after that to the last one. What goes wrong is answered as `failed`.
 * @param sent the error as a plain object: classes do not pass between a worker and its page
 */
export function servePort<Request, Reply, Sent>(
  port: Port<Request, Reply | { type: 'failed'; error: Sent }>,
  answer: (request: Request) => Promise<Reply>,
  sent: (error: unknown) => Sent,
): void {
  let last = Promise.resolve();
  port.addEventListener('message', ({ data }) => {
    last = last
      .then(() => answer(data))
      .then(
        (reply) => port.postMessage(reply),
        (error: unknown) => port.postMessage({ type: 'failed', error: sent(error) }),
      );
  });
}
