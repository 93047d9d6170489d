import 'fake-indexeddb/auto';
import { describe, expect, it, vi } from 'vitest';
import { RECORDS_MAGIC } from '@/lib/codes/pack/packed-layout';
import { openRecords, packRecords } from '@/lib/codes/pack/packed-records';
import { layerRecords, removeLayers, storeLayers } from './code-layers';
import { importCodeSets } from './import-code-sets';
import { breakWrites } from './testing/break-writes';
import { openTestDatabase } from './testing/open-test-database';
import { readAll } from './testing/read-all';

const REVISION = '0123456789abcdef';
const POA = {
  system: 'icd10cm',
  kind: 'poa-exempt',
  edition: 'FY2026',
  counts: { exempt: 1 },
  file: 'poa.txt',
};
const packed = (code: string) => packRecords(new Map([[code.slice(0, 3), [code]]]));
const reader = (layers: object[] = [{ ...POA, path: 'poa.bin' }]) =>
  vi.fn(async (path: string) =>
    path === 'code-sets.json'
      ? new TextEncoder().encode(JSON.stringify({ revision: REVISION, layers }))
      : packed('B900'),
  );

describe('importCodeSets', () => {
  it('brings the layers in once for each revision', async () => {
    const db = await openTestDatabase();
    const readFile = reader();
    expect(await importCodeSets(db, REVISION, readFile, 7)).toBe(true);
    expect(await db.codeLayers.toArray()).toEqual([
      {
        ...POA,
        id: 'icd10cm:poa-exempt:FY2026',
        owner: 'built-in',
        installedAt: 7,
        bytes: packed('B900').length,
        format: RECORDS_MAGIC,
      },
    ]);
    expect((await layerRecords<string[]>(db, 'icd10cm', 'poa-exempt'))?.records.get('B90')).toEqual(['B900']);
    expect(await importCodeSets(db, REVISION, readFile, 8)).toBe(false);
    expect(readFile).toHaveBeenCalledTimes(2);
  });

  it('leaves alone what the user installed', async () => {
    const db = await openTestDatabase();
    const own = { ...POA, system: 'icd10cm' as const, kind: 'poa-exempt' as const, packed: packed('B909') };
    await storeLayers(db, [own], 'user', 1);
    await importCodeSets(db, REVISION, reader(), 7);
    const data = await db.codeLayerData.get('icd10cm:poa-exempt:FY2026');
    expect(data && openRecords<string[]>(data.packed).get('B90')).toEqual(['B909']);
    expect((await db.codeLayers.toArray()).map((row) => row.owner)).toEqual(['user']);
  });

  it('leaves alone what the user installs while the files are read', async () => {
    const db = await openTestDatabase();
    const own = { ...POA, system: 'icd10cm' as const, kind: 'poa-exempt' as const, packed: packed('B909') };
    const read = reader();
    await importCodeSets(
      db,
      REVISION,
      async (path) => {
        if (path === 'poa.bin') await storeLayers(db, [own], 'user', 1);
        return read(path);
      },
      7,
    );
    expect((await db.codeLayers.toArray()).map((row) => row.owner)).toEqual(['user']);
  });

  it('removes built-in layers that this build no longer has, and nothing of the user', async () => {
    const db = await openTestDatabase();
    const old = { ...POA, system: 'icd10cm', kind: 'poa-exempt', packed: packed('B900') } as const;
    await storeLayers(db, [{ ...old, edition: 'FY2024' }], 'built-in', 1);
    await storeLayers(db, [{ ...old, edition: 'FY2025' }], 'user', 1);
    await importCodeSets(db, REVISION, reader(), 7);
    const kept = ['icd10cm:poa-exempt:FY2025', 'icd10cm:poa-exempt:FY2026'];
    expect(await db.codeLayers.toCollection().primaryKeys()).toEqual(kept);
    expect(await db.codeLayerData.toCollection().primaryKeys()).toEqual(kept);
  });

  it('brings an embedded layer back after the user deleted the own one in its place', async () => {
    const db = await openTestDatabase();
    const own = { ...POA, system: 'icd10cm' as const, kind: 'poa-exempt' as const, packed: packed('B909') };
    await storeLayers(db, [own], 'user', 1);
    await importCodeSets(db, REVISION, reader(), 7);
    await removeLayers(db, ['icd10cm:poa-exempt:FY2026']);
    expect(await importCodeSets(db, REVISION, reader(), 8)).toBe(true);
    expect((await db.codeLayers.toArray()).map((row) => row.owner)).toEqual(['built-in']);
  });

  it('changes nothing when the revision cannot be written', async () => {
    const db = await openTestDatabase();
    const old = { ...POA, system: 'icd10cm', kind: 'poa-exempt', packed: packed('B909') } as const;
    await storeLayers(db, [{ ...old, edition: 'FY2024' }], 'built-in', 1);
    const before = await readAll(db);
    const mend = breakWrites('meta', 'refused');
    await expect(importCodeSets(db, REVISION, reader(), 7)).rejects.toThrow(/full/);
    mend();
    expect(await readAll(db)).toEqual(before);
  });

  it.each([
    ['a path that leaves the folder', [{ ...POA, path: '../poa.bin' }], 'path'],
    ['a system that may not be embedded', [{ ...POA, system: 'cpt', path: 'poa.bin' }], 'system'],
  ])('refuses %s and writes nothing', async (_, layers, place) => {
    const db = await openTestDatabase();
    await expect(importCodeSets(db, REVISION, reader(layers), 7)).rejects.toThrow(place);
    expect(await db.codeLayers.count()).toBe(0);
    expect(await db.meta.get('codeSetsRevision')).toBeUndefined();
  });
});
