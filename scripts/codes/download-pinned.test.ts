import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import type { CatalogueEntry } from '@/lib/codes/catalogue';
import { embeddedCodeSetsSchema } from '@/lib/codes/embedded-code-sets';
import { CM_ROWS, orderFile, zipOf } from '@/lib/codes/install/testing/make-archive';
import { openCodes } from '@/lib/codes/pack/open-codes';
import { downloadPinned } from './download-pinned';
import { embedCodeSets } from './embed-code-sets';

/** Not an edition whose counts are known: a short list of one would be refused as cut off. */
const ARCHIVE = await zipOf([['icd10cm_order_2024.txt', orderFile(CM_ROWS)]]);
const SHA256 = createHash('sha256').update(ARCHIVE).digest('hex');

async function serve(answer: RequestListener): Promise<string> {
  const server = createServer(answer);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

const entry = (url: string, change: Partial<CatalogueEntry> = {}): CatalogueEntry => ({
  id: 'order-2024',
  system: 'icd10cm',
  edition: 'FY2024',
  fiscalYear: 2024,
  publisher: 'CMS',
  contains: 'codes and titles',
  url,
  host: new URL(url).host,
  fileName: '2024-order.zip',
  page: 'https://publisher.example/codes',
  linkText: '2024 Code Descriptions (ZIP)',
  maxBytes: 100_000,
  sha256: SHA256,
  checkedOn: 'not checked',
  ...change,
});
const sendArchive: RequestListener = (_request, response) => {
  response.writeHead(200, { 'content-type': 'application/zip' });
  response.end(ARCHIVE);
};

let work: string;
beforeEach(() => {
  work = mkdtempSync(join(tmpdir(), 'download-'));
  // Where the folder of the downloads is made.
  vi.stubEnv('TMPDIR', work);
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(work, { recursive: true });
});

const download = (...entries: CatalogueEntry[]) => downloadPinned(entries, { isLocalAllowed: true });

describe('downloadPinned', () => {
  it('fetches what is pinned, over a redirect of the same host, and it can be embedded', async () => {
    const asked: (string | undefined)[] = [];
    const origin = await serve((request, response) => {
      asked.push(request.url);
      if (request.url === '/old.zip') response.writeHead(302, { location: '/new.zip' }).end();
      else sendArchive(request, response);
    });
    const folder = await download(
      entry(`${origin}/old.zip`),
      entry(`${origin}/not-pinned.zip`, { sha256: undefined }),
    );
    expect(asked).toEqual(['/old.zip', '/new.zip']);
    expect(readdirSync(folder)).toEqual(['2024-order.zip']);

    const out = join(work, 'code-sets');
    expect(await embedCodeSets(folder, out)).toEqual([
      'icd10cm-codes-fy2024.bin: 0.0 MB, {"valid":4,"headers":2}',
    ]);
    const { layers } = embeddedCodeSetsSchema.parse(
      JSON.parse(readFileSync(join(out, 'code-sets.json'), 'utf8')),
    );
    expect(layers).toMatchObject([
      { system: 'icd10cm', edition: 'FY2024', path: 'icd10cm-codes-fy2024.bin' },
    ]);
    expect(openCodes(new Uint8Array(readFileSync(join(out, 'icd10cm-codes-fy2024.bin')))).size).toBe(6);
  });

  it.each<[string, RequestListener, Partial<CatalogueEntry>, RegExp]>([
    ['bytes other than the pinned ones', sendArchive, { sha256: '0'.repeat(64) }, /SHA-256 is [0-9a-f]{64}/],
    ['more bytes than the entry says', sendArchive, { maxBytes: 200 }, /sends more than/],
    ['an answer that it is not there', (_, response) => response.writeHead(404).end(), {}, /answer 404/],
    [
      'a web page',
      (_, response) => response.writeHead(200, { 'content-type': 'text/html' }).end('<html>'),
      {},
      /web page/,
    ],
    [
      'a connection that breaks',
      (_, response) => {
        response.writeHead(200, { 'content-length': ARCHIVE.length });
        response.write(ARCHIVE.subarray(0, 100), () => response.destroy());
      },
      {},
      /broke off/,
    ],
  ])('refuses %s, names the file to fetch by hand, and leaves nothing', async (_, answer, change, why) => {
    const origin = await serve(answer);
    const refused = download(entry(`${origin}/a.zip`, change));
    await expect(refused).rejects.toThrow(why);
    await expect(refused).rejects.toThrow(`${origin}/a.zip: `);
    await expect(refused).rejects.toThrow(
      'Fetch 2024-order.zip by hand: open https://publisher.example/codes, choose “2024 Code Descriptions (ZIP)”, ' +
        'put the file into a folder, and run npm run codesets -- --from FOLDER.',
    );
    expect(readdirSync(work)).toEqual([]);
  });

  it('takes nothing from another host, and no address without https', async () => {
    const other = await serve(sendArchive);
    const origin = await serve((_, response) =>
      response.writeHead(302, { location: `${other}/a.zip` }).end(),
    );
    await expect(download(entry(`${origin}/a.zip`))).rejects.toThrow(`sent the browser to ${other}`);
    await expect(downloadPinned([entry(`${other}/a.zip`)])).rejects.toThrow('is not an https address');
    expect(readdirSync(work)).toEqual([]);
  });
});

describe('embedCodeSets', () => {
  it('writes nothing where there are no official files', async () => {
    const out = join(work, 'code-sets');
    await expect(embedCodeSets(work, out)).rejects.toThrow(`No official code-set files below ${work}.`);
    expect(existsSync(out)).toBe(false);
  });
});
