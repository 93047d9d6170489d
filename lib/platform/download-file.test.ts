import { createHash } from 'node:crypto';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, it, onTestFinished, vi } from 'vitest';
import { zipOf } from '@/lib/codes/install/testing/make-archive';
import { downloadFile, type DownloadOptions } from './download-file';

const ARCHIVE = await zipOf([['a.txt', 'hand-made '.repeat(2_000)]], { level: 0 });
const SHA256 = createHash('sha256').update(ARCHIVE).digest('hex');

/** A server on 127.0.0.1 until the end of the test. */
async function serve(answer: RequestListener): Promise<string> {
  const server = createServer(answer);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

const download = (url: string, options: Partial<DownloadOptions> = {}) =>
  downloadFile(url, 'a.zip', { maxBytes: 1_000_000, isLocalAllowed: true, ...options });

const sendArchive: RequestListener = (_request, response) => {
  response.writeHead(200, { 'content-type': 'application/zip', 'content-length': ARCHIVE.length });
  response.end(ARCHIVE);
};

it('gives the file under its name, with its SHA-256, and tells how far it is', async () => {
  const told: { bytes: number; total: number | undefined }[] = [];
  const origin = await serve(sendArchive);
  const { file, sha256 } = await download(`${origin}/a.zip`, {
    sha256: SHA256,
    onProgress: (progress) => told.push(progress),
  });
  expect(file.name).toBe('a.zip');
  expect(new Uint8Array(await file.arrayBuffer())).toEqual(ARCHIVE);
  expect(sha256).toBe(SHA256);
  expect(told.at(-1)).toEqual({ bytes: ARCHIVE.length, total: ARCHIVE.length });
});

it('asks without cookies, without telling where from, and past the cache', async () => {
  const asked = vi.spyOn(globalThis, 'fetch');
  const origin = await serve(sendArchive);
  await download(`${origin}/a.zip`);
  expect(asked.mock.calls).toHaveLength(1);
  expect(asked.mock.calls[0]?.[1]).toMatchObject({
    credentials: 'omit',
    referrerPolicy: 'no-referrer',
    cache: 'no-store',
  });
});

it('refuses another SHA-256, and names both', async () => {
  const origin = await serve(sendArchive);
  const wanted = '0'.repeat(64);
  const refused = download(`${origin}/a.zip`, { sha256: wanted });
  await expect(refused).rejects.toMatchObject({ problem: 'altered' });
  await expect(refused).rejects.toThrow(new RegExp(`${SHA256}.*${wanted}`));
});

it('follows a redirect on the same host', async () => {
  const origin = await serve((request, response) => {
    if (request.url === '/new.zip') sendArchive(request, response);
    else response.writeHead(302, { location: '/new.zip' }).end();
  });
  expect((await download(`${origin}/a.zip`)).sha256).toBe(SHA256);
});

it('does not take what another host sends after a redirect', async () => {
  const elsewhere = await serve(sendArchive);
  const origin = await serve((_request, response) =>
    response.writeHead(302, { location: `${elsewhere}/a.zip` }).end(),
  );
  const refused = download(`${origin}/a.zip`);
  await expect(refused).rejects.toMatchObject({ problem: 'redirected' });
  await expect(refused).rejects.toThrow(
    `sent the browser to ${elsewhere}. What came from there was not taken.`,
  );
});

it.each(['http://127.0.0.1:9/a.zip', 'http://www.cms.gov/a.zip', 'file:///a.zip', 'data:application/zip,PK'])(
  'asks nobody for %s, which is not https',
  async (url) => {
    const refused = downloadFile(url, 'a.zip', { maxBytes: 10 });
    await expect(refused).rejects.toMatchObject({ problem: 'redirected' });
  },
);

it('allows http on 127.0.0.1 only, where it is allowed', async () => {
  await expect(download('http://localhost:9/a.zip')).rejects.toMatchObject({ problem: 'redirected' });
});

it.each([404, 403, 500])('says so when the publisher answers %i', async (status) => {
  const origin = await serve((_request, response) => response.writeHead(status).end('no'));
  const refused = download(`${origin}/a.zip`);
  await expect(refused).rejects.toMatchObject({ problem: 'missing' });
  await expect(refused).rejects.toThrow(String(status));
});

it.each([
  ['a web page', 'text/html; charset=utf-8', '<!doctype html><title>Moved</title>'],
  ['a web page that calls itself an archive', 'application/zip', '<html><title>Moved</title>'],
  ['text', 'application/octet-stream', 'A000 Cholera'],
  ['nothing', 'application/zip', ''],
])('refuses %s', async (_what, type, body) => {
  const origin = await serve((_request, response) =>
    response.writeHead(200, { 'content-type': type }).end(body),
  );
  await expect(download(`${origin}/a.zip`)).rejects.toMatchObject({ problem: 'not-an-archive' });
});

it('stops when the announced size is above the limit', async () => {
  const origin = await serve(sendArchive);
  const refused = download(`${origin}/a.zip`, { maxBytes: ARCHIVE.length - 1 });
  await expect(refused).rejects.toMatchObject({ problem: 'oversized' });
});

it('takes a file of exactly the limit', async () => {
  const origin = await serve(sendArchive);
  expect((await download(`${origin}/a.zip`, { maxBytes: ARCHIVE.length })).sha256).toBe(SHA256);
});

it('stops a stream that never ends, and closes the connection', async () => {
  let isClosed = () => {};
  const closed = new Promise<void>((resolve) => (isClosed = resolve));
  const origin = await serve((_request, response) => {
    response.writeHead(200, { 'content-type': 'application/zip' });
    const sending = setInterval(() => response.write(ARCHIVE), 1);
    response.on('close', () => {
      clearInterval(sending);
      isClosed();
    });
  });
  await expect(download(`${origin}/a.zip`)).rejects.toMatchObject({ problem: 'oversized' });
  await closed;
});

it('notices a connection that breaks', async () => {
  const origin = await serve((_request, response) => {
    response.writeHead(200, { 'content-length': ARCHIVE.length });
    response.write(ARCHIVE.subarray(0, 5_000), () => response.destroy());
  });
  await expect(download(`${origin}/a.zip`)).rejects.toMatchObject({ problem: 'unreachable' });
});

it('says so when nobody answers', async () => {
  await expect(download('http://127.0.0.1:9/a.zip')).rejects.toMatchObject({ problem: 'unreachable' });
});

it('ends with the reason of the signal when it is cancelled', async () => {
  const cancel = new AbortController();
  const origin = await serve((_request, response) => {
    response.writeHead(200, { 'content-type': 'application/zip' });
    response.write(ARCHIVE.subarray(0, 5_000));
  });
  const cancelled = download(`${origin}/a.zip`, {
    signal: cancel.signal,
    onProgress: () => cancel.abort(),
  });
  await expect(cancelled).rejects.toMatchObject({ name: 'AbortError' });
});
