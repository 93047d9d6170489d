import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import type { QuizManner } from '@/lib/quiz/quiz-session';
import { answerItem } from './answer-item';
import { finishQuiz } from './finish-quiz';
import { cardsFromReviews } from './rebuild-cards';
import { sessionWithId } from './sessions';
import { stepQuiz } from './step-quiz';
import { breakWrites } from './testing/break-writes';
import { openTestDatabase } from './testing/open-test-database';
import { readAll } from './testing/read-all';
import { startTestQuiz } from './testing/start-test-quiz';
import { testItemRow } from './testing/test-item-row';

const NOW = Date.parse('2026-11-22T12:00:00Z');
const MINUTE = 60_000;
const DEADLINE = NOW + 10 * MINUTE;

async function examOf(count: number, manner: QuizManner = {}) {
  const db = await openTestDatabase();
  const items = Array.from({ length: count }, (_, at) => testItemRow(`item-${at}`, { revision: at + 1 }));
  const { id } = await startTestQuiz(db, items, NOW, { style: 'exam', ...manner });
  const choose = (at: number, response: string[], instant = NOW + 1000, confidence?: 'not-sure') =>
    stepQuiz(db, id, {
      kind: 'drafted',
      itemId: `item-${at}`,
      draft: { response, elapsedMs: 7000, ...(confidence && { confidence }) },
      at: instant,
    });
  return { db, id, choose };
}

describe('finishQuiz', () => {
  it('writes a review and a card for each choice, and the session with their verdicts', async () => {
    const { db, id, choose } = await examOf(3);
    await choose(0, ['b']);
    await choose(0, ['a'], NOW + 2000, 'not-sure');
    await choose(2, ['c']);
    expect(await db.reviews.count()).toBe(0);
    const finished = await finishQuiz(db, id, NOW + 5 * MINUTE);
    const reviews = await db.reviews.toArray();
    expect(reviews).toMatchObject([
      {
        itemId: 'item-0',
        itemRevision: 1,
        response: ['a'],
        isCorrect: true,
        confidence: 'not-sure',
        grade: 'hard',
        at: NOW + 5 * MINUTE,
        elapsedMs: 7000,
        mode: 'quiz',
        sessionId: id,
      },
      { itemId: 'item-2', itemRevision: 3, response: ['c'], isCorrect: false, grade: 'again' },
    ]);
    expect(await db.cards.toArray()).toEqual(cardsFromReviews(reviews));
    expect(finished).toMatchObject({ status: 'finished', finishedAt: NOW + 5 * MINUTE });
    expect(finished.entries.map(({ answer }) => answer?.reviewId)).toEqual([
      reviews[0]?.id,
      undefined,
      reviews[1]?.id,
    ]);
    expect(await sessionWithId(db, 'quiz', id)).toEqual(finished);
  });

  it('writes once, whoever ends it, as often as it is ended', async () => {
    const { db, id, choose } = await examOf(2);
    await choose(0, ['a']);
    await Promise.all([finishQuiz(db, id, NOW + 1), finishQuiz(db, id, NOW + 2)]);
    await finishQuiz(db, id, NOW + 3);
    expect(await db.reviews.count()).toBe(1);
    expect((await db.cards.get('item-0'))?.answers).toBe(1);
  });

  it.each(['reviews', 'cards', 'sessions'])(
    'leaves everything as it was when %s cannot be written',
    async (table) => {
      const { db, id, choose } = await examOf(2);
      await choose(0, ['a']);
      await choose(1, ['b']);
      const before = await readAll(db);
      const mend = breakWrites(table, 'refused');
      await expect(finishQuiz(db, id, NOW + MINUTE)).rejects.toThrow('The disk is full.');
      mend();
      expect(await readAll(db)).toEqual(before);
      await finishQuiz(db, id, NOW + MINUTE);
      expect(await db.reviews.count()).toBe(2);
    },
  );

  it('keeps the answers of a tutor quiz and adds none', async () => {
    const db = await openTestDatabase();
    const { id } = await startTestQuiz(db, [testItemRow('a'), testItemRow('b')], NOW);
    await answerItem(db, { sessionId: id, itemId: 'a', response: ['a'], elapsedMs: 1, now: NOW });
    const finished = await finishQuiz(db, id, NOW + MINUTE);
    expect(finished.entries.map(({ answer }) => answer?.isCorrect)).toEqual([true, undefined]);
    expect(await db.reviews.count()).toBe(1);
  });

  it('skips an item that is gone', async () => {
    const { db, id, choose } = await examOf(2);
    await choose(0, ['a']);
    await choose(1, ['a']);
    await db.items.delete('item-0');
    const finished = await finishQuiz(db, id, NOW + MINUTE);
    expect(finished.status).toBe('finished');
    expect((await db.reviews.toArray()).map(({ itemId }) => itemId)).toEqual(['item-1']);
  });

  it('refuses a quiz that is not there', async () => {
    await expect(finishQuiz(await openTestDatabase(), 'gone', NOW)).rejects.toMatchObject({
      code: 'session-missing',
    });
  });
});

describe('a quiz whose time is up', () => {
  it('counts what was chosen before, at the deadline, however late it is found', async () => {
    const { db, id, choose } = await examOf(2, { deadlineAt: DEADLINE });
    await choose(0, ['a'], DEADLINE - 1);
    const after = await choose(1, ['a'], DEADLINE + 60 * MINUTE);
    expect(after).toMatchObject({ status: 'finished', finishedAt: DEADLINE });
    expect(await db.reviews.toArray()).toMatchObject([{ itemId: 'item-0', at: DEADLINE }]);
    expect(await sessionWithId(db, 'quiz', id)).toEqual(after);
  });

  it('takes no answer of the tutor style any more', async () => {
    const db = await openTestDatabase();
    const { id } = await startTestQuiz(db, [testItemRow('a')], NOW, { deadlineAt: DEADLINE });
    const given = { sessionId: id, itemId: 'a', response: ['a'], elapsedMs: 1 };
    const after = await answerItem(db, { ...given, now: DEADLINE });
    expect(after).toMatchObject({ status: 'finished', leftOpen: ['a'] });
    expect(await db.reviews.count()).toBe(0);
  });

  it('counts an answer in its last moment', async () => {
    const db = await openTestDatabase();
    const { id } = await startTestQuiz(db, [testItemRow('a')], NOW, { deadlineAt: DEADLINE });
    await answerItem(db, { sessionId: id, itemId: 'a', response: ['a'], elapsedMs: 1, now: DEADLINE - 1 });
    expect(await db.reviews.count()).toBe(1);
  });
});
