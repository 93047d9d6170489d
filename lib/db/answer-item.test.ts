import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { reviewMemory } from '@/lib/schedule/memory';
import { answerItem, type GivenAnswer } from './answer-item';
import type { CompanionDatabase, ItemRow, ReviewRow } from './schema';
import { stepQuiz } from './step-quiz';
import { breakWrites } from './testing/break-writes';
import { openTestDatabase } from './testing/open-test-database';
import { readAll } from './testing/read-all';
import { startTestQuiz } from './testing/start-test-quiz';
import { testItemRow } from './testing/test-item-row';
import { testReview } from './testing/test-review';

const MINUTE = 60_000;
const NOW = Date.parse('2026-11-22T12:00:00Z');

async function quizOver(...items: ItemRow[]) {
  const db = await openTestDatabase();
  const { id } = await startTestQuiz(db, items, NOW);
  const answer = (changes: Partial<GivenAnswer> = {}) =>
    answerItem(db, {
      sessionId: id,
      itemId: items[0]?.id ?? '',
      response: ['a'],
      elapsedMs: 10_000,
      now: NOW,
      ...changes,
    });
  return { db, id, answer };
}
const onlyReview = (db: CompanionDatabase) =>
  db.reviews.filter((review) => review.sessionId !== 'earlier-quiz').first();

describe('answerItem', () => {
  it('writes the review, the card and the session, and they agree', async () => {
    const { db, id, answer } = await quizOver(testItemRow('poa-y', { revision: 3 }), testItemRow('poa-u'));
    const session = await answer({ response: ['a'], confidence: 'not-sure', elapsedMs: 4200 });
    const [review, ...others] = await db.reviews.toArray();
    expect(others).toEqual([]);
    expect(review).toEqual({
      id: review?.id,
      itemId: 'poa-y',
      itemRevision: 3,
      itemType: 'single',
      at: NOW,
      response: ['a'],
      isCorrect: true,
      confidence: 'not-sure',
      elapsedMs: 4200,
      grade: 'hard',
      mode: 'quiz',
      sessionId: id,
    });
    const memory = reviewMemory(undefined, 'hard', NOW);
    const card = {
      itemId: 'poa-y',
      ...memory,
      answers: 1,
      right: 1,
      wasRight: true,
      firstGrade: 'hard',
    };
    expect(await db.cards.toArray()).toEqual([card]);
    expect(session.entries[0]?.answer).toEqual({
      reviewId: review?.id,
      response: ['a'],
      isCorrect: true,
      confidence: 'not-sure',
      elapsedMs: 4200,
      answeredAt: NOW,
      dueAt: card.dueAt,
    });
    expect(session.entries[1]).not.toHaveProperty('answer');
    expect(await db.sessions.toArray()).toEqual([session]);
  });

  it('builds on the card of earlier answers', async () => {
    const { db, answer } = await quizOver(testItemRow('poa-y'));
    const before = reviewMemory(undefined, 'good', NOW - 5 * 24 * 60 * MINUTE);
    await db.cards.add({
      ...before,
      itemId: 'poa-y',
      answers: 3,
      right: 1,
      wasRight: false,
      firstGrade: 'hard',
    });
    await answer();
    expect(await db.cards.get('poa-y')).toEqual({
      ...reviewMemory(before, 'good', NOW),
      itemId: 'poa-y',
      answers: 4,
      right: 2,
      wasRight: true,
      firstGrade: 'hard',
    });
  });

  it('takes a multiple response for right only when it is the whole key', async () => {
    const many = { type: 'multiple' as const, key: ['a', 'c'] };
    const { db, answer } = await quizOver(
      testItemRow('half', many),
      testItemRow('all', many),
      testItemRow('more', many),
    );
    await answer({ itemId: 'half', response: ['a'] });
    await answer({ itemId: 'all', response: ['c', 'a'] });
    await answer({ itemId: 'more', response: ['a', 'b', 'c'] });
    const reviews = await db.reviews.toArray();
    expect(reviews.map(({ itemId, isCorrect, grade }) => [itemId, isCorrect, grade])).toEqual([
      ['half', false, 'again'],
      ['all', true, 'good'],
      ['more', false, 'again'],
    ]);
  });

  it('writes the log in the order of the answers, within one millisecond and under a clock that was set back', async () => {
    const ids = Array.from({ length: 12 }, (_, index) => `item-${index}`);
    const { db, answer } = await quizOver(...ids.map((id) => testItemRow(id)));
    for (const [index, itemId] of ids.entries()) {
      await answer({ itemId, now: index < 6 ? NOW : NOW - 60 * MINUTE - index });
    }
    const log = await db.reviews.toArray();
    expect(log.map((review) => review.itemId)).toEqual(ids);
    expect(log.slice(5, 7).map((review) => review.at)).toEqual([NOW, NOW - 60 * MINUTE - 6]);
  });

  it('does not write down a confidence that was not chosen', async () => {
    const { db, answer } = await quizOver(testItemRow('poa-y'));
    const session = await answer();
    expect(await onlyReview(db)).not.toHaveProperty('confidence');
    expect(session.entries[0]?.answer).not.toHaveProperty('confidence');
  });

  it.each([
    ['no option is chosen', { response: [] }, 'response-empty', 'No option chosen for poa-y.'],
    ['the quiz is gone', { sessionId: 'gone' }, 'session-missing', 'No quiz gone.'],
    ['the item is not in the quiz', { itemId: 'other' }, 'item-missing', 'No item other in this quiz.'],
    ['the item was deleted', { itemId: 'deleted' }, 'item-missing', 'No item deleted in this quiz.'],
  ])('says so when %s, and writes nothing', async (_, changes, code, message) => {
    const { db, answer } = await quizOver(testItemRow('poa-y'), testItemRow('deleted'));
    await db.items.delete('deleted');
    await db.items.add(testItemRow('other'));
    const before = await readAll(db);
    await expect(answer(changes)).rejects.toMatchObject({ name: 'AppError', code, message });
    expect(await readAll(db)).toEqual(before);
  });
});

