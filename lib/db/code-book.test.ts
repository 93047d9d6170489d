import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import type { CodeLayer } from '@/lib/codes/layer';
import { packCodes } from '@/lib/codes/pack/pack-codes';
import { packSynonyms } from '@/lib/codes/search/pack-synonyms';
import { codeBook } from './code-book';
import { removeLayers, storeLayers } from './code-layers';
import type { CompanionDatabase } from './schema';
import { openTestDatabase } from './testing/open-test-database';
import { testCode } from './testing/test-code';

const NOW = Date.parse('2026-11-22T12:00:00Z');

const layer = (title: string, edition = 'FY2026'): CodeLayer => ({
  system: 'icd10cm',
  kind: 'codes',
  edition,
  packed: packCodes([{ code: 'I10', title, isValid: true }]),
  counts: { valid: 1, headers: 0 },
  file: 'icd10cm_order.txt',
});
const putStarter = (db: CompanionDatabase) =>
  db.codeSets.put({
    id: 'icd10cm:FY2026',
    system: 'icd10cm',
    edition: 'FY2026',
    owner: 'built-in',
    codes: [testCode('I10')],
  });
const titleOf = async (db: CompanionDatabase) => (await codeBook(db)).find('I10')[0]?.title;

describe('codeBook', () => {
  it('opens the installed lists, once', async () => {
    const db = await openTestDatabase();
    await storeLayers(db, [layer('Hypertension'), layer('High pressure', 'FY2025')], 'user', NOW);
    const book = await codeBook(db);
    expect(book.find('I10').map(({ title, isStarter }) => [title, isStarter])).toEqual([
      ['Hypertension', false],
      ['High pressure', false],
    ]);
    expect(await codeBook(db)).toBe(book);
  });

  it('has the starter codes until the system is installed, and again when it is removed', async () => {
    const db = await openTestDatabase();
    await putStarter(db);
    expect(await titleOf(db)).toBe('Title of I10');
    await storeLayers(db, [layer('Hypertension')], 'user', NOW);
    expect(await titleOf(db)).toBe('Hypertension');
    await removeLayers(db, ['icd10cm:codes:FY2026']);
    expect(await titleOf(db)).toBe('Title of I10');
  });

  it('is opened again when a list is installed anew', async () => {
    const db = await openTestDatabase();
    await storeLayers(db, [layer('Hypertension')], 'user', NOW);
    expect(await titleOf(db)).toBe('Hypertension');
    await storeLayers(db, [layer('Hypertension, revised')], 'user', NOW + 1);
    expect(await titleOf(db)).toBe('Hypertension, revised');
  });

  it('is opened again when there is new content', async () => {
    const db = await openTestDatabase();
    await putStarter(db);
    expect((await codeBook(db)).search('htn', 1)).toEqual([]);
    const packed = packSynonyms([{ say: ['htn'], means: ['title of I10'], codes: ['I10'] }]);
    await db.synonyms.put({ id: 'all', owner: 'built-in', packed });
    await db.meta.put({ key: 'contentRevision', value: '0000000000000002' });
    expect((await codeBook(db)).search('htn', 1)[0]?.code).toBe('I10');
  });

  it('keeps two databases apart', async () => {
    const [one, two] = [await openTestDatabase(), await openTestDatabase()];
    await storeLayers(one, [layer('One')], 'user', NOW);
    await storeLayers(two, [layer('Two')], 'user', NOW);
    expect([await titleOf(one), await titleOf(two), await titleOf(one)]).toEqual(['One', 'Two', 'One']);
  });

  const ID = 'icd10cm:codes:FY2026';
  it.each([
    [
      'cut off',
      async (db: CompanionDatabase) => {
        const whole = await db.codeLayerData.get(ID);
        if (whole) await db.codeLayerData.put({ id: ID, packed: whole.packed.slice(0, -8) });
      },
    ],
    ['of another format', (db: CompanionDatabase) => db.codeLayers.update(ID, { format: 1 })],
  ])('leaves out a list that is %s, and has it once it is installed again', async (_, damage) => {
    const db = await openTestDatabase();
    await putStarter(db);
    await storeLayers(db, [layer('Hypertension'), { ...layer('DRG', 'v40'), system: 'msdrg' }], 'user', NOW);
    await damage(db);
    const book = await codeBook(db);
    expect(book.find('I10').map(({ system, title }) => [system, title])).toEqual([
      ['msdrg', 'DRG'],
      ['icd10cm', 'Title of I10'],
    ]);
    await storeLayers(db, [layer('Hypertension')], 'user', NOW + 1);
    expect((await codeBook(db)).find('I10', 'icd10cm')[0]?.title).toBe('Hypertension');
  });

  it('says of a list whether it is of an update within the year', async () => {
    const db = await openTestDatabase();
    await storeLayers(db, [{ ...layer('A'), isMidYear: true }, layer('B', 'FY2025')], 'user', NOW);
    const { lists } = await codeBook(db);
    expect(lists.map(({ isMidYear }) => isMidYear)).toEqual([true, undefined]);
  });

  it('is empty where nothing is there', async () => {
    const book = await codeBook(await openTestDatabase());
    expect(book.lists).toEqual([]);
    expect(book.search('heart attack', 5)).toEqual([]);
  });
});
