import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { readTaught } from './page-items';
import { openTestDatabase } from './testing/open-test-database';
import { testItemRow } from './testing/test-item-row';
import { testTerm } from './testing/test-term';

describe('readTaught', () => {
  it('finds items by the term, by its note and by the code, as the items are now', async () => {
    const db = await openTestDatabase();
    await db.terms.add({ ...testTerm('poa', { note: 'poa-indicators' }), owner: 'built-in' });
    await db.items.bulkAdd([
      testItemRow('by-term', { terms: ['poa'] }),
      testItemRow('by-note', { notes: ['poa-indicators'] }),
      testItemRow('by-code', { codes: [{ system: 'icd10cm', code: 'I50.21', edition: 'FY2026' }] }),
      testItemRow('by-none'),
    ]);
    const found = async () =>
      (await readTaught(db, ['term:poa', 'term:gone', 'code:icd10cm:I5021'])).map(
        ({ key, itemId }) => `${key} ${itemId}`,
      );
    expect(await found()).toEqual(['term:poa by-term', 'term:poa by-note', 'code:icd10cm:I5021 by-code']);
    await db.items.update('by-none', { terms: ['poa'] });
    await db.items.delete('by-code');
    expect(await found()).toEqual(['term:poa by-none', 'term:poa by-term', 'term:poa by-note']);
  });

  it('has nothing for an empty page', async () => {
    expect(await readTaught(await openTestDatabase(), [])).toEqual([]);
  });
});