describe('a second answer', () => {
  it('to the same entry changes nothing, and gives the session with the first', async () => {
    const { db, answer } = await quizOver(testItemRow('poa-y'));
    const first = await answer({ response: ['a'], confidence: 'sure' });
    const before = await readAll(db);
    expect(await answer({ response: ['b'], now: NOW + MINUTE })).toEqual(first);
    expect(await readAll(db)).toEqual(before);
  });

  it('from another panel at the same time is not counted', async () => {
    const { db, answer } = await quizOver(testItemRow('poa-y'));
    const [left, right] = await Promise.all([answer({ response: ['a'] }), answer({ response: ['b'] })]);
    expect(left).toEqual(right);
    expect((await db.reviews.toArray()).map((review) => review.response)).toEqual([['a']]);
    expect(await db.cards.get('poa-y')).toMatchObject({ reps: 1 });
  });

  it('after the end of the quiz changes nothing', async () => {
    const { db, id, answer } = await quizOver(testItemRow('poa-y'));
    const ended = await stepQuiz(db, id, { kind: 'ended', at: NOW });
    const before = await readAll(db);
    expect(await answer()).toEqual(ended);
    expect(await readAll(db)).toEqual(before);
  });
});

describe('a write that fails', () => {
  const WRITTEN = ['reviews', 'cards', 'sessions'] as const;

  it.each(WRITTEN)(
    'in %s is told, leaves no part of the answer, and the answer can be given again',
    async (table) => {
      const { db, answer } = await quizOver(testItemRow('poa-y'));
      const before = await readAll(db);
      const mend = breakWrites(table, 'refused');
      await expect(answer()).rejects.toThrow('The disk is full.');
      expect(await readAll(db)).toEqual(before);
      mend();
      expect((await answer()).entries[0]?.answer?.isCorrect).toBe(true);
      expect([await db.reviews.count(), await db.cards.count()]).toEqual([1, 1]);
    },
  );

  it.each(WRITTEN)(
    'because the browser aborts once %s is written is told and leaves nothing',
    async (table) => {
      const { db, answer } = await quizOver(testItemRow('poa-y'));
      const before = await readAll(db);
      const mend = breakWrites(table, 'aborted');
      await expect(answer()).rejects.toThrow(/abort|no longer active|InvalidState/i);
      mend();
      expect(await readAll(db)).toEqual(before);
    },
  );
});

