import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { lookupTarget } from './lookup-target';
import { openTestDatabase } from './testing/open-test-database';
import { testItemRow } from './testing/test-item-row';
import { testNote } from './testing/test-note';
import { testTerm } from './testing/test-term';

const builtIn = { owner: 'built-in' as const };

async function filledDatabase() {
  const db = await openTestDatabase();
  const note = {
    ...testNote('poa-indicators', { terms: ['poa-exempt', 'gone', 'present-on-admission'] }),
    ...builtIn,
  };
  const term = { ...testTerm('present-on-admission', { note: 'poa-indicators' }), ...builtIn };
  const exempt = { ...testTerm('poa-exempt'), ...builtIn };
  await db.notes.add(note);
  await db.terms.bulkAdd([term, exempt, { ...testTerm('lost-note', { note: 'gone' }), ...builtIn }]);
  await db.items.add(testItemRow('on-diabetes'));
  return { db, note, term, exempt };
}

describe('lookupTarget', () => {
  it('gives a term with its note', async () => {
    const { db, note, term, exempt } = await filledDatabase();
    expect(await lookupTarget(db, 'term', 'present-on-admission')).toEqual({ kind: 'term', term, note });
    expect(await lookupTarget(db, 'term', 'poa-exempt')).toEqual({
      kind: 'term',
      term: exempt,
      note: undefined,
    });
    expect(await lookupTarget(db, 'term', 'lost-note')).toMatchObject({ kind: 'term', note: undefined });
  });

  it('gives a note with its terms, in its own order and without those that are gone', async () => {
    const { db, note, term, exempt } = await filledDatabase();
    expect(await lookupTarget(db, 'note', 'poa-indicators')).toEqual({
      kind: 'note',
      note,
      terms: [exempt, term],
    });
  });

  it('gives a question', async () => {
    const { db } = await filledDatabase();
    expect(await lookupTarget(db, 'item', 'on-diabetes')).toEqual({
      kind: 'item',
      item: testItemRow('on-diabetes'),
    });
  });

  it.each(['term', 'note', 'item'] as const)('gives nothing for a %s that is gone', async (kind) => {
    const { db } = await filledDatabase();
    expect(await lookupTarget(db, kind, 'gone')).toBeUndefined();
  });
});
