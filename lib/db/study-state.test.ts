import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { answersSince, itemHistory, itemMaterial, readBanks } from './study-state';
import { openTestDatabase } from './testing/open-test-database';
import { testItemRow } from './testing/test-item-row';
import { testNote } from './testing/test-note';
import { testReview } from './testing/test-review';
import { testTerm } from './testing/test-term';

const DAY = 86_400_000;
const NOW = Date.parse('2026-11-22T12:00:00Z');
const builtIn = { owner: 'built-in' as const };

describe('itemHistory', () => {
  it('counts the answers to one item over the whole log', async () => {
    const db = await openTestDatabase();
    await db.reviews.bulkAdd([
      testReview('poa-y', NOW - 9 * DAY, { isCorrect: false, grade: 'again' }),
      testReview('poa-y', NOW),
      testReview('poa-y', NOW - DAY),
      testReview('poa-u', NOW + DAY),
    ]);
    expect(await itemHistory(db, 'poa-y', NOW)).toEqual({
      answers: 3,
      correct: 2,
      beforeAt: NOW - DAY,
      recent: [false, true, true],
    });
    // As it was when an earlier answer was given.
    expect(await itemHistory(db, 'poa-y', NOW - DAY)).toEqual({
      answers: 2,
      correct: 1,
      beforeAt: NOW - 9 * DAY,
      recent: [false, true],
    });
  });

  it('is empty for an item never answered', async () => {
    expect(await itemHistory(await openTestDatabase(), 'poa-y', NOW)).toEqual({
      answers: 0,
      correct: 0,
      recent: [],
    });
  });

  it('has the last eight answers, the oldest first', async () => {
    const db = await openTestDatabase();
    await db.reviews.bulkAdd(
      Array.from({ length: 10 }, (_, at) =>
        testReview('poa-y', NOW + at, { isCorrect: at === 2 || at === 9 }),
      ),
    );
    const { recent } = await itemHistory(db, 'poa-y', NOW + DAY);
    expect(recent).toEqual([true, false, false, false, false, false, false, true]);
  });
});

describe('answersSince', () => {
  it('counts from the instant on', async () => {
    const db = await openTestDatabase();
    await db.reviews.bulkAdd([testReview('a', NOW - 1), testReview('a', NOW), testReview('b', NOW + DAY)]);
    expect(await answersSince(db, NOW - 1)).toBe(3);
    expect(await answersSince(db, NOW)).toBe(2);
    expect(await answersSince(db, NOW + DAY + 1)).toBe(0);
  });
});

describe('itemMaterial', () => {
  it('gives an item with its notes and terms, in the order of the item', async () => {
    const db = await openTestDatabase();
    const item = testItemRow('poa-y', { notes: ['second', 'first'], terms: ['term-b', 'term-a'] });
    await db.items.add(item);
    await db.notes.bulkAdd([
      { ...testNote('first'), ...builtIn },
      { ...testNote('second'), ...builtIn },
    ]);
    await db.terms.bulkAdd([
      { ...testTerm('term-a'), ...builtIn },
      { ...testTerm('term-b'), ...builtIn },
    ]);
    const definition = 'A term that stands in a test and nowhere else.';
    expect(await itemMaterial(db, 'poa-y')).toEqual({
      item,
      notes: [
        { id: 'second', title: 'About second' },
        { id: 'first', title: 'About first' },
      ],
      terms: [
        { id: 'term-b', name: 'term b', definition },
        { id: 'term-a', name: 'term a', definition },
      ],
    });
  });

  it('leaves out notes and terms that are gone', async () => {
    const db = await openTestDatabase();
    const item = testItemRow('poa-y', { notes: ['gone', 'there'], terms: ['gone'] });
    await db.items.add(item);
    await db.notes.add({ ...testNote('there'), ...builtIn });
    expect(await itemMaterial(db, 'poa-y')).toEqual({
      item,
      notes: [{ id: 'there', title: 'About there' }],
      terms: [],
    });
  });

  it('still shows a retired item, and nothing for one that is gone', async () => {
    const db = await openTestDatabase();
    await db.items.add(testItemRow('old', { status: 'retired' }));
    expect((await itemMaterial(db, 'old'))?.item.id).toBe('old');
    expect(await itemMaterial(db, 'gone')).toBeUndefined();
  });
});

describe('readBanks', () => {
  it('counts the active items of each bank and shows its notice', async () => {
    const db = await openTestDatabase();
    await db.banks.bulkAdd([
      { id: 'core', title: 'Core', ...builtIn },
      { id: 'cpt', title: 'CPT', notice: 'A notice.', ...builtIn },
      { id: 'own-empty', title: 'Empty', owner: 'user' },
    ]);
    await db.items.bulkAdd([
      testItemRow('one'),
      testItemRow('two'),
      testItemRow('old', { status: 'retired' }),
      testItemRow('three', { bankId: 'cpt' }),
    ]);
    expect(await readBanks(db)).toEqual([
      { id: 'core', title: 'Core', notice: undefined, items: 2, isOwn: false },
      { id: 'cpt', title: 'CPT', notice: 'A notice.', items: 1, isOwn: false },
      { id: 'own-empty', title: 'Empty', notice: undefined, items: 0, isOwn: true },
    ]);
  });
});
