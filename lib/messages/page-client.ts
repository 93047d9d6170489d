import { browser, type Browser } from 'wxt/browser';
import type { PageProtocol } from './page-protocol';

/**
 * The content script's end of the page protocol. The library at the other end costs a content script more than a
 * kilobyte, so its envelope is written and read here: `{ id, type, timestamp, data }`, answered by `{ res }` or `{ err }`.
 */
type Envelope<Data> = { id: number; type: string; timestamp: number; data: Data };
type Answer = { res?: unknown; err?: unknown };

/**
 * Sends a message to the background.
 * @returns its answer
 * @throws Error when nobody answered, or the answer was an error
 */
export async function sendPageMessage<Type extends keyof PageProtocol>(
  type: Type,
  ...[data]: Parameters<PageProtocol[Type]>
): Promise<ReturnType<PageProtocol[Type]>> {
  const message: Envelope<unknown> = { id: 0, type, timestamp: Date.now(), data };
  const answer = await browser.runtime.sendMessage<Envelope<unknown>, Answer | undefined>(message);
  if (!answer || answer.err) throw new Error(`No answer to ${type}.`);
  return answer.res as ReturnType<PageProtocol[Type]>;
}

/**
 * Answers a message of the extension.
 * @param act what answers; when it throws, the sender gets an error
 * @returns the way to stop
 */
export function onPageMessage<Type extends keyof PageProtocol>(
  type: Type,
  act: (message: {
    data: Parameters<PageProtocol[Type]>[0];
  }) => ReturnType<PageProtocol[Type]> | Promise<ReturnType<PageProtocol[Type]>>,
): () => void {
  const listener = (
    message: Partial<Envelope<Parameters<PageProtocol[Type]>[0]>> | undefined,
    _: Browser.runtime.MessageSender,
    answer: (answer: Answer) => void,
  ) => {
    if (message?.type !== type) return false;
    const { data } = message as Envelope<Parameters<PageProtocol[Type]>[0]>;
    (async () => act({ data }))().then(
      (res) => answer({ res }),
      (error: unknown) => answer({ err: String(error) }),
    );
    return true;
  };
  browser.runtime.onMessage.addListener(listener);
  return () => browser.runtime.onMessage.removeListener(listener);
}
