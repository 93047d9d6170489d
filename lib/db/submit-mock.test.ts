import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import type { MockEntry } from '@/lib/mock/mock-exam';
import type { MockChange } from '@/lib/mock/reduce-mock';
import { testMock } from '@/lib/mock/testing/test-mock';
import { scoreSheet } from '@/lib/scenario/score-sheet';
import { sheetKey } from '@/lib/scenario/sheet-key';
import { reviewMemory } from '@/lib/schedule/memory';
import { readQuizPool } from './quiz-pool';
import { cardsFromReviews } from './rebuild-cards';
import type { CompanionDatabase, ItemRow } from './schema';
import { stepMock } from './step-mock';
import { submitMock, submitOverdueMock } from './submit-mock';
import { breakWrites } from './testing/break-writes';
import { openTestDatabase } from './testing/open-test-database';
import { readAll } from './testing/read-all';
import { startTestMock } from './testing/start-test-mock';
import { testItemRow } from './testing/test-item-row';
import { testReview } from './testing/test-review';
import { testScenarioRow } from './testing/test-scenario-row';

const NOW = Date.parse('2026-11-22T12:00:00Z');
const MINUTE = 60_000;

async function examOver(...items: ItemRow[]) {
  const db = await openTestDatabase();
  const { id } = await startTestMock(db, items, NOW);
  const step = (change: MockChange, at = NOW + MINUTE) => stepMock(db, id, { ...change, at });
  return { db, id, step };
}
const three = () => [
  testItemRow('one', { revision: 4 }),
  testItemRow('two', { type: 'multiple', key: ['a', 'b'] }),
  testItemRow('three'),
];
const cardsOf = async (db: CompanionDatabase) => (await db.cards.toArray()).toSorted(byItem);
const byItem = (a: { itemId: string }, b: { itemId: string }) => (a.itemId < b.itemId ? -1 : 1);

describe('stepMock', () => {
  it('merges what two tabs write at once, place by place', async () => {
    const { db, id, step } = await examOver(...three());
    await Promise.all([
      step({ kind: 'answered', place: 0, response: ['a'] }),
      step({ kind: 'flagged', place: 0, isFlagged: true }),
      step({ kind: 'answered', place: 2, response: ['b'] }),
      step({ kind: 'answered', place: 2, response: ['c'] }),
      step({ kind: 'moved', from: 0, to: 1 }),
    ]);
    const stored = await db.sessions.get(id);
    expect(stored).toMatchObject({
      position: 1,
      entries: [
        { response: ['a'], isFlagged: true, earlier: [['a']] },
        { response: [] },
        { response: ['c'] },
      ],
    });
  });

  it('refuses an exam that is gone', async () => {
    const { db } = await examOver(...three());
    const seen = { kind: 'seen', at: NOW } as const;
    await expect(stepMock(db, 'gone', seen)).rejects.toMatchObject({ code: 'session-missing' });
  });
});

