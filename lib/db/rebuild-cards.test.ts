import 'fake-indexeddb/auto';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AppError } from '@/lib/std/app-error';
import { calendarDay } from '@/lib/std/calendar-day';
import { seededRandom } from '@/lib/std/random';
import { answerItem } from './answer-item';
import { cardsFromReviews, checkStudyData, rebuildCards, rebuildStudyData } from './rebuild-cards';
import { retentionOfCards } from './retention-of-cards';
import type { CardRow, CompanionDatabase } from './schema';
import { startOrResumeQuiz } from './start-quiz';
import { stepQuiz } from './step-quiz';
import { openTestDatabase } from './testing/open-test-database';
import { testItemRow } from './testing/test-item-row';
import { testReview } from './testing/test-review';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const NOW = Date.parse('2026-11-22T12:00:00Z');
const sorted = (cards: readonly CardRow[]) => cards.toSorted((a, b) => a.itemId.localeCompare(b.itemId));

type Step = {
  response: string;
  confidence: 'sure' | 'not-sure' | undefined;
  elapsedMs: number;
  wait: number;
};

/** Answers one quiz after the other, a step an answer; gives the number of answers. Skips while nothing is due. */
async function answerQuizzes(db: CompanionDatabase, steps: readonly Step[]): Promise<number> {
  let now = NOW;
  let answered = 0;
  for (const { wait, response, ...given } of steps) {
    now += wait;
    const quiz = await startOrResumeQuiz(db, {
      now,
      keysOn: calendarDay('2026-11-22'),
      length: 3,
      blueprintId: 'ccs-2026',
      random: seededRandom(answered),
      seed: answered,
      disabledBanks: [],
    }).catch(undefinedWhenEmpty);
    const itemId = quiz?.entries[quiz.position]?.itemId;
    if (!quiz || itemId === undefined) continue;
    await answerItem(db, { sessionId: quiz.id, itemId, response: [response], now, ...given });
    await stepQuiz(db, quiz.id, { kind: 'next', from: quiz.position, at: now });
    answered += 1;
  }
  return answered;
}

function undefinedWhenEmpty(error: unknown): undefined {
  if (!(error instanceof AppError) || error.code !== 'quiz-empty') throw error;
}

const anySteps = fc.array(
  fc.record({
    response: fc.constantFrom('a', 'a', 'a', 'b'),
    confidence: fc.constantFrom('sure' as const, 'not-sure' as const, undefined),
    elapsedMs: fc.integer({ min: 0, max: 120_000 }),
    // Forward, within one millisecond, and with a clock that was set back beyond the item's last answer.
    wait: fc.oneof(
      { weight: 3, arbitrary: fc.integer({ min: 0, max: 2 * DAY }) },
      { weight: 1, arbitrary: fc.integer({ min: 0, max: 60 * DAY }) },
      { weight: 1, arbitrary: fc.constant(0) },
      { weight: 1, arbitrary: fc.integer({ min: -5 * DAY, max: 0 }) },
    ),
  }),
  { minLength: 10, maxLength: 25 },
);

describe('cardsFromReviews', () => {
  it('gives exactly the cards that were kept answer by answer, after any quizzes', async () => {
    let repeated = 0;
    await fc.assert(
      fc.asyncProperty(anySteps, async (steps) => {
        const db = await openTestDatabase();
        await db.items.bulkAdd(['one', 'two', 'three', 'four'].map((id) => testItemRow(id)));
        const answered = await answerQuizzes(db, steps);
        const reviews = await db.reviews.toArray();
        expect(reviews).toHaveLength(answered);
        const cards = await db.cards.toArray();
        expect(cards.reduce((sum, card) => sum + card.reps, 0)).toBe(answered);
        expect(sorted(cardsFromReviews(reviews))).toEqual(sorted(cards));
        repeated += answered - cards.length;
        await db.delete();
      }),
      { numRuns: 40 },
    );
    // Of every item a second answer and more, else there would be nothing to rebuild in order.
    expect(repeated).toBeGreaterThan(40);
  }, 30_000);

  it('makes no difference of the order in which reviews are read', () => {
    const grades = ['good', 'again', 'hard', 'easy', 'good'] as const;
    const reviews = grades.map((grade, day) =>
      testReview(day % 2 === 0 ? 'even' : 'odd', NOW + day * DAY, { grade }),
    );
    expect(sorted(cardsFromReviews(reviews.toReversed()))).toEqual(sorted(cardsFromReviews(reviews)));
  });

  it('has no card for an item without a review', () => {
    expect(cardsFromReviews([])).toEqual([]);
    expect(cardsFromReviews([testReview('only', NOW)]).map((card) => card.itemId)).toEqual(['only']);
  });
});

