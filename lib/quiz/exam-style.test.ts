import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  reduceQuiz,
  startQuiz,
  type QuizAnswer,
  type QuizEvent,
  type QuizManner,
  type QuizSession,
} from './quiz-session';
import { isAnswered, summariseQuiz } from './summarise-quiz';

const STARTED = Date.parse('2026-11-22T12:00:00Z');
const MINUTE = 60_000;
const OPTIONS = ['a', 'b', 'c', 'd'].map((id) => ({ id }));

const quizOf = (count: number, manner: QuizManner = {}) => {
  const items = Array.from({ length: count }, (_, at) => ({
    id: `item-${at}`,
    options: OPTIONS,
    isNew: true,
  }));
  return startQuiz('quiz-1', items, 7, STARTED, manner);
};
const exam = (count: number, manner: QuizManner = {}) => quizOf(count, { style: 'exam', ...manner });
const run = (session: QuizSession, ...events: QuizEvent[]) => events.reduce(reduceQuiz, session);
const strike = (at: number, optionId: string, instant = STARTED): QuizEvent => ({
  kind: 'struck',
  itemId: `item-${at}`,
  optionId,
  at: instant,
});
const draft = (at: number, response: string[], instant = STARTED): QuizEvent => ({
  kind: 'drafted',
  itemId: `item-${at}`,
  draft: { response, elapsedMs: 5000 },
  at: instant,
});
const next = (from: number, at = STARTED): QuizEvent => ({ kind: 'next', from, at });
const went = (to: number, at = STARTED): QuizEvent => ({ kind: 'went', to, at });
const answer = (reviewId: string, isCorrect = true): QuizAnswer => ({
  reviewId,
  response: ['a'],
  isCorrect,
  elapsedMs: 1000,
  answeredAt: STARTED,
  dueAt: STARTED + MINUTE,
});
const answered = (at: number): QuizEvent => ({
  kind: 'answered',
  itemId: `item-${at}`,
  answer: answer(`r-${at}`),
});
const graded = (answers: [number, boolean][], at = STARTED): QuizEvent => ({
  kind: 'graded',
  answers: new Map(answers.map(([index, isCorrect]) => [`item-${index}`, answer(`r-${index}`, isCorrect)])),
  at,
});

describe('strikes', () => {
  it('are set and taken back, each for its item', () => {
    const session = run(quizOf(2), strike(0, 'b'), strike(0, 'c'), strike(1, 'd'), strike(0, 'b'));
    expect(session.entries.map(({ strikes }) => strikes)).toEqual([['c'], ['d']]);
    expect(run(session, strike(0, 'c')).entries[0]).not.toHaveProperty('strikes');
  });

  it('stay as they were once the question is answered', () => {
    const session = run(quizOf(1), strike(0, 'b'), answered(0));
    expect(run(session, strike(0, 'c'), strike(0, 'b')).entries[0]?.strikes).toEqual(['b']);
  });
});

describe('the exam style', () => {
  it('lets an answer be changed until the end, and goes on without one', () => {
    const session = run(exam(3), draft(0, ['a']), next(0), next(1), went(0), draft(0, ['b', 'c']));
    expect(session.position).toBe(0);
    expect(session.entries.map((entry) => entry.draft?.response)).toEqual([['b', 'c'], undefined, undefined]);
    expect(session.entries.map(isAnswered)).toEqual([true, false, false]);
    expect(summariseQuiz(session)).toMatchObject({ answered: 1, correct: 0, total: 3, missedItemIds: [] });
  });

  it('does not count a choice that was taken back', () => {
    expect(summariseQuiz(run(exam(1), draft(0, ['a']), draft(0, []))).answered).toBe(0);
  });

  it('does not end at the last question by itself, nor leave the quiz', () => {
    const session = run(exam(2), next(0), next(1), went(2), went(-1));
    expect(session).toMatchObject({ position: 1, status: 'running' });
  });

  it('is graded once at the end', () => {
    const session = run(
      exam(3),
      draft(0, ['a']),
      draft(1, ['b']),
      graded([
        [0, true],
        [1, false],
      ]),
    );
    expect(session).toMatchObject({ status: 'finished', finishedAt: STARTED });
    expect(summariseQuiz(session)).toMatchObject({ answered: 2, correct: 1, missedItemIds: ['item-1'] });
    expect(run(session, graded([[0, false]]), draft(0, ['c']), went(2))).toBe(session);
  });

  it('is not for the tutor style: no drafts, no jumps', () => {
    const session = quizOf(2);
    expect(run(session, draft(0, ['a']), went(1))).toEqual(session);
  });

  it('knows what was shown and left open: all up to the farthest place, wherever one is', () => {
    const session = run(exam(4), next(0), next(1), went(0), graded([[1, true]]));
    expect(session.leftOpen).toEqual(['item-0', 'item-2']);
    expect(run(quizOf(4), answered(0), next(0), { kind: 'ended', at: STARTED }).leftOpen).toEqual(['item-1']);
    expect(run(exam(1), graded([[0, true]]))).not.toHaveProperty('leftOpen');
  });

  it('remembers the farthest place through any walk', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -1, max: 6 }), { maxLength: 20 }), (places) => {
        const session = run(exam(6), ...places.map((to) => went(to)), { kind: 'ended', at: STARTED });
        const farthest = Math.max(0, ...places.filter((to) => to < 6));
        expect(session.leftOpen).toEqual(Array.from({ length: farthest + 1 }, (_, at) => `item-${at}`));
      }),
    );
  });
});

describe('the clock', () => {
  const deadlineAt = STARTED + 10 * MINUTE;

  it('takes steps up to the deadline and none at or after it', () => {
    const session = exam(3, { deadlineAt });
    const late = [
      draft(0, ['a'], deadlineAt),
      strike(0, 'b', deadlineAt),
      next(0, deadlineAt),
      went(2, deadlineAt),
    ];
    expect(run(session, ...late)).toEqual(session);
    const last = deadlineAt - 1;
    expect(run(session, draft(0, ['a'], last), next(0, last))).toMatchObject({ position: 1 });
  });

  it('ended at the deadline, also when that is found out later', () => {
    expect(run(exam(1, { deadlineAt }), graded([], deadlineAt + 9 * MINUTE)).finishedAt).toBe(deadlineAt);
    expect(run(exam(1, { deadlineAt }), graded([], deadlineAt - MINUTE)).finishedAt).toBe(
      deadlineAt - MINUTE,
    );
  });
});
