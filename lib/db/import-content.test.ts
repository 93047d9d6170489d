import 'fake-indexeddb/auto';
import { describe, expect, it, vi } from 'vitest';
import { itemHead } from './item-heads';
import { importContent } from './import-content';
import type { CompanionDatabase } from './schema';
import { readCandidates } from './study-items';
import { breakWrites } from './testing/break-writes';
import { contentReader, type ContentParts } from './testing/content-reader';
import { openTestDatabase } from './testing/open-test-database';
import { readAll } from './testing/read-all';
import { startTestQuiz } from './testing/start-test-quiz';
import { testCode } from './testing/test-code';
import { testItem } from './testing/test-item';
import { testItemRow } from './testing/test-item-row';
import { testNote } from './testing/test-note';
import { testReview } from './testing/test-review';
import { testTerm } from './testing/test-term';

const AT = Date.parse('2026-11-22T12:00:00Z');
const SECOND = '0000000000000002';
const FULL: ContentParts = {
  banks: { core: [testItem('poa-y'), testItem('poa-u')], cpt: [testItem('global-package')] },
  notes: [testNote('poa-indicators')],
  terms: [testTerm('present-on-admission')],
  codes: [testCode('E11.9'), testCode('I10'), testCode('G0463', { system: 'hcpcs', edition: '2026' })],
};
const importParts = (db: CompanionDatabase, parts: ContentParts) => importContent(db, contentReader(parts));
const statusOf = async (db: CompanionDatabase, id: string) => (await db.items.get(id))?.status;

describe('importContent', () => {
  it('brings in everything, as built-in', async () => {
    const db = await openTestDatabase();
    expect(await importParts(db, FULL)).toBe(true);
    expect(await db.banks.toArray()).toEqual([
      { id: 'core', title: 'The bank core', owner: 'built-in' },
      { id: 'cpt', title: 'The bank cpt', notice: 'A notice about CPT.', owner: 'built-in' },
    ]);
    expect(await db.items.toArray()).toEqual([
      testItemRow('global-package', { bankId: 'cpt' }),
      testItemRow('poa-u'),
      testItemRow('poa-y'),
    ]);
    expect(await db.notes.toArray()).toEqual([{ ...testNote('poa-indicators'), owner: 'built-in' }]);
    expect(await db.terms.toArray()).toEqual([{ ...testTerm('present-on-admission'), owner: 'built-in' }]);
    expect(await db.codeSets.toArray()).toEqual([
      {
        id: 'hcpcs:2026',
        system: 'hcpcs',
        edition: '2026',
        owner: 'built-in',
        codes: [testCode('G0463', { system: 'hcpcs', edition: '2026' })],
      },
      {
        id: 'icd10cm:FY2026',
        system: 'icd10cm',
        edition: 'FY2026',
        owner: 'built-in',
        codes: [testCode('E11.9'), testCode('I10')],
      },
    ]);
    expect(await db.meta.get('contentRevision')).toEqual({
      key: 'contentRevision',
      value: '0000000000000001',
    });
  });

  it('does nothing when the revision is there already, and reads no more than the manifest', async () => {
    const db = await openTestDatabase();
    await importParts(db, FULL);
    const before = await readAll(db);
    const readFile = vi.fn(contentReader({ banks: { core: [testItem('other')] } }));
    expect(await importContent(db, readFile)).toBe(false);
    expect(readFile.mock.calls).toEqual([['manifest.json']]);
    expect(await readAll(db)).toEqual(before);
  });

  it('ends with the same content when two pages import at once', async () => {
    const db = await openTestDatabase();
    await Promise.all([importParts(db, FULL), importParts(db, FULL)]);
    const alone = await openTestDatabase();
    await importParts(alone, FULL);
    // Drawn anew at each change of the items: it says that they changed, nothing else.
    for (const each of [db, alone]) await each.meta.delete('itemHeadsRevision');
    expect(await readAll(db)).toEqual(await readAll(alone));
  });

  it('replaces what changed and takes away what the new revision no longer has', async () => {
    const db = await openTestDatabase();
    await importParts(db, FULL);
    const changed = testItem('poa-y', { revision: 2, stem: 'Asked in better words?' });
    const renamed = testNote('poa-exempt');
    expect(
      await importParts(db, {
        revision: SECOND,
        banks: { core: [changed] },
        notes: [renamed],
        codes: [testCode('I10')],
      }),
    ).toBe(true);
    expect(await db.items.toArray()).toEqual([{ ...testItemRow('poa-y'), ...changed }]);
    expect((await db.notes.toArray()).map((note) => note.id)).toEqual(['poa-exempt']);
    expect(await db.terms.count()).toBe(0);
    expect((await db.codeSets.toArray()).map((set) => set.codes)).toEqual([[testCode('I10')]]);
  });
});

