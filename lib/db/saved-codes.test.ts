import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { codePageLayers } from '@/lib/codes/testing/code-page-layers';
import { storeLayers } from './code-layers';
import { removeSavedCode, restoreSavedCode, saveCode, savedCodes } from './saved-codes';
import { openTestDatabase } from './testing/open-test-database';

const diagnosis = { system: 'icd10cm' as const, code: 'I50.9' };
const procedure = { system: 'icd10pcs' as const, code: '0DTN4ZZ' };

async function withList() {
  const db = await openTestDatabase();
  await storeLayers(db, codePageLayers(), 'user', 0);
  await saveCode(db, diagnosis, 1);
  await saveCode(db, procedure, 2);
  const listed = async () => (await savedCodes(db)).map(({ row }) => row.id);
  return { db, listed };
}

describe('my list', () => {
  it('has the code added last first, each from its newest edition', async () => {
    const { db, listed } = await withList();
    expect(await listed()).toEqual(['icd10pcs:0DTN4ZZ', 'icd10cm:I50.9']);
    expect((await savedCodes(db))[1]?.code).toMatchObject({
      edition: 'FY2026',
      title: 'Heart failure, unspecified',
    });
  });

  it('keeps the place of a code that is added again', async () => {
    const { db, listed } = await withList();
    await saveCode(db, diagnosis, 3);
    expect(await listed()).toEqual(['icd10pcs:0DTN4ZZ', 'icd10cm:I50.9']);
  });

  it('gives a removed code back to its place', async () => {
    const { db, listed } = await withList();
    const removed = await removeSavedCode(db, 'icd10pcs:0DTN4ZZ');
    expect(await listed()).toEqual(['icd10cm:I50.9']);
    if (!removed) throw new Error('Nothing was removed.');
    await restoreSavedCode(db, removed);
    expect(await listed()).toEqual(['icd10pcs:0DTN4ZZ', 'icd10cm:I50.9']);
    expect(await removeSavedCode(db, 'icd10cm:Z99')).toBeUndefined();
  });

  it('keeps a code whose set is no longer installed', async () => {
    const { db } = await withList();
    await saveCode(db, { system: 'hcpcs', code: 'G0463' }, 3);
    expect((await savedCodes(db))[0]).toMatchObject({ row: { code: 'G0463' }, code: undefined });
  });
});
