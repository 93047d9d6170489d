import { expect, onTestFinished, test } from 'vitest';
import { servePages } from './serve-pages.mjs';

test('pages are served on 127.0.0.1 with their type, anything else is a 404', async () => {
  const server = await servePages((path: string) =>
    path === '/a' ? { type: 'text/html', body: '<p>A' } : undefined,
  );
  onTestFinished(() => server.close());
  expect(server.origin).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
  const page = await fetch(`${server.origin}/a?query=1`);
  expect([page.status, page.headers.get('content-type'), await page.text()]).toEqual([
    200,
    'text/html',
    '<p>A',
  ]);
  expect((await fetch(`${server.origin}/b`)).status).toBe(404);
});

test('a closed server answers no more, even with a connection left open', async () => {
  const server = await servePages(() => ({ type: 'text/plain', body: 'A' }));
  await fetch(server.origin);
  await server.close();
  await expect(fetch(server.origin)).rejects.toThrow('fetch failed');
});