describe('an item that vanished', () => {
  const without: ContentParts = { ...FULL, revision: SECOND, banks: { core: [testItem('poa-y')] } };

  it('is deleted when it was never answered', async () => {
    const db = await openTestDatabase();
    await importParts(db, FULL);
    await importParts(db, without);
    expect((await db.items.toArray()).map((item) => item.id)).toEqual(['poa-y']);
  });

  it('is retired, with its text, its answers and its card, once it was answered', async () => {
    const db = await openTestDatabase();
    await importParts(db, FULL);
    await db.reviews.add(testReview('poa-u', AT));
    await importParts(db, without);
    expect(await db.items.get('poa-u')).toEqual(testItemRow('poa-u', { status: 'retired' }));
    expect(await db.reviews.count()).toBe(1);
    expect((await readCandidates(db, [])).map((each) => each.id)).toEqual(['poa-y']);
  });

  it('is asked again when a later revision has it again', async () => {
    const db = await openTestDatabase();
    await importParts(db, FULL);
    await db.reviews.add(testReview('poa-u', AT));
    await importParts(db, without);
    await importParts(db, { ...FULL, revision: '0000000000000003' });
    expect(await statusOf(db, 'poa-u')).toBe('active');
  });

  it('stays, retired, while a running quiz asks it, and goes when that quiz is over', async () => {
    const db = await openTestDatabase();
    await importParts(db, FULL);
    const quiz = await startTestQuiz(db, [testItemRow('poa-u')], AT);
    await importParts(db, without);
    expect(await statusOf(db, 'poa-u')).toBe('retired');
    await db.sessions.put({ ...quiz, status: 'finished', finishedAt: AT + 1 });
    await importParts(db, { ...without, revision: '0000000000000003' });
    expect(await statusOf(db, 'poa-u')).toBeUndefined();
  });
});

describe('content without the cpt bank', () => {
  const withoutCpt: ContentParts = { ...FULL, banks: { core: [testItem('poa-y'), testItem('poa-u')] } };

  it('imports into an empty database', async () => {
    const db = await openTestDatabase();
    await importParts(db, withoutCpt);
    expect((await db.banks.toArray()).map((bank) => bank.id)).toEqual(['core']);
    expect((await db.items.toArray()).map((item) => item.bankId)).toEqual(['core', 'core']);
  });

  it('takes the bank and its questions out of a database that had them', async () => {
    const db = await openTestDatabase();
    await importParts(db, FULL);
    await importParts(db, { ...withoutCpt, revision: SECOND });
    expect((await db.banks.toArray()).map((bank) => bank.id)).toEqual(['core']);
    expect(await db.items.where('bankId').equals('cpt').count()).toBe(0);
  });
});

describe("the user's own rows", () => {
  it('are never changed nor deleted, even under the same id', async () => {
    const db = await openTestDatabase();
    const own = { owner: 'user' as const };
    await db.banks.bulkAdd([
      { id: 'core', title: 'Mine', ...own },
      { id: 'mine', title: 'Mine too', ...own },
    ]);
    await db.items.bulkAdd([testItemRow('poa-y', { ...own, stem: 'My own?' }), testItemRow('my-item', own)]);
    await db.notes.bulkAdd([
      { ...testNote('poa-indicators', { title: 'My note' }), ...own },
      { ...testNote('mine'), ...own },
    ]);
    await db.terms.bulkAdd([
      { id: 'present-on-admission', name: 'my term', aliases: [], definition: '', ...own },
      { id: 'own-mine', name: 'mine', aliases: [], definition: '', ...own },
    ]);
    await db.codeSets.bulkAdd([
      { id: 'icd10cm:FY2026', system: 'icd10cm', edition: 'FY2026', codes: [testCode('Z00.00')], ...own },
      { id: 'cpt:2026', system: 'cpt', edition: '2026', codes: [], ...own },
    ]);
    const cycle = { id: 'cycle-1', startsOn: '2026-11-22' as never };
    await db.ceuCycles.add(cycle);
    const ownRows = async () => {
      // Heads are derived: one of each item, whoever owns it.
      const { meta: _, itemHeads, ...tables } = await readAll(db);
      expect(itemHeads).toEqual((await db.items.toArray()).map(itemHead));
      return Object.fromEntries(
        Object.entries(tables).map(([name, rows]) => [
          name,
          rows.filter((row) => (row as { owner?: string }).owner !== 'built-in'),
        ]),
      );
    };
    const before = await ownRows();
    expect(Object.values(before).flat()).toHaveLength(11);
    await importParts(db, FULL);
    await importParts(db, { revision: SECOND });
    expect(await ownRows()).toEqual(before);
    expect((await db.items.toArray()).map((item) => item.id)).toEqual(['my-item', 'poa-y']);
  });
});

