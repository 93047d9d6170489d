import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { codePageLayers, recordLayer } from '@/lib/codes/testing/code-page-layers';
import { storeLayers } from './code-layers';
import { readCodePage } from './code-page';
import { openTestDatabase } from './testing/open-test-database';
import { testCode } from './testing/test-code';
import { testItemRow } from './testing/test-item-row';
import { testNote } from './testing/test-note';

const NOW = Date.parse('2026-11-22T12:00:00Z');
const naming = (code: string, system: 'icd10cm' | 'icd10pcs' = 'icd10cm') => ({
  codes: [{ system, code, edition: 'FY2026' }],
});

async function withLayers() {
  const db = await openTestDatabase();
  await storeLayers(db, codePageLayers(), 'user', NOW);
  return db;
}

describe('readCodePage', () => {
  it('gathers all layers of a diagnosis, each with its own edition', async () => {
    const found = await readCodePage(await withLayers(), { id: 'i5023' });
    expect(found?.page).toMatchObject({
      code: { code: 'I50.23', edition: 'FY2026', system: 'icd10cm' },
      notes: { kind: 'said', edition: 'FY2021' },
      poa: { kind: 'said', edition: 'FY2026' },
      cc: { kind: 'said', edition: 'v40', value: { status: 'MCC' } },
      history: { changes: [{ edition: 'FY2026' }] },
    });
  });

  it('opens the code of the system and edition that is meant', async () => {
    const db = await withLayers();
    const edition = async (wanted: Parameters<typeof readCodePage>[1]) =>
      (await readCodePage(db, wanted))?.page.code.edition;
    expect(await edition({ id: 'I50.9', system: 'icd10cm', edition: 'FY2025' })).toBe('FY2025');
    expect(await edition({ id: 'I50.9', system: 'icd10cm', edition: 'FY2019' })).toBe('FY2026');
    expect(await edition({ id: '291', system: 'msdrg' })).toBe('v40');
    expect(await edition({ id: '291', system: 'icd10pcs' })).toBeUndefined();
  });

  it('takes the layer of the very edition before the newest', async () => {
    const db = await withLayers();
    await storeLayers(db, [recordLayer('icd10cm', 'poa-exempt', 'FY2025', { I50: ['I509'] })], 'user', NOW);
    const poa = async (edition: string) =>
      (await readCodePage(db, { id: 'I50.9', system: 'icd10cm', edition }))?.page.poa;
    expect(await poa('FY2025')).toEqual({ kind: 'said', edition: 'FY2025', value: 'exempt' });
    expect(await poa('FY2026')).toEqual({ kind: 'said', edition: 'FY2026', value: 'not exempt' });
  });

  it('reads the details of HCPCS and MS-DRG', async () => {
    const db = await withLayers();
    const drg = await readCodePage(db, { id: '292', system: 'msdrg', edition: 'v40' });
    expect(drg?.page.drg).toMatchObject({ kind: 'said', value: { type: 'medical' } });
    const drug = await readCodePage(db, { id: 'J9999', system: 'hcpcs' });
    expect(drug?.page.hcpcs).toMatchObject({ kind: 'said', value: { useInstead: ['J1815'] } });
  });

  it('works from the starter set alone, and says what is not installed', async () => {
    const db = await openTestDatabase();
    await db.codeSets.add({
      id: 'icd10cm:FY2026',
      system: 'icd10cm',
      edition: 'FY2026',
      owner: 'built-in',
      codes: [testCode('E11.9')],
    });
    const found = await readCodePage(db, { id: 'E11.9' });
    expect(found?.page).toMatchObject({
      code: { isStarter: true },
      notes: { kind: 'not-installed' },
      cc: { kind: 'not-installed' },
    });
  });

  it('brings the active questions and the notes that name the code, of a header also those below it', async () => {
    const db = await withLayers();
    await db.items.bulkAdd([
      testItemRow('on-acute', naming('I50.23')),
      testItemRow('on-failure', naming('I50.9')),
      testItemRow('withdrawn', { ...naming('I50.23'), status: 'retired' }),
      testItemRow('of-another-system', naming('I50.23', 'icd10pcs')),
    ]);
    await db.notes.add({ ...testNote('heart', naming('I50.23')), owner: 'built-in' });
    const ids = async (id: string) => {
      const found = await readCodePage(db, { id });
      return [found?.items, found?.notes].map((rows) => rows?.map((row) => row.id));
    };
    expect(await ids('I50.23')).toEqual([['on-acute'], ['heart']]);
    expect(await ids('I50')).toEqual([['on-acute', 'on-failure'], ['heart']]);
    expect(await ids('E11.9')).toEqual([[], []]);
  });

  it('gives nothing for a code that no list has', async () => {
    expect(await readCodePage(await withLayers(), { id: 'Z99.9' })).toBeUndefined();
  });
});
