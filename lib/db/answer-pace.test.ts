import 'fake-indexeddb/auto';
import { expect, it } from 'vitest';
import { readAnswerPace } from './answer-pace';
import { cardsFromReviews } from './rebuild-cards';
import { openTestDatabase } from './testing/open-test-database';
import { testReview } from './testing/test-review';

const NOW = Date.parse('2026-11-22T12:00:00Z');
const HOUR = 3_600_000;

/** Answers an hour apart, each in a quiz of its own, so that no reading lies between them. */
async function paceOf(answers: readonly (readonly [itemId: string, seconds: number])[]) {
  const db = await openTestDatabase();
  const reviews = answers.map(([itemId, seconds], at) =>
    testReview(itemId, NOW + at * HOUR, { elapsedMs: seconds * 1000, sessionId: `quiz-${at}` }),
  );
  await db.reviews.bulkAdd(reviews);
  return readAnswerPace(db, new Map(cardsFromReviews(reviews).map((card) => [card.itemId, card])));
}

const ids = (count: number, from = 0) => Array.from({ length: count }, (_, at) => `item-${from + at}`);

it('is the usual one until there are eight answers', async () => {
  expect(await paceOf([])).toEqual({ secondsNew: 120, secondsReview: 60 });
  expect(await paceOf(ids(7).map((id) => [id, 20]))).toEqual({ secondsNew: 120, secondsReview: 60 });
});

it('leans on the median of first answers, and of later ones, the more the more there are', async () => {
  const first = ids(20).map((id) => [id, 80] as const);
  const later = ids(20).map((id) => [id, 30] as const);
  expect(await paceOf([...first, ...later])).toEqual({ secondsNew: 100, secondsReview: 45 });
  const more = [...ids(180), ...ids(180)].map((id, at) => [id, at < 180 ? 20 : 10] as const);
  expect(await paceOf(more)).toEqual({ secondsNew: 30, secondsReview: 12 });
});

it('takes no longer for what comes back than for what is new', async () => {
  const { secondsNew, secondsReview } = await paceOf(ids(380).map((id) => [id, 25]));
  expect(secondsNew).toBeCloseTo(29.75);
  expect(secondsReview).toBe(secondsNew);
});

it('takes an answer as a later one when the first lies before the last four hundred', async () => {
  const answers = [...ids(400), ...ids(400)].map((id, at) => [id, at < 400 ? 90 : 40] as const);
  expect(await paceOf(answers)).toEqual({
    secondsNew: 120,
    secondsReview: expect.closeTo(40.95, 2) as number,
  });
});