describe('content that cannot be used', () => {
  it.each([
    ['a manifest that is not there', { 'manifest.json': null }, 'content-unreadable', 'manifest.json'],
    ['a manifest that is not JSON', { 'manifest.json': '<html>' }, 'content-invalid', 'manifest.json'],
    [
      'a manifest of another shape',
      { 'manifest.json': '{"revision":"1"}' },
      'content-invalid',
      'manifest.json',
    ],
    [
      'a bank that is not there',
      { 'banks/core/all.json': null },
      'content-unreadable',
      'banks/core/all.json',
    ],
    [
      'a bank cut off in the middle',
      { 'banks/core/all.json': '[{"id":"poa-y"' },
      'content-invalid',
      'banks/core/all.json',
    ],
    [
      'an item whose key is no option',
      { 'banks/core/all.json': JSON.stringify([testItem('poa-y', { key: ['e'] })]) },
      'content-invalid',
      'banks/core/all.json',
    ],
    [
      'a note that is not there',
      { 'notes/poa-indicators.md': null },
      'content-unreadable',
      'notes/poa-indicators.md',
    ],
    [
      'a note without front matter',
      { 'notes/poa-indicators.md': 'Only text.' },
      'content-invalid',
      'poa-indicators',
    ],
    ['a term of another shape', { 'terms/all.json': '[{"id":"poa"}]' }, 'content-invalid', 'terms/all.json'],
    ['synonyms that are not there', { 'synonyms.bin': null }, 'content-unreadable', 'synonyms.bin'],
    [
      'synonyms that are not packed',
      { 'synonyms.bin': '[{"say":["mi"]}]' },
      'content-invalid',
      'synonyms.bin',
    ],
    ['no synonyms at all', { 'synonyms.bin': '' }, 'content-invalid', 'synonyms.bin'],
    [
      'a CPT code with a title',
      { 'codes/starter.json': JSON.stringify([{ ...testCode('99213'), system: 'cpt' }]) },
      'content-invalid',
      'codes/starter.json',
    ],
  ])('with %s changes nothing and names the file', async (_, broken, code, file) => {
    const db = await openTestDatabase();
    await importParts(db, FULL);
    await db.reviews.add(testReview('poa-u', AT));
    const before = await readAll(db);
    await expect(importParts(db, { ...FULL, revision: SECOND, broken })).rejects.toMatchObject({
      name: 'AppError',
      code,
      message: expect.stringContaining(file) as string,
    });
    expect(await readAll(db)).toEqual(before);
  });

  it.each(['banks', 'items', 'notes', 'terms', 'codeSets', 'meta'] as const)(
    'changes nothing when writing to %s fails, and imports at the next try',
    async (table) => {
      const db = await openTestDatabase();
      await importParts(db, FULL);
      await db.reviews.add(testReview('poa-u', AT));
      const before = await readAll(db);
      const next: ContentParts = {
        revision: SECOND,
        banks: { core: [testItem('poa-new')] },
        notes: [testNote('new')],
        terms: [testTerm('new')],
        codes: [testCode('Z00.00')],
      };
      const mend = breakWrites(table, 'refused');
      await expect(importParts(db, next)).rejects.toThrow('The disk is full.');
      expect(await readAll(db)).toEqual(before);
      mend();
      expect(await importParts(db, next)).toBe(true);
      expect((await db.items.toArray()).map((item) => `${item.id} ${item.status}`)).toEqual([
        'poa-new active',
        'poa-u retired',
      ]);
    },
  );
});
