import 'fake-indexeddb/auto';
import { describe, expect, it, vi } from 'vitest';
import { importContent } from './import-content';
import { openedLookup } from './look-up';
import type { CompanionDatabase } from './schema';
import { contentReader, type ContentParts } from './testing/content-reader';
import { openTestDatabase } from './testing/open-test-database';
import { testCode } from './testing/test-code';
import { testItem } from './testing/test-item';
import { testItemRow } from './testing/test-item-row';
import { testNote } from './testing/test-note';
import { testTerm } from './testing/test-term';

const CONTENT: ContentParts = {
  banks: {
    core: [testItem('sepsis-order', { stem: 'Sepsis due to pneumonia: which code comes first?' })],
    cpt: [testItem('global-package', { stem: 'What does the global package hold?' })],
  },
  notes: [testNote('sepsis-sequencing', { title: 'Sepsis sequencing' })],
  terms: [testTerm('sepsis')],
  codes: [testCode('A41.9', { title: 'Sepsis, unspecified organism' })],
};
const filledDatabase = async (content = CONTENT) => {
  const db = await openTestDatabase();
  await importContent(db, contentReader(content));
  return db;
};
const found = async (db: CompanionDatabase, query: string, disabledBanks: string[] = []) =>
  (await openedLookup(db, disabledBanks)).search(query, 10).map(({ kind, id }) => `${kind} ${id}`);

describe('openedLookup', () => {
  it('finds terms, notes, codes and questions', async () => {
    const db = await filledDatabase();
    expect((await found(db, 'sepsis')).toSorted()).toEqual([
      'code A41.9',
      'item sepsis-order',
      'note sepsis-sequencing',
      'term sepsis',
    ]);
    expect((await found(db, 'sepsis'))[0]).toBe('term sepsis');
    expect(await found(db, 'a419')).toEqual(['code A41.9']);
  });

  it('finds no question of a bank that is switched off, and finds it again when it is on', async () => {
    const db = await filledDatabase();
    expect(await found(db, 'global package')).toEqual(['item global-package']);
    expect(await found(db, 'global package', ['cpt'])).toEqual([]);
    expect(await found(db, 'global package')).toEqual(['item global-package']);
  });

  it('finds no retired question', async () => {
    const db = await openTestDatabase();
    await db.items.add(testItemRow('old', { stem: 'What was true once?', status: 'retired' }));
    expect(await found(db, 'true once')).toEqual([]);
  });

  it('finds nothing before the content is there, and all of it afterwards', async () => {
    const db = await openTestDatabase();
    expect(await found(db, 'sepsis')).toEqual([]);
    await importContent(db, contentReader(CONTENT));
    expect(await found(db, 'sepsis')).toHaveLength(4);
  });

  it('follows a new revision of the content', async () => {
    const db = await filledDatabase();
    expect(await found(db, 'sepsis')).toHaveLength(4);
    await importContent(
      db,
      contentReader({ revision: '0000000000000002', terms: [testTerm('septic-shock')] }),
    );
    expect(await found(db, 'septic')).toEqual(['term septic-shock']);
    expect(await found(db, 'pneumonia')).toEqual([]);
  });

  it('keeps the index while nothing changed', async () => {
    const db = await filledDatabase();
    expect(await openedLookup(db, [])).toBe(await openedLookup(db, []));
  });

  it('does not mix two databases', async () => {
    const [full, other] = [
      await filledDatabase(),
      await filledDatabase({ terms: [testTerm('septic-shock')] }),
    ];
    expect(await found(full, 'sepsis')).toHaveLength(4);
    expect(await found(other, 'septic shock')).toEqual(['term septic-shock']);
    expect(await found(full, 'septic shock')).not.toContain('term septic-shock');
  });

  it('tries again after the database could not be read', async () => {
    const db = await filledDatabase();
    const broken = vi.spyOn(IDBObjectStore.prototype, 'getAll').mockImplementation(() => {
      throw new DOMException('The disk is gone.', 'UnknownError');
    });
    await expect(openedLookup(db, [])).rejects.toThrow('The disk is gone.');
    broken.mockRestore();
    expect(await found(db, 'sepsis')).toHaveLength(4);
  });
});
