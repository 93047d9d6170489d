import 'fake-indexeddb/auto';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AppError } from '@/lib/std/app-error';
import { calendarDay } from '@/lib/std/calendar-day';
import { seededRandom } from '@/lib/std/random';
import { answerItem } from './answer-item';
import { cardsFromReviews, rebuildCards } from './rebuild-cards';
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
      today: calendarDay('2026-11-22'),
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
