import { expect, it } from 'vitest';
import { servePort, type Port } from './serve-port';

type Reply = { type: 'said'; words: string } | { type: 'failed'; error: string };

function testPort() {
  const replies: Reply[] = [];
  let listen: ((event: MessageEvent<string>) => void) | undefined;
  const port: Port<string, Reply> = {
    addEventListener: (_, listener) => (listen = listener),
    postMessage: (reply) => replies.push(reply),
  };
  return { port, replies, ask: (request: string) => listen?.({ data: request } as MessageEvent<string>) };
}

it('answers in the order of the requests, whichever takes longer, and goes on after one that failed', async () => {
  const { port, replies, ask } = testPort();
  const waits: Record<string, number> = { slow: 20, quick: 0 };
  servePort(
    port,
    async (request): Promise<Reply> => {
      await new Promise((resolve) => setTimeout(resolve, waits[request] ?? 0));
      if (request === 'wrong') throw new Error('No.');
      return { type: 'said', words: request };
    },
    (error) => String(error),
  );
  for (const request of ['slow', 'wrong', 'quick']) ask(request);
  await expect.poll(() => replies.length).toBe(3);
  expect(replies).toEqual([
    { type: 'said', words: 'slow' },
    { type: 'failed', error: 'Error: No.' },
    { type: 'said', words: 'quick' },
  ]);
});