describe('rebuildCards', () => {
  it('puts right what was lost, wrong or never earned, and leaves the log as it is', async () => {
    const db = await openTestDatabase();
    await db.items.bulkAdd(['one', 'two', 'three'].map((id) => testItemRow(id)));
    const right = { response: 'a', confidence: undefined, elapsedMs: 9000 };
    await answerQuizzes(
      db,
      [0, HOUR, HOUR, 9 * DAY, HOUR].map((wait) => ({ ...right, wait })),
    );
    const [cards, reviews] = [await db.cards.toArray(), await db.reviews.toArray()];
    expect(cards).toHaveLength(3);
    const [first, second] = cards;
    if (!first || !second) throw new Error('No cards to spoil.');
    await db.cards.delete(first.itemId);
    await db.cards.put({ ...second, dueAt: 0, reps: 99 });
    await db.cards.put({ ...second, itemId: 'never-answered' });
    await rebuildCards(db);
    expect(await db.cards.toArray()).toEqual(cards);
    expect(await db.reviews.toArray()).toEqual(reviews);
  });
});

describe('checkStudyData and rebuildStudyData', () => {
  const NOTHING = { missing: [], wrong: [], extra: [] };
  const right = { response: 'a', confidence: undefined, elapsedMs: 9000 };

  async function studied() {
    const db = await openTestDatabase();
    await db.items.bulkAdd(['one', 'two', 'three'].map((id) => testItemRow(id)));
    const waits = [0, HOUR, HOUR, 9 * DAY, HOUR, -20 * DAY, 60 * DAY];
    await answerQuizzes(
      db,
      waits.map((wait) => ({ ...right, wait })),
    );
    return db;
  }

  it('find nothing to put right in what the product wrote', async () => {
    const db = await studied();
    const before = await db.cards.toArray();
    const found = { ...NOTHING, answers: await db.reviews.count(), items: 3 };
    expect(await checkStudyData(db)).toEqual(found);
    expect(await rebuildStudyData(db, await retentionOfCards(db))).toEqual(found);
    expect(await db.cards.toArray()).toEqual(before);
  });

  it('find a card that is missing, wrong or without an answer, and put it right', async () => {
    const db = await studied();
    const cards = await db.cards.toArray();
    const [first, second] = cards;
    if (!first || !second) throw new Error('No cards to spoil.');
    await db.cards.delete(first.itemId);
    await db.cards.put({ ...second, right: second.right + 1 });
    await db.cards.put({ ...second, itemId: 'never-answered' });
    const found = {
      missing: [first.itemId],
      wrong: [second.itemId],
      extra: ['never-answered'],
    };
    expect(await checkStudyData(db)).toMatchObject(found);
    expect(await rebuildStudyData(db, 0.9)).toMatchObject(found);
    expect(await db.cards.toArray()).toEqual(cards);
    expect(await checkStudyData(db)).toMatchObject(NOTHING);
  });

  it('make the cards with another desired retention, which holds for the answers that follow', async () => {
    const db = await studied();
    const reviews = await db.reviews.toArray();
    await rebuildStudyData(db, 0.8);
    expect(sorted(await db.cards.toArray())).toEqual(sorted(cardsFromReviews(reviews, 0.8)));
    expect(await db.reviews.toArray()).toEqual(reviews);
    const more = [40 * DAY, HOUR, HOUR, 90 * DAY].map((wait) => ({ ...right, wait: wait + 60 * DAY }));
    expect(await answerQuizzes(db, more)).toBeGreaterThan(0);
    const all = await db.reviews.toArray();
    expect(all.length).toBeGreaterThan(reviews.length);
    expect(sorted(await db.cards.toArray())).toEqual(sorted(cardsFromReviews(all, 0.8)));
    expect(await checkStudyData(db)).toMatchObject(NOTHING);
    await rebuildCards(db);
    expect(await checkStudyData(db)).toMatchObject(NOTHING);
  });

  it('take in what is answered while they read', async () => {
    const db = await studied();
    const item = testItemRow('late');
    await db.items.add(item);
    let answering: Promise<number> | undefined;
    const found = await checkStudyData(db, {
      onProgress: () => {
        answering ??= answerQuizzes(db, [{ ...right, wait: 300 * DAY }]);
      },
    });
    expect(found).toMatchObject(NOTHING);
    expect(await answering).toBe(1);
    expect(await checkStudyData(db)).toMatchObject(NOTHING);
  });

  it('begin anew when the whole log was replaced while they read', async () => {
    const db = await studied();
    let runs = 0;
    let replacing: Promise<void> | undefined;
    const found = await checkStudyData(db, {
      onProgress: (share) => {
        if (share !== 0.6) return;
        runs += 1;
        replacing ??= db.transaction('rw', [db.reviews, db.cards, db.meta], async () => {
          await db.reviews.clear();
          await db.reviews.add(testReview('one', NOW - DAY));
          await rebuildCards(db);
        });
      },
    });
    expect(found).toEqual({ ...NOTHING, answers: 1, items: 1 });
    expect(runs).toBe(2);
    await replacing;
  });

  it('say how far they are, up to the end and never backwards', async () => {
    const db = await studied();
    const shares: number[] = [];
    await checkStudyData(db, { onProgress: (share) => shares.push(share) });
    expect(shares.length).toBeGreaterThan(0);
    expect(shares).toEqual(shares.toSorted((a, b) => a - b));
    expect(shares.at(-1)).toBeLessThanOrEqual(1);
  });
});
