import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { answerItem } from './answer-item';
import { sessionWithId } from './sessions';
import { stepQuiz } from './step-quiz';
import { openTestDatabase } from './testing/open-test-database';
import { startTestQuiz } from './testing/start-test-quiz';
import { testItemRow } from './testing/test-item-row';

const NOW = Date.parse('2026-11-22T12:00:00Z');

async function quizOfTwo() {
  const db = await openTestDatabase();
  const { id } = await startTestQuiz(db, [testItemRow('first'), testItemRow('second')], NOW);
  const answer = (itemId: string) =>
    answerItem(db, { sessionId: id, itemId, response: ['a'], elapsedMs: 1000, now: NOW + 1000 });
  const next = (from: number, at = NOW + 2000) => stepQuiz(db, id, { kind: 'next', from, at });
  const stored = () => sessionWithId(db, 'quiz', id);
  return { db, id, answer, next, stored };
}

describe('stepQuiz', () => {
  it('goes to the next item and stores the place', async () => {
    const { answer, next, stored } = await quizOfTwo();
    await answer('first');
    const stepped = await next(0);
    expect(stepped.position).toBe(1);
    expect(await stored()).toEqual(stepped);
  });

  it('stays where there is no answer yet', async () => {
    const { next, stored } = await quizOfTwo();
    expect((await next(0)).position).toBe(0);
    expect(await stored()).toMatchObject({ position: 0, status: 'running' });
  });

  it('goes one step when two panels step at once', async () => {
    const { answer, next, stored } = await quizOfTwo();
    await answer('first');
    await answer('second');
    const stepped = await Promise.all([next(0), next(0)]);
    expect(stepped.map((session) => session.position)).toEqual([1, 1]);
    expect(await stored()).toMatchObject({ position: 1, status: 'running' });
  });

  it('loses no answer that another panel gives in the same moment', async () => {
    const { answer, next, stored } = await quizOfTwo();
    await answer('first');
    await Promise.all([next(0), answer('second')]);
    const session = await stored();
    expect(session.position).toBe(1);
    expect(session.entries.map((entry) => entry.answer?.isCorrect)).toEqual([true, true]);
  });

  it('ends after the last item, at the instant of the step', async () => {
    const { answer, next, stored } = await quizOfTwo();
    await answer('first');
    await next(0);
    await answer('second');
    const ended = await next(1, NOW + 9000);
    expect(ended).toMatchObject({ status: 'finished', finishedAt: NOW + 9000 });
    expect(await stored()).toEqual(ended);
  });

  it('can end the quiz early, once, and keeps its answers', async () => {
    const { db, id, answer, stored } = await quizOfTwo();
    await answer('first');
    await stepQuiz(db, id, { kind: 'ended', at: NOW + 5000 });
    await stepQuiz(db, id, { kind: 'ended', at: NOW + 7000 });
    expect(await stored()).toMatchObject({ status: 'finished', finishedAt: NOW + 5000 });
    expect((await stored()).entries.map((entry) => entry.answer?.isCorrect)).toEqual([true, undefined]);
  });

  it('says so when the quiz is gone', async () => {
    const db = await openTestDatabase();
    await expect(stepQuiz(db, 'gone', { kind: 'ended', at: NOW })).rejects.toMatchObject({
      name: 'AppError',
      code: 'session-missing',
      message: 'No quiz gone.',
    });
    expect(await db.sessions.count()).toBe(0);
  });
});
