import 'fake-indexeddb/auto';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { CodeFileError } from '@/lib/codes/files/code-file-error';
import { CM_ROWS, fileOf, orderFile, zipOf } from '@/lib/codes/install/testing/make-archive';
import { openCodes } from '@/lib/codes/pack/open-codes';
import { openRecords } from '@/lib/codes/pack/packed-records';
import { openTestDatabase } from '@/lib/db/testing/open-test-database';
import type { CompanionDatabase } from '@/lib/db/schema';
import { installCodeSets, installCptList, type InstallWorker } from './install-code-sets';
import type { InstallProgress, InstallReply } from './install-messages';
import { serveInstall } from './serve-install';

const NOW = Date.UTC(2026, 10, 22);
/** Not an edition whose counts are known: a short list of one would be refused as cut off. */
const ORDER_2024 = fileOf('icd10cm_order_2024.txt', orderFile(CM_ROWS));
const POA_2024 = fileOf(
  'POAexemptCodesFY24.txt',
  'Order24\tPOAexemptCode\tDescription\r\n00001\tB90.0\tSequelae of central nervous system tuberculosis\r\n',
);

/** A worker without a thread: both sides of it talk through a message channel, which copies as a worker does. */
function workerOn(open: () => Promise<CompanionDatabase>): { worker: InstallWorker; isEnded: () => boolean } {
  const { port1, port2 } = new MessageChannel();
  let isEnded = false;
  onTestFinished(() => port1.close());
  serveInstall(
    {
      addEventListener: (_type, listener) => {
        port2.addEventListener('message', listener);
        port2.start();
      },
      postMessage: (reply) => port2.postMessage(reply),
    },
    open,
    () => NOW,
  );
  const worker: InstallWorker = {
    send: (request) => port1.postMessage(request),
    onReply: (listener) => {
      port1.addEventListener('message', ({ data }: MessageEvent<InstallReply>) => listener(data));
      port1.start();
    },
    onFailure: () => undefined,
    terminate: () => {
      isEnded = true;
    },
  };
  return { worker, isEnded: () => isEnded };
}

async function setUp() {
  const db = await openTestDatabase();
  const { worker, isEnded } = workerOn(async () => db);
  return { db, isEnded, createWorker: () => worker };
}

describe('installCodeSets', () => {
  it('stores what the files hold, and says what that is', async () => {
    const { db, createWorker, isEnded } = await setUp();
    const progress: InstallProgress[] = [];
    const archive = await zipOf([
      ['icd10cm_order_2024.txt', await ORDER_2024.text()],
      ['icd10OrderFiles.pdf', '%PDF-1.7'],
    ]);
    const result = await installCodeSets([fileOf('2024-order.zip', archive)], {
      createWorker,
      onProgress: (each) => progress.push(each),
    });
    expect(result.layers).toEqual([
      {
        system: 'icd10cm',
        kind: 'codes',
        edition: 'FY2024',
        counts: { valid: 4, headers: 2 },
        file: '2024-order.zip › icd10cm_order_2024.txt',
      },
    ]);
    expect(result.ignored.map(({ file }) => file)).toEqual(['2024-order.zip › icd10OrderFiles.pdf']);
    expect(result.sources[0]?.sha256).toMatch(/^[0-9a-f]{64}$/);
    expect(await db.codeLayers.toArray()).toMatchObject([
      { id: 'icd10cm:codes:FY2024', owner: 'user', installedAt: NOW, counts: { valid: 4, headers: 2 } },
    ]);
    expect((await db.codeLayerData.get('icd10cm:codes:FY2024'))?.packed.byteLength).toBeGreaterThan(0);
    expect(progress.at(-1)).toEqual({ phase: 'saving' });
    expect(
      progress.some((each) => each.phase === 'reading' && each.file.endsWith('icd10cm_order_2024.txt')),
    ).toBe(true);
    expect(isEnded()).toBe(true);
  });

  it('changes nothing when one of several files is broken, and says which line of which', async () => {
    const { db, createWorker, isEnded } = await setUp();
    const broken = (await ORDER_2024.text()).replace('00004', '00005');
    const error: unknown = await installCodeSets([POA_2024, fileOf('icd10cm_order_2024.txt', broken)], {
      createWorker,
    }).catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(CodeFileError);
    expect(error).toMatchObject({ problem: 'malformed', file: 'icd10cm_order_2024.txt', line: 4 });
    expect(String(error)).toContain('icd10cm_order_2024.txt, line 4: Order number');
    expect(String(error).match(/line 4/g)).toHaveLength(1);
    expect(await db.codeLayers.count()).toBe(0);
    expect(isEnded()).toBe(true);
  });

  it('changes nothing when it is cancelled while it reads', async () => {
    const { db, createWorker } = await setUp();
    const cancel = new AbortController();
    const long = orderFile(
      Array.from({ length: 20_000 }, (_, at) => `A${at.toString().padStart(6, '0')} 1 Code`),
    );
    const cancelled = installCodeSets([fileOf('icd10cm_order_2024.txt', long)], {
      createWorker,
      signal: cancel.signal,
      onProgress: () => cancel.abort(),
    });
    await expect(cancelled).rejects.toMatchObject({ name: 'AbortError' });
    expect(await db.codeLayers.count()).toBe(0);
    expect(await db.codeLayerData.count()).toBe(0);
  });

  it('starts no worker when it was cancelled before', async () => {
    const createWorker = vi.fn<() => InstallWorker>();
    await expect(
      installCodeSets([ORDER_2024], { createWorker, signal: AbortSignal.abort() }),
    ).rejects.toMatchObject({ name: 'AbortError' });
    expect(createWorker).not.toHaveBeenCalled();
  });

  it('leaves nothing behind when the second of the two writes is refused', async () => {
    const { db, createWorker } = await setUp();
    vi.spyOn(db.codeLayerData, 'bulkPut').mockRejectedValue(new DOMException('full', 'QuotaExceededError'));
    await expect(installCodeSets([ORDER_2024], { createWorker })).rejects.toMatchObject({
      code: 'database-unavailable',
    });
    expect(await db.codeLayers.count()).toBe(0);
  });

  it('says so when the worker itself falls over', async () => {
    let fail: (message: string) => void = () => undefined;
    const terminate = vi.fn<() => void>();
    const worker: InstallWorker = {
      send: () => fail('Script error.'),
      onReply: () => undefined,
      onFailure: (listener) => (fail = listener),
      terminate,
    };
    await expect(installCodeSets([ORDER_2024], { createWorker: () => worker })).rejects.toThrow(
      'Script error.',
    );
    expect(terminate).toHaveBeenCalledOnce();
  });

  it('stores several files at once, of which each keeps its edition', async () => {
    const { db, createWorker } = await setUp();
    await installCodeSets([ORDER_2024, fileOf('icd10cm_order_2023.txt', await ORDER_2024.text()), POA_2024], {
      createWorker,
    });
    const ids = (await db.codeLayers.toArray()).map(({ id }) => id);
    expect(ids).toEqual(['icd10cm:codes:FY2023', 'icd10cm:codes:FY2024', 'icd10cm:poa-exempt:FY2024']);
    const exempt = await db.codeLayerData.get('icd10cm:poa-exempt:FY2024');
    expect(exempt && openRecords(exempt.packed).get('B90')).toBeDefined();
  });
});

