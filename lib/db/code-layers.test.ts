import 'fake-indexeddb/auto';
import { afterEach, describe, expect, it } from 'vitest';
import { layerId, type CodeLayer } from '@/lib/codes/layer';
import { packCodes } from '@/lib/codes/pack/pack-codes';
import { MAGIC } from '@/lib/codes/pack/packed-layout';
import { packRecords } from '@/lib/codes/pack/packed-records';
import { layerRecords, removeLayers, restoreLayers, storeLayers } from './code-layers';
import type { CompanionDatabase } from './schema';
import { breakWrites } from './testing/break-writes';
import { openTestDatabase } from './testing/open-test-database';
import { readAll } from './testing/read-all';

const NOW = Date.parse('2026-11-22T12:00:00Z');
const LATER = NOW + 60_000;

const codes = (edition: string, title: string): CodeLayer => ({
  system: 'icd10cm',
  kind: 'codes',
  edition,
  packed: packCodes([{ code: 'I10', title, isValid: true }]),
  counts: { valid: 1, headers: 0 },
  file: `icd10cm_order_${edition}.txt`,
});
const exempt = (edition: string, value: string): CodeLayer => ({
  system: 'icd10cm',
  kind: 'poa-exempt',
  edition,
  packed: packRecords(new Map([['I10', value]])),
  counts: { exempt: 1 },
  file: `POAexemptCodes${edition}.txt`,
});
const stored = async (db: CompanionDatabase) => {
  const { codeLayers, codeLayerData } = await readAll(db);
  return { codeLayers, codeLayerData };
};

describe('storeLayers', () => {
  it('stores what is known of each layer apart from its data', async () => {
    const db = await openTestDatabase();
    const layer = codes('FY2026', 'Hypertension');
    await storeLayers(db, [layer, exempt('FY2026', 'yes')], 'user', NOW);
    const { packed, ...rest } = layer;
    expect(await db.codeLayers.get('icd10cm:codes:FY2026')).toEqual({
      ...rest,
      id: 'icd10cm:codes:FY2026',
      owner: 'user',
      installedAt: NOW,
      bytes: packed.byteLength,
      format: MAGIC,
    });
    expect(await db.codeLayers.count()).toBe(2);
    expect((await db.codeLayerData.get(layerId(layer)))?.packed).toEqual(packed);
  });

  it('replaces layers of the same system, kind and edition, and keeps the others', async () => {
    const db = await openTestDatabase();
    await storeLayers(db, [codes('FY2026', 'Old'), codes('FY2025', 'Other')], 'user', NOW);
    const anew = codes('FY2026', 'Newer and longer title');
    await storeLayers(db, [anew], 'built-in', LATER);
    expect(await db.codeLayers.count()).toBe(2);
    expect(await db.codeLayers.get(layerId(anew))).toMatchObject({ owner: 'built-in', installedAt: LATER });
    expect((await db.codeLayerData.get(layerId(anew)))?.packed).toEqual(anew.packed);
    expect(await db.codeLayers.get('icd10cm:codes:FY2025')).toMatchObject({
      owner: 'user',
      installedAt: NOW,
    });
  });

  describe('when a write fails', () => {
    let mend = () => {};
    afterEach(() => mend());

    it.each([
      ['codeLayers', 'refused'],
      ['codeLayers', 'aborted'],
      ['codeLayerData', 'refused'],
      ['codeLayerData', 'aborted'],
    ] as const)('of %s (%s) leaves everything as it was', async (table, how) => {
      const db = await openTestDatabase();
      await storeLayers(db, [codes('FY2026', 'Old'), exempt('FY2026', 'old')], 'user', NOW);
      const before = await stored(db);
      mend = breakWrites(table, how);
      const layers = [codes('FY2026', 'New'), codes('FY2027', 'New'), exempt('FY2026', 'new')];
      await expect(storeLayers(db, layers, 'user', LATER)).rejects.toThrow(/full|abort/i);
      mend();
      expect(await stored(db)).toEqual(before);
    });
  });
});