describe('the grade', () => {
  it.each([
    [['b'], undefined, 'again'],
    [['b'], 'sure', 'again'],
    [['b'], 'not-sure', 'again'],
    [['a'], 'not-sure', 'hard'],
    [['a'], undefined, 'good'],
    [['a'], 'sure', 'good'],
  ] as const)('of %j, %s, is %s while there is no median', async (response, confidence, grade) => {
    const { db, answer } = await quizOver(testItemRow('poa-y'));
    await answer({ response: [...response], confidence, elapsedMs: 1 });
    expect((await onlyReview(db))?.grade).toBe(grade);
  });

  /** Earlier right answers of one type that took so many ms each, a minute apart, the last one a minute ago. */
  const earlier = (times: readonly number[], changes: Partial<ReviewRow> = {}) =>
    times.map((elapsedMs, index) =>
      testReview(`earlier-${index}`, NOW - (times.length - index) * MINUTE, { elapsedMs, ...changes }),
    );
  const EIGHT = [5000, 6000, 7000, 8000, 12_000, 13_000, 14_000, 15_000];
  const gradeAfter = async (log: ReviewRow[], changes: Partial<GivenAnswer>) => {
    const { db, answer } = await quizOver(testItemRow('poa-y'));
    await db.reviews.bulkAdd(log);
    await answer({ confidence: 'sure', ...changes });
    return (await onlyReview(db))?.grade;
  };

  it.each([
    ['sure and quicker than the median', 'easy', { elapsedMs: 9999 }],
    ['sure and as quick as the median', 'good', { elapsedMs: 10_000 }],
    ['sure and slower', 'good', { elapsedMs: 10_001 }],
    ['quick without a word on it', 'good', { elapsedMs: 1000, confidence: undefined }],
    ['quick but not sure', 'hard', { elapsedMs: 1000, confidence: 'not-sure' as const }],
    ['quick, sure and wrong', 'again', { elapsedMs: 1000, response: ['b'] }],
  ])('after eight right answers (median 10 s) of one that is %s is %s', async (_, grade, changes) => {
    expect(await gradeAfter(earlier(EIGHT), changes)).toBe(grade);
  });

  it('knows no median from seven right answers, however many wrong ones there are', async () => {
    const log = [
      ...earlier(EIGHT.slice(1)),
      ...earlier([20_000, 20_000], { isCorrect: false, grade: 'again' }),
    ];
    expect(await gradeAfter(log, { elapsedMs: 1 })).toBe('good');
  });

  it('takes the median of right answers only', async () => {
    const slowMisses = earlier(
      Array.from({ length: 20 }, () => 90_000),
      { isCorrect: false, grade: 'again' },
    );
    expect(await gradeAfter([...earlier(EIGHT), ...slowMisses], { elapsedMs: 11_000 })).toBe('good');
  });

  it('takes the median of the same type only', async () => {
    const slowOthers = earlier(
      Array.from({ length: 20 }, () => 90_000),
      { itemType: 'multiple' },
    );
    expect(await gradeAfter([...earlier(EIGHT), ...slowOthers], { elapsedMs: 11_000 })).toBe('good');
    expect(await gradeAfter(slowOthers, { elapsedMs: 1 })).toBe('good');
  });

  it('takes the median of the last sixty answers', async () => {
    const slow = earlier(Array.from({ length: 100 }, () => 60_000)).map((review) => ({
      ...review,
      at: review.at - 1000 * MINUTE,
    }));
    const quick = earlier(Array.from({ length: 30 }, () => 10_000));
    // Thirty of each: the median lies at 35 s. One more or one fewer of the slow ones would move it to 60 s or 10 s.
    expect(await gradeAfter([...slow, ...quick], { elapsedMs: 34_999 })).toBe('easy');
    expect(await gradeAfter([...slow, ...quick], { elapsedMs: 35_000 })).toBe('good');
  });
});
