import { createServer } from 'node:http';

/**
 * @typedef {{ type: string, body: string | Uint8Array, headers?: Readonly<Record<string, string>> }} ServedPage
 * @typedef {{ origin: string, close: () => Promise<void> }} PageServer
 */

/**
 * Serves pages on 127.0.0.1, at a port that the system chooses.
 *
 * @param {(path: string) => ServedPage | undefined} find The page at a path such as `/chart`; undefined is a 404.
 * @returns {Promise<PageServer>} The origin, and how to end the server with its open connections.
 */
export async function servePages(find) {
  const server = createServer((request, response) => {
    const page = find(new URL(request.url ?? '/', 'http://127.0.0.1').pathname);
    response.writeHead(page ? 200 : 404, {
      'content-type': page?.type ?? 'text/plain',
      'cache-control': 'no-store',
      ...page?.headers,
    });
    response.end(page?.body ?? 'There is no such page.');
  });
  await new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => resolve(undefined));
  });
  const address = server.address();
  if (!address || typeof address === 'string') throw new Error('The page server has no port.');
  return {
    origin: `http://127.0.0.1:${address.port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