describe('removeLayers and restoreLayers', () => {
  it('take out and put back all as it was', async () => {
    const db = await openTestDatabase();
    await storeLayers(
      db,
      [codes('FY2026', 'One'), codes('FY2025', 'Two'), exempt('FY2026', 'x')],
      'user',
      NOW,
    );
    const before = await stored(db);
    const removed = await removeLayers(db, [
      'icd10cm:codes:FY2026',
      'icd10cm:poa-exempt:FY2026',
      'icd10cm:codes:FY1999',
    ]);
    expect(removed.map(({ row }) => row.id)).toEqual(['icd10cm:codes:FY2026', 'icd10cm:poa-exempt:FY2026']);
    expect(await db.codeLayers.toCollection().primaryKeys()).toEqual(['icd10cm:codes:FY2025']);
    expect(await db.codeLayerData.toCollection().primaryKeys()).toEqual(['icd10cm:codes:FY2025']);
    await restoreLayers(db, removed);
    expect(await stored(db)).toEqual(before);
  });

  it('do not put an old layer over one that was installed meanwhile', async () => {
    const db = await openTestDatabase();
    await storeLayers(db, [codes('FY2026', 'Old')], 'user', NOW);
    const removed = await removeLayers(db, ['icd10cm:codes:FY2026']);
    await storeLayers(db, [codes('FY2026', 'New')], 'user', LATER);
    const before = await stored(db);
    await restoreLayers(db, removed);
    expect(await stored(db)).toEqual(before);
  });
});

describe('a layer of the user in place of an embedded one', () => {
  it('lets the embedded code sets be imported anew when it is deleted', async () => {
    const db = await openTestDatabase();
    await storeLayers(db, [codes('FY2026', 'Own')], 'user', NOW);
    await db.meta.put({ key: 'codeSetsRevision', value: '0123456789abcdef' });
    await removeLayers(db, ['icd10cm:codes:FY2026']);
    expect(await db.meta.get('codeSetsRevision')).toBeUndefined();
  });

  it('is put back over the embedded one that came meanwhile', async () => {
    const db = await openTestDatabase();
    await storeLayers(db, [codes('FY2026', 'Own')], 'user', NOW);
    const before = await stored(db);
    const removed = await removeLayers(db, ['icd10cm:codes:FY2026']);
    await storeLayers(db, [codes('FY2026', 'Embedded')], 'built-in', LATER);
    await restoreLayers(db, removed);
    expect(await stored(db)).toEqual(before);
  });
});

describe('layerRecords', () => {
  it('reads the newest layer of a kind, or that of an edition', async () => {
    const db = await openTestDatabase();
    await storeLayers(
      db,
      [exempt('FY2026', 'new'), exempt('FY2025', 'old'), codes('FY2027', 'x')],
      'user',
      NOW,
    );
    const newest = await layerRecords<string>(db, 'icd10cm', 'poa-exempt');
    expect([newest?.edition, newest?.records.get('I10')]).toEqual(['FY2026', 'new']);
    const older = await layerRecords<string>(db, 'icd10cm', 'poa-exempt', 'FY2025');
    expect([older?.edition, older?.records.get('I10')]).toEqual(['FY2025', 'old']);
  });

  it('leaves out a layer of another format', async () => {
    const db = await openTestDatabase();
    await storeLayers(db, [exempt('FY2026', 'new'), exempt('FY2025', 'old')], 'user', NOW);
    await db.codeLayers.update('icd10cm:poa-exempt:FY2026', { format: 1 });
    expect((await layerRecords(db, 'icd10cm', 'poa-exempt'))?.edition).toBe('FY2025');
    expect(await layerRecords(db, 'icd10cm', 'poa-exempt', 'FY2026')).toBeUndefined();
  });

  it('reads nothing where nothing is installed', async () => {
    const db = await openTestDatabase();
    expect(await layerRecords(db, 'icd10cm', 'poa-exempt')).toBeUndefined();
    await storeLayers(db, [exempt('FY2026', 'new')], 'user', NOW);
    expect(await layerRecords(db, 'icd10cm', 'poa-exempt', 'FY2025')).toBeUndefined();
    expect(await layerRecords(db, 'icd10pcs', 'poa-exempt')).toBeUndefined();
    expect(await layerRecords(db, 'icd10cm', 'notes')).toBeUndefined();
  });
});