describe('installCptList', () => {
  // Invented numbers and titles: nothing here is from CPT.
  const LIST = fileOf('mine.csv', 'Nr,Title\n00001,Brewing of mulled tea\n0002T,Stirring of cocoa\n');
  const MAPPING = { columns: { code: 0, title: 1 }, edition: '2026' };

  it('stores the list as the codes of its edition, in the place of an earlier one', async () => {
    const { db, createWorker } = await setUp();
    const result = await installCptList(LIST, MAPPING, { createWorker });
    expect(result).toEqual({
      layers: [{ system: 'cpt', kind: 'codes', edition: '2026', counts: { valid: 2 }, file: 'mine.csv' }],
      ignored: [],
      sources: [],
    });
    expect(await db.codeLayers.toArray()).toMatchObject([{ id: 'cpt:codes:2026', owner: 'user' }]);
    const shorter = fileOf('other.csv', '00003,Pouring of milk');
    await installCptList(shorter, MAPPING, { createWorker: () => workerOn(async () => db).worker });
    expect(await db.codeLayers.toArray()).toMatchObject([{ id: 'cpt:codes:2026', counts: { valid: 1 } }]);
    const stored = await db.codeLayerData.get('cpt:codes:2026');
    expect(stored && openCodes(stored.packed).titleAt(0)).toBe('Pouring of milk');
  });

  it('keeps the earlier list when a line of the new one is wrong, and names the line', async () => {
    const { db, createWorker } = await setUp();
    await installCptList(LIST, MAPPING, { createWorker });
    const broken = fileOf('mine.csv', '00001,Brewing of tea\n00001,Brewing of tea again\n');
    await expect(
      installCptList(broken, MAPPING, { createWorker: () => workerOn(async () => db).worker }),
    ).rejects.toMatchObject({ problem: 'malformed', line: 2 });
    expect(await db.codeLayers.toArray()).toMatchObject([{ counts: { valid: 2 } }]);
  });

  it('changes nothing when it is cancelled while it reads', async () => {
    const { db, createWorker } = await setUp();
    const cancel = new AbortController();
    const long = Array.from(
      { length: 20_000 },
      (_, at) => `${String(at % 10_000).padStart(4, '0')}${at < 10_000 ? 'T' : 'F'},Stirring`,
    );
    const cancelled = installCptList(fileOf('mine.csv', long.join('\n')), MAPPING, {
      createWorker,
      signal: cancel.signal,
      onProgress: () => cancel.abort(),
    });
    await expect(cancelled).rejects.toMatchObject({ name: 'AbortError' });
    expect(await db.codeLayers.count()).toBe(0);
  });

  it('takes no edition that is not a year', async () => {
    const { db, createWorker } = await setUp();
    const mapping = { ...MAPPING, edition: 'FY2026' };
    await expect(installCptList(LIST, mapping, { createWorker })).rejects.toThrow('FY2026 is not the year');
    expect(await db.codeLayers.count()).toBe(0);
  });
});
