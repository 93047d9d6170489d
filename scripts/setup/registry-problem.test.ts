import { expect, test } from 'vitest';
import { connectionProblem } from './registry-problem.mjs';
import { servePages } from './serve-pages.mjs';

test('a registry that answers is no problem; once it is gone, the connection is refused', async () => {
  const server = await servePages(() => undefined);
  expect(await connectionProblem(new URL(server.origin))).toBeUndefined();
  await server.close();
  expect(await connectionProblem(new URL(server.origin))).toBe('ECONNREFUSED');
});

test('a name that does not exist is told apart', async () => {
  // RFC 6761: no resolver knows a name under `.invalid`.
  expect(await connectionProblem(new URL('https://registry.invalid'))).toMatch(/^(ENOTFOUND|EAI_AGAIN)$/);
});
