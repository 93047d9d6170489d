import 'fake-indexeddb/auto';
import { expect, it, vi } from 'vitest';
import type { CodeSystem } from '@/lib/codes/code-system';
import type { CodeLayer } from '@/lib/codes/layer';
import { packCodes } from '@/lib/codes/pack/pack-codes';
import { packRecords } from '@/lib/codes/pack/packed-records';
import { changeSources, changesOf } from './code-changes';
import { removeLayers, storeLayers } from './code-layers';
import { placesInBooks } from './index-places';
import { openTestDatabase } from './testing/open-test-database';

const list = (system: CodeSystem, edition: string, ...codes: string[]): CodeLayer => ({
  system,
  kind: 'codes',
  edition,
  packed: packCodes(codes.map((code) => ({ code, title: `Title of ${code}`, isValid: true }))),
  counts: {},
  file: 'order.txt',
});
const published: CodeLayer = {
  system: 'icd10cm',
  kind: 'changes',
  edition: 'FY2026',
  packed: packRecords(
    new Map([['B8801', { code: 'B8801', kind: 'added', title: 'Demodex', isValid: true }]]),
  ),
  counts: {},
  file: 'addenda.txt',
};
const run = (pause = async () => undefined) => ({ pause, now: () => 0, sliceMs: -1 });

it('offers published changes, and pairs of neighbouring editions that have none, newest first', async () => {
  const db = await openTestDatabase();
  expect(await changeSources(db)).toEqual([]);
  await storeLayers(
    db,
    [
      published,
      list('icd10cm', 'FY2024', 'A00'),
      list('icd10cm', 'FY2025', 'A00'),
      list('icd10cm', 'FY2026', 'A00'),
      list('icd10pcs', 'FY2025', '0DTJ4ZZ'),
      list('hcpcs', '2019', 'J0120'),
    ],
    'user',
    1,
  );
  expect(await changeSources(db)).toEqual([
    { id: 'icd10cm:FY2026', system: 'icd10cm', edition: 'FY2026', older: undefined },
    { id: 'icd10cm:FY2025', system: 'icd10cm', edition: 'FY2025', older: 'FY2024' },
  ]);
});

it('does not offer layers of another format', async () => {
  const db = await openTestDatabase();
  await storeLayers(
    db,
    [published, list('icd10cm', 'FY2024', 'A00'), list('icd10cm', 'FY2025', 'A00')],
    'user',
    1,
  );
  await db.codeLayers.update('icd10cm:changes:FY2026', { format: 1 });
  await db.codeLayers.update('icd10cm:codes:FY2024', { format: 1 });
  expect(await changeSources(db)).toEqual([]);
});

it('puts editions of different systems and lengths in the order of their years', async () => {
  const db = await openTestDatabase();
  await storeLayers(
    db,
    [
      ...['v9', 'v10', 'v43'].map((edition) => list('msdrg', edition, '291')),
      ...['FY2024', 'FY2025'].map((edition) => list('icd10cm', edition, 'A00')),
      ...['2026', '2027'].map((edition) => list('hcpcs', edition, 'J0120')),
    ],
    'user',
    1,
  );
  expect((await changeSources(db)).map(({ id, older }) => `${id} after ${older}`)).toEqual([
    'hcpcs:2027 after 2026',
    'msdrg:v43 after v10',
    'icd10cm:FY2025 after FY2024',
    'msdrg:v10 after v9',
  ]);
});

it('reads published changes', async () => {
  const db = await openTestDatabase();
  await storeLayers(db, [published], 'user', 1);
  const [source] = await changeSources(db);
  if (!source) throw new Error('There is a source.');
  expect((await changesOf(db, source, run())).map(({ code }) => code)).toEqual(['B8801']);
});

it('compares two editions once, and again after one was installed anew', async () => {
  const db = await openTestDatabase();
  await storeLayers(
    db,
    [list('icd10cm', 'FY2025', 'A00', 'I10'), list('icd10cm', 'FY2026', 'A00', 'B99')],
    'user',
    1,
  );
  const [source] = await changeSources(db);
  if (!source) throw new Error('There is a source.');
  const pause = vi.fn(async () => undefined);
  const kinds = async () =>
    (await changesOf(db, source, run(pause))).map(({ code, kind }) => `${code} ${kind}`);
  expect(await kinds()).toEqual(['B99 added', 'I10 deleted']);
  const pauses = pause.mock.calls.length;
  expect(pauses).toBeGreaterThan(0);
  await kinds();
  expect(pause, 'kept').toHaveBeenCalledTimes(pauses);
  await storeLayers(db, [list('icd10cm', 'FY2026', 'A00', 'C99', 'I10')], 'user', 2);
  expect(await kinds()).toEqual(['C99 added']);
});

it('keeps the two comparisons that were made last', async () => {
  const db = await openTestDatabase();
  const years = ['FY2024', 'FY2025', 'FY2026', 'FY2027'];
  await storeLayers(
    db,
    years.map((edition, at) => list('icd10cm', edition, 'A00', `B0${at}`)),
    'user',
    1,
  );
  const sources = await changeSources(db);
  const pause = vi.fn(async () => undefined);
  const isCompared = async (at: number) => {
    const source = sources[at];
    if (!source) throw new Error('There are three sources.');
    pause.mockClear();
    await changesOf(db, source, run(pause));
    return pause.mock.calls.length > 0;
  };
  for (const at of [0, 1, 2]) expect(await isCompared(at)).toBe(true);
  expect(await isCompared(1)).toBe(false);
  expect(await isCompared(2)).toBe(false);
  expect(await isCompared(0)).toBe(true);
});

it('refuses a source whose layer was removed', async () => {
  const db = await openTestDatabase();
  await storeLayers(db, [published], 'user', 1);
  const [source] = await changeSources(db);
  if (!source) throw new Error('There is a source.');
  await removeLayers(db, ['icd10cm:changes:FY2026']);
  await expect(changesOf(db, source, run())).rejects.toThrow('icd10cm:changes:FY2026 is not installed');
});

it('finds the places of a code in the installed books of its system', async () => {
  const db = await openTestDatabase();
  const abscess = {
    kind: 'main-term',
    letter: 'A',
    title: 'Abscess',
    terms: [{ title: 'lung', code: 'J852' }],
  };
  const layer = (kind: CodeLayer['kind'], system: CodeSystem = 'icd10cm'): CodeLayer => ({
    ...published,
    system,
    kind,
    edition: 'FY2025',
    packed: packRecords(new Map([['abscess', abscess]])),
  });
  await storeLayers(db, [layer('index'), layer('index', 'icd10pcs'), layer('drug-table')], 'user', 1);
  const found = await placesInBooks(db, 'icd10cm', 'J852', run());
  expect(found.map(({ book, edition, places }) => [book, edition, places.length])).toEqual([
    ['cm-index', 'FY2025', 1],
    ['drugs', 'FY2025', 1],
  ]);
  expect(found[0]?.places[0]).toEqual({
    key: 'abscess',
    line: 1,
    path: ['Abscess', 'lung'],
    printed: 'J852',
  });
});
