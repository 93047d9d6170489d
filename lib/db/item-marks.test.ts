import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { calendarDay } from '@/lib/std/calendar-day';
import { exportDisputes } from './export-disputes';
import {
  disputeItem,
  leftOutItems,
  readDisputes,
  readMark,
  setFlag,
  setNote,
  withdrawDispute,
} from './item-marks';
import type { CompanionDatabase } from './schema';
import { readQuizPool } from './quiz-pool';
import { countDue, readCandidates } from './study-items';
import { breakWrites } from './testing/break-writes';
import { openTestDatabase } from './testing/open-test-database';
import { testCard } from './testing/test-card';
import { testItemRow } from './testing/test-item-row';

const NOW = Date.parse('2026-11-22T12:00:00Z');
const TODAY = calendarDay('2026-11-22');
const DISPUTE = { reason: 'The key is b: see I.A.15.', isLeftOut: true, at: NOW };

async function databaseWith(...ids: string[]): Promise<CompanionDatabase> {
  const db = await openTestDatabase();
  await db.items.bulkAdd(ids.map((id) => testItemRow(id)));
  return db;
}

describe('marks of an item', () => {
  it('are none at first, and each is set and taken away by itself', async () => {
    const db = await openTestDatabase();
    expect(await readMark(db, 'a')).toEqual({});
    await setFlag(db, 'a', true);
    await setNote(db, 'a', 'Mind the **sequence**.');
    await disputeItem(db, 'a', DISPUTE);
    expect(await readMark(db, 'a')).toEqual({
      isFlagged: true,
      note: 'Mind the **sequence**.',
      dispute: DISPUTE,
    });
    await setFlag(db, 'a', false);
    expect(await readMark(db, 'a')).toEqual({ note: 'Mind the **sequence**.', dispute: DISPUTE });
    await setNote(db, 'a', ' \n');
    expect(await readMark(db, 'a')).toEqual({ dispute: DISPUTE });
    await withdrawDispute(db, 'a');
    expect(await db.itemMarks.toArray()).toEqual([]);
  });

  it('belong to one item each', async () => {
    const db = await openTestDatabase();
    await setFlag(db, 'a', true);
    await setNote(db, 'b', 'Note');
    expect(await db.itemMarks.toArray()).toEqual([
      { itemId: 'a', isFlagged: true },
      { itemId: 'b', note: 'Note' },
    ]);
  });

  it('keep a note as it was typed, blanks and all', async () => {
    const db = await openTestDatabase();
    await setNote(db, 'a', '  - one\n- two \n');
    expect((await readMark(db, 'a')).note).toBe('  - one\n- two \n');
  });

  it('keep the instant of the first dispute when the reason changes', async () => {
    const db = await openTestDatabase();
    await disputeItem(db, 'a', DISPUTE);
    await disputeItem(db, 'a', { reason: ' Better said. ', isLeftOut: false, at: NOW + 9 });
    expect((await readMark(db, 'a')).dispute).toEqual({ reason: 'Better said.', isLeftOut: false, at: NOW });
  });

  it('two panels that mark at once lose nothing', async () => {
    const db = await openTestDatabase();
    await Promise.all([setFlag(db, 'a', true), setNote(db, 'a', 'Note'), disputeItem(db, 'a', DISPUTE)]);
    expect(await readMark(db, 'a')).toEqual({ isFlagged: true, note: 'Note', dispute: DISPUTE });
  });

  it('stay as they were when they cannot be written', async () => {
    const db = await openTestDatabase();
    await setFlag(db, 'a', true);
    const mend = breakWrites('itemMarks', 'aborted');
    await expect(setNote(db, 'a', 'Note')).rejects.toThrow('abort');
    mend();
    expect(await readMark(db, 'a')).toEqual({ isFlagged: true });
  });
});

describe('an item left out by a dispute', () => {
  it('is not counted, not a candidate, and in the pool only as left out; withdrawing brings it back', async () => {
    const db = await databaseWith('due', 'new', 'disputed');
    await db.cards.bulkAdd([testCard('due', NOW - 1)]);
    const count = () => countDue(db, [], NOW, TODAY);
    await disputeItem(db, 'due', DISPUTE);
    await disputeItem(db, 'new', DISPUTE);
    await disputeItem(db, 'disputed', { ...DISPUTE, isLeftOut: false });
    expect(await count()).toEqual({ due: 0, fresh: 1, later: 0 });
    expect((await readCandidates(db, [])).map(({ id }) => id)).toEqual(['disputed']);
    expect(await leftOutItems(db)).toEqual(new Set(['due', 'new']));
    const pool = await readQuizPool(db);
    expect(pool.map(({ id, isDisputed, isLeftOut }) => [id, isDisputed, isLeftOut])).toEqual([
      ['disputed', true, false],
      ['due', true, true],
      ['new', true, true],
    ]);
    await withdrawDispute(db, 'due');
    await withdrawDispute(db, 'new');
    expect(await count()).toEqual({ due: 1, fresh: 2, later: 0 });
  });
});

describe('readDisputes', () => {
  it('has each dispute with its question, the oldest first', async () => {
    const db = await databaseWith('a', 'b');
    await setFlag(db, 'b', true);
    await disputeItem(db, 'gone', { ...DISPUTE, at: NOW + 1 });
    await disputeItem(db, 'a', DISPUTE);
    expect(await readDisputes(db)).toEqual([
      { itemId: 'a', ...DISPUTE, stem: 'Which of these is right in a?' },
      { itemId: 'gone', ...DISPUTE, at: NOW + 1, stem: undefined },
    ]);
  });
});

describe('exportDisputes', () => {
  it('names item, revision, bank, reason and instant, the oldest first, and nothing else of the user', async () => {
    const db = await openTestDatabase();
    await db.items.bulkAdd([testItemRow('a', { revision: 3 }), testItemRow('b', { bankId: 'cpt' })]);
    await setFlag(db, 'a', true);
    await setNote(db, 'a', 'My secret');
    await setNote(db, 'b', 'Another');
    await disputeItem(db, 'a', { reason: 'Two options are right.', isLeftOut: true, at: NOW });
    await disputeItem(db, 'b', { reason: 'Outdated.', isLeftOut: false, at: NOW - 1000 });
    await disputeItem(db, 'gone', { reason: 'It was wrong.', isLeftOut: false, at: NOW + 1000 });
    const text = await exportDisputes(db, NOW + 5000);
    expect(JSON.parse(text)).toEqual({
      format: 'ccs-companion-disputes',
      version: 1,
      exportedAt: '2026-11-22T12:00:05.000Z',
      disputes: [
        { item: 'b', revision: 1, bank: 'cpt', reason: 'Outdated.', disputedAt: '2026-11-22T11:59:59.000Z' },
        {
          item: 'a',
          revision: 3,
          bank: 'core',
          reason: 'Two options are right.',
          disputedAt: '2026-11-22T12:00:00.000Z',
        },
        {
          item: 'gone',
          revision: null,
          bank: null,
          reason: 'It was wrong.',
          disputedAt: '2026-11-22T12:00:01.000Z',
        },
      ],
    });
    expect(text).not.toContain('secret');
  });

  it('is an empty list without disputes', async () => {
    const db = await openTestDatabase();
    expect(JSON.parse(await exportDisputes(db, NOW))).toMatchObject({ disputes: [] });
  });
});