describe('submitMock', () => {
  it('leaves a mark on what was seen and not answered: it is new to a quiz, but no longer unseen', async () => {
    const { db, id, step } = await examOver(...three());
    await step({ kind: 'answered', place: 0, response: ['a'] });
    await step({ kind: 'moved', from: 0, to: 1 });
    await submitMock(db, id, NOW + 2 * MINUTE);
    const pool = await readQuizPool(db);
    expect(pool.filter((item) => item.isLeftOpen).map((item) => item.id)).toEqual(['two']);
  });

  it('writes a review for every answered item, in the order of the places, and their cards', async () => {
    const { db, id, step } = await examOver(...three());
    await step({ kind: 'answered', place: 2, response: ['d'] });
    await stepMock(db, id, { kind: 'seen', at: NOW + MINUTE, spent: { place: 0, ms: 12_000 } });
    await step({ kind: 'answered', place: 0, response: ['a'] });
    const finished = await submitMock(db, id, NOW + 2 * MINUTE);
    const reviews = await db.reviews.toArray();
    const shared = { at: NOW + 2 * MINUTE, mode: 'mock', sessionId: id, itemType: 'single' };
    expect(reviews).toEqual([
      {
        id: reviews[0]?.id,
        itemId: 'one',
        itemRevision: 4,
        response: ['a'],
        isCorrect: true,
        grade: 'good',
        elapsedMs: 12_000,
        ...shared,
      },
      {
        id: reviews[1]?.id,
        itemId: 'three',
        itemRevision: 1,
        response: ['d'],
        isCorrect: false,
        grade: 'again',
        elapsedMs: 0,
        ...shared,
      },
    ]);
    expect(await cardsOf(db)).toEqual(cardsFromReviews(reviews).toSorted(byItem));
    expect(finished).toMatchObject({
      status: 'finished',
      finishedAt: NOW + 2 * MINUTE,
      entries: [
        { outcome: { isCorrect: true } },
        { outcome: { isCorrect: false } },
        { outcome: { isCorrect: false } },
      ],
    });
    expect(await db.sessions.get(id)).toEqual(finished);
  });

  it('counts a part of a multiple response as an answer, and as not right', async () => {
    const { db, id, step } = await examOver(...three());
    await step({ kind: 'answered', place: 1, response: ['a'] });
    await submitMock(db, id, NOW + 2 * MINUTE);
    expect(await db.reviews.toArray()).toMatchObject([{ itemId: 'two', response: ['a'], isCorrect: false }]);
  });

  it('happens once: two tabs at once, and again after a kill', async () => {
    const { db, id, step } = await examOver(...three());
    await step({ kind: 'answered', place: 0, response: ['a'] });
    const [one, two] = await Promise.all([
      submitMock(db, id, NOW + 2 * MINUTE),
      submitMock(db, id, NOW + 2 * MINUTE + 5),
    ]);
    expect(two).toEqual(one);
    const before = await readAll(db);
    expect(await submitMock(db, id, NOW + 9 * MINUTE)).toEqual(one);
    expect(await submitOverdueMock(db, NOW + 900 * MINUTE)).toBeUndefined();
    await step({ kind: 'answered', place: 0, response: ['b'] });
    expect(await readAll(db)).toEqual(before);
    expect(before['reviews']).toHaveLength(1);
  });

  it('submitted late, takes the place of its end in the log: before what was answered since', async () => {
    const { db, id, step } = await examOver(...three());
    const quiz = testReview('one', NOW + 30 * MINUTE);
    await db.reviews.add(quiz);
    await db.cards.bulkAdd(cardsFromReviews([quiz]));
    await step({ kind: 'answered', place: 0, response: ['b'] });
    await submitMock(db, id, NOW + 2 * MINUTE);
    const reviews = await db.reviews.toArray();
    expect(reviews.map((review) => review.mode)).toEqual(['quiz', 'mock']);
    expect(await cardsOf(db)).toEqual(cardsFromReviews(reviews));
    expect(await db.cards.get('one')).toMatchObject({
      ...reviewMemory(reviewMemory(undefined, 'again', NOW + 2 * MINUTE), 'good', NOW + 30 * MINUTE),
      answers: 2,
      right: 1,
      wasRight: true,
    });
  });

  it('leaves out an item that is gone, and does not stumble over it', async () => {
    const { db, id, step } = await examOver(...three());
    await step({ kind: 'answered', place: 0, response: ['a'] });
    await step({ kind: 'answered', place: 2, response: ['a'] });
    await db.items.delete('one');
    const { entries } = await submitMock(db, id, NOW + 2 * MINUTE);
    expect(entries[0]).not.toHaveProperty('outcome');
    expect((await db.reviews.toArray()).map((review) => review.itemId)).toEqual(['three']);
  });

  it.each([
    ['reviews', 'refused'],
    ['cards', 'aborted'],
    ['sessions', 'refused'],
  ] as const)('changes nothing when %s cannot be written (%s), and can be done again', async (table, how) => {
    const { db, id, step } = await examOver(...three());
    await step({ kind: 'answered', place: 0, response: ['a'] });
    const before = await readAll(db);
    const mend = breakWrites(table, how);
    await expect(submitMock(db, id, NOW + 2 * MINUTE)).rejects.toMatchObject({
      name: expect.stringMatching(/Error$/) as string,
    });
    mend();
    expect(await readAll(db)).toEqual(before);
    await submitMock(db, id, NOW + 2 * MINUTE);
    expect(await db.reviews.count()).toBe(1);
  });
});

it('scores a scenario by its sheet as it is stored, and writes no review of it', async () => {
  const db = await openTestDatabase();
  const scenario = testScenarioRow();
  await db.scenarios.add(scenario);
  const entry: MockEntry = {
    kind: 'scenario',
    scenarioId: scenario.id,
    domain: 'coding-knowledge',
    hasCpt: false,
    isScored: true,
    wasSeen: false,
    sheet: { diagnoses: [], procedures: [] },
    highlights: [],
    isFlagged: false,
    isVisited: false,
    elapsedMs: 0,
  };
  await db.sessions.add(testMock([entry], NOW));
  await stepMock(db, 'mock-1', { kind: 'clock-started', at: NOW });
  const line = { id: 'line-1', system: 'icd10cm' as const, code: 'I11.0', poa: 'Y' as const };
  const change = { kind: 'line-added' as const, list: 'diagnoses' as const, line };
  await stepMock(db, 'mock-1', { kind: 'worked', place: 0, change, at: NOW + 1 });
  const { entries } = await submitMock(db, 'mock-1', NOW + MINUTE);
  const { share } = scoreSheet(sheetKey(scenario, false), { diagnoses: [line], procedures: [] });
  expect(share).toBeGreaterThan(0.2);
  expect(entries[0]?.outcome).toEqual({ share });
  expect(await db.reviews.count()).toBe(0);
});

describe('an exam whose time is up', () => {
  it('is submitted as of its end, with what was answered before it', async () => {
    const { db, id, step } = await examOver(...three());
    await step({ kind: 'answered', place: 0, response: ['a'] });
    expect(await submitOverdueMock(db, NOW + 60 * MINUTE - 1)).toBeUndefined();
    await step({ kind: 'answered', place: 2, response: ['a'] }, NOW + 60 * MINUTE);
    expect(await submitOverdueMock(db, NOW + 3000 * MINUTE)).toMatchObject({
      id,
      status: 'finished',
      finishedAt: NOW + 60 * MINUTE,
    });
    expect(await db.reviews.toArray()).toMatchObject([{ itemId: 'one', at: NOW + 60 * MINUTE }]);
  });

  it('is none while its tutorial is open', async () => {
    const db = await openTestDatabase();
    await db.sessions.add(testMock([], NOW));
    expect(await submitOverdueMock(db, NOW + 9000 * MINUTE)).toBeUndefined();
  });
});
