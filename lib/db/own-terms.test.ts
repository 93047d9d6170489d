import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { OWN_TERM_LIMITS, type OwnTermFields } from '@/lib/terms/own-term';
import { importContent } from './import-content';
import { openedLookup } from './look-up';
import { deleteOwnTerm, importOwnTerms, readOwnTerms, restoreOwnTerms, saveOwnTerm } from './own-terms';
import { breakWrites } from './testing/break-writes';
import { contentReader } from './testing/content-reader';
import { openTestDatabase } from './testing/open-test-database';
import { testTerm } from './testing/test-term';

const term = (name: string, over: Partial<OwnTermFields> = {}): OwnTermFields => ({
  name,
  aliases: [],
  definition: '',
  ...over,
});

async function withTerms(...names: string[]) {
  const db = await openTestDatabase();
  await importContent(db, contentReader({ terms: [testTerm('sepsis')] }));
  for (const name of names) await saveOwnTerm(db, term(name));
  const named = async () => (await readOwnTerms(db)).map(({ name }) => name);
  return { db, named };
}

describe('own terms', () => {
  it('are added, changed under their id, deleted, and each of it undone', async () => {
    const { db, named } = await withTerms();
    const { id, before } = await saveOwnTerm(db, term('clean claim'));
    expect(id).toBe('own-clean-claim');
    const changed = await saveOwnTerm(db, term('Claim, clean', { definition: 'Mine.' }), id);
    expect(changed.id).toBe(id);
    expect(await readOwnTerms(db)).toEqual([
      { id, owner: 'user', name: 'Claim, clean', aliases: [], definition: 'Mine.' },
    ]);
    await restoreOwnTerms(db, changed.before);
    expect(await named()).toEqual(['clean claim']);
    const { before: deleted } = await deleteOwnTerm(db, id);
    expect(await named()).toEqual([]);
    await restoreOwnTerms(db, deleted);
    expect(await named()).toEqual(['clean claim']);
    await restoreOwnTerms(db, before);
    expect(await named()).toEqual([]);
    expect(await db.terms.count()).toBe(1);
  });

  it('are one of a name, whatever its letter case', async () => {
    const { db, named } = await withTerms('clean claim', 'denial');
    await expect(saveOwnTerm(db, term('Clean  Claim'))).rejects.toMatchObject({ code: 'term-there' });
    await expect(saveOwnTerm(db, term('CLEAN CLAIM'), 'own-denial')).rejects.toMatchObject({
      code: 'term-there',
    });
    await saveOwnTerm(db, term('DENIAL'), 'own-denial');
    expect(await named()).toEqual(['clean claim', 'DENIAL']);
  });

  it('may be called as one of the glossary, which stays', async () => {
    const { db } = await withTerms('sepsis');
    expect((await db.terms.toArray()).map(({ id, owner }) => `${owner} ${id}`)).toEqual([
      'user own-sepsis',
      'built-in sepsis',
    ]);
  });

  it('are not put back beside one of the same name that was added since', async () => {
    const { db, named } = await withTerms('clean claim', 'denial');
    const { before: deleted } = await deleteOwnTerm(db, 'own-clean-claim');
    await saveOwnTerm(db, term('Clean Claim', { definition: 'New.' }), 'own-denial');
    await expect(restoreOwnTerms(db, deleted)).rejects.toMatchObject({ code: 'term-there' });
    expect(await named()).toEqual(['Clean Claim']);
  });

  it('say when the one to change is gone', async () => {
    const { db } = await withTerms();
    await expect(saveOwnTerm(db, term('x y'), 'own-x')).rejects.toMatchObject({ code: 'term-missing' });
  });

  it('are found at once, before the one of the glossary', async () => {
    const { db } = await withTerms();
    const found = async () =>
      (await openedLookup(db, [])).search('sepsis', 5).map(({ id, isOwn = false }) => `${id} ${isOwn}`);
    expect(await found()).toEqual(['sepsis false']);
    const { before } = await saveOwnTerm(db, term('sepsis'));
    expect(await found()).toEqual(['own-sepsis true', 'sepsis false']);
    await restoreOwnTerms(db, before);
    expect(await found()).toEqual(['sepsis false']);
  });

  it('stay when the built-in content is replaced', async () => {
    const { db, named } = await withTerms('sepsis');
    await importContent(db, contentReader({ terms: [testTerm('query'), testTerm('own-sepsis')] }));
    expect(await named()).toEqual(['sepsis']);
  });
});

describe('importing own terms', () => {
  it.each([
    ['keep', { added: 1, replaced: 0, kept: 2 }, ['claim: ', 'denial: ', 'query: ']],
    ['replace', { added: 1, replaced: 1, kept: 1 }, ['CLAIM: New.', 'denial: ', 'query: ']],
  ] as const)('%ss what the user has, and is undone whole', async (choice, counts, after) => {
    const { db } = await withTerms('claim', 'denial');
    const before = await readOwnTerms(db);
    const listed = async () =>
      (await readOwnTerms(db)).map(({ name, definition }) => `${name}: ${definition}`);
    const file = [term('CLAIM', { definition: 'New.' }), term('query'), term('denial')];
    const done = await importOwnTerms(db, file, choice);
    expect(done).toMatchObject(counts);
    expect(await listed()).toEqual(after);
    await restoreOwnTerms(db, done.before);
    expect(await readOwnTerms(db)).toEqual(before);
  });

  it('gives each its own id where names come out alike', async () => {
    const { db } = await withTerms();
    await importOwnTerms(db, [term('C/C'), term('C C'), term('C-C')], 'keep');
    expect((await readOwnTerms(db)).map(({ id }) => id).toSorted()).toEqual([
      'own-c-c',
      'own-c-c-2',
      'own-c-c-3',
    ]);
  });

  it('stores nothing when there is no room for all', async () => {
    const { db, named } = await withTerms('claim');
    const many = Array.from({ length: OWN_TERM_LIMITS.terms }, (_, at) => term(`term ${at}`));
    await expect(importOwnTerms(db, many, 'keep')).rejects.toMatchObject({ code: 'term-limit' });
    expect(await named()).toEqual(['claim']);
  });
});

describe('a write that fails', () => {
  it('leaves the terms as they were', async () => {
    const { db } = await withTerms('claim');
    const before = await readOwnTerms(db);
    const repair = breakWrites('terms', 'aborted');
    await expect(importOwnTerms(db, [term('query'), term('denial')], 'replace')).rejects.toThrow(/./);
    repair();
    expect(await readOwnTerms(db)).toEqual(before);
  });
});
