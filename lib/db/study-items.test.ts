import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { calendarDay } from '@/lib/std/calendar-day';
import type { CompanionDatabase } from './schema';
import { countDue, readCandidates, readDueAndNew } from './study-items';
import { openTestDatabase } from './testing/open-test-database';
import { testCard } from './testing/test-card';
import { testItemRow } from './testing/test-item-row';

const NOW = Date.parse('2026-11-22T12:00:00Z');
const TODAY = calendarDay('2026-11-22');

async function filledDatabase(): Promise<CompanionDatabase> {
  const db = await openTestDatabase();
  await db.items.bulkAdd([
    testItemRow('due', { topics: ['poa', 'cdi'], validTo: '2027-09-30' }),
    testItemRow('due-now'),
    testItemRow('later'),
    testItemRow('new'),
    testItemRow('retired', { status: 'retired' }),
    testItemRow('cpt-due', { bankId: 'cpt' }),
    testItemRow('cpt-new', { bankId: 'cpt' }),
  ]);
  await db.cards.bulkAdd([
    testCard('due', NOW - 1),
    testCard('due-now', NOW),
    testCard('later', NOW + 1),
    testCard('retired', NOW - 1),
    testCard('cpt-due', NOW - 1),
    testCard('deleted', NOW - 1),
  ]);
  return db;
}

describe('readCandidates', () => {
  it('has every active item, with the topic that decides its domain', async () => {
    const candidates = await readCandidates(await filledDatabase(), []);
    expect(candidates.map((each) => each.id).toSorted()).toEqual([
      'cpt-due',
      'cpt-new',
      'due',
      'due-now',
      'later',
      'new',
    ]);
    expect(candidates.find((each) => each.id === 'due')).toEqual({
      id: 'due',
      topic: 'poa',
      dueAt: NOW - 1,
      validFrom: '2025-10-01',
      validTo: '2027-09-30',
    });
    expect(candidates.find((each) => each.id === 'new')?.dueAt).toBeUndefined();
  });

  it('has nothing of the banks that are switched off', async () => {
    const db = await filledDatabase();
    const ids = async (disabledBanks: string[]) =>
      (await readCandidates(db, disabledBanks)).map((each) => each.id).toSorted();
    expect(await ids(['cpt'])).toEqual(['due', 'due-now', 'later', 'new']);
    expect(await ids(['core'])).toEqual(['cpt-due', 'cpt-new']);
    expect(await ids(['core', 'cpt', 'gone'])).toEqual([]);
  });
});

describe('readDueAndNew', () => {
  it('has what is due and what is new, as readCandidates has them, and nothing that is not due yet', async () => {
    const db = await filledDatabase();
    for (const now of [NOW - 1000, NOW - 1, NOW, NOW + 1]) {
      const all = await readCandidates(db, ['core']);
      const wanted = all.filter(({ dueAt }) => dueAt === undefined || dueAt <= now);
      expect(await readDueAndNew(db, ['core'], now)).toEqual(wanted);
    }
    expect((await readDueAndNew(db, [], NOW)).map(({ id }) => id)).toEqual([
      'cpt-due',
      'cpt-new',
      'due',
      'due-now',
      'new',
    ]);
  });
});

describe('countDue', () => {
  it.each([
    ['now', NOW, { due: 3, fresh: 2, later: 1 }],
    ['a moment earlier', NOW - 1, { due: 2, fresh: 2, later: 2 }],
    ['a moment later', NOW + 1, { due: 4, fresh: 2, later: 0 }],
    ['before all of it', NOW - 1000, { due: 0, fresh: 2, later: 4 }],
  ])('counts what is due %s, and what is new', async (_, now, expected) => {
    expect(await countDue(await filledDatabase(), [], now, TODAY)).toEqual(expected);
  });

  it('counts nothing of the banks that are switched off', async () => {
    expect(await countDue(await filledDatabase(), ['cpt'], NOW, TODAY)).toEqual({
      due: 2,
      fresh: 1,
      later: 1,
    });
  });

  it('counts nothing whose key does not hold on the day', async () => {
    expect(await countDue(await filledDatabase(), [], NOW, calendarDay('2027-10-01'))).toEqual({
      due: 2,
      fresh: 2,
      later: 1,
    });
  });

  it('counts nothing in an empty database', async () => {
    expect(await countDue(await openTestDatabase(), [], NOW, TODAY)).toEqual({ due: 0, fresh: 0, later: 0 });
  });
});
