import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { reduceQuiz, startQuiz, type QuizAnswer, type QuizEvent, type QuizSession } from './quiz-session';
import { summariseQuiz } from './summarise-quiz';

const STARTED = Date.parse('2026-11-22T12:00:00Z');
const OPTIONS = ['a', 'b', 'c', 'd'].map((id) => ({ id }));

const items = (count: number, fixedOrder = false) =>
  Array.from({ length: count }, (_, index) => ({
    id: `item-${index}`,
    options: OPTIONS,
    fixedOrder,
    isNew: index % 2 === 0,
  }));
const quizOf = (count: number) => startQuiz('quiz-1', items(count), 7, STARTED);
const answer = (reviewId: string, over: Partial<QuizAnswer> = {}): QuizAnswer => ({
  reviewId,
  response: ['a'],
  isCorrect: true,
  elapsedMs: 1000,
  answeredAt: STARTED + 1000,
  dueAt: STARTED + 86_400_000,
  ...over,
});
const answered = (index: number, given = answer(`review-${index}`)): QuizEvent => ({
  kind: 'answered',
  itemId: `item-${index}`,
  answer: given,
});
const next = (from: number, at = STARTED + 5000): QuizEvent => ({ kind: 'next', from, at });
const end = (at = STARTED + 9000): QuizEvent => ({ kind: 'ended', at });
const run = (session: QuizSession, events: readonly QuizEvent[]) => events.reduce(reduceQuiz, session);

function frozen<T>(value: T): T {
  if (typeof value === 'object' && value !== null) for (const each of Object.values(value)) frozen(each);
  return Object.freeze(value);
}

describe('startQuiz', () => {
  it('begins at the first item with nothing answered', () => {
    const session = quizOf(3);
    expect(session).toMatchObject({
      id: 'quiz-1',
      kind: 'quiz',
      status: 'running',
      startedAt: STARTED,
      position: 0,
    });
    expect(session.entries.map(({ itemId, isNew }) => [itemId, isNew])).toEqual([
      ['item-0', true],
      ['item-1', false],
      ['item-2', true],
    ]);
    expect(session.entries.every((entry) => entry.answer === undefined)).toBe(true);
  });

  it('draws the order of the options from the seed, and each option stays', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 0xffff_ffff }),
        fc.integer({ min: 1, max: 12 }),
        (seed, count) => {
          const session = startQuiz('quiz-1', items(count), seed, STARTED);
          expect(session).toEqual(startQuiz('quiz-1', items(count), seed, STARTED));
          for (const entry of session.entries)
            expect(entry.optionOrder.toSorted()).toEqual(['a', 'b', 'c', 'd']);
        },
      ),
    );
    const orders = new Set(
      startQuiz('quiz-1', items(200), 7, STARTED).entries.map((each) => each.optionOrder.join('')),
    );
    expect(orders.size).toBe(24);
  });

  it('keeps the order of options that are numbers or ranges', () => {
    for (const entry of startQuiz('quiz-1', items(50, true), 7, STARTED).entries) {
      expect(entry.optionOrder).toEqual(['a', 'b', 'c', 'd']);
    }
  });

  it('refuses a quiz without items', () => {
    expect(() => startQuiz('quiz-1', [], 7, STARTED)).toThrow(
      expect.objectContaining({ code: 'quiz-empty' }),
    );
  });
});

describe('reduceQuiz', () => {
  it('shows feedback before it moves on', () => {
    const session = reduceQuiz(quizOf(2), answered(0));
    expect(session.position).toBe(0);
    expect(session.entries[0]?.answer?.reviewId).toBe('review-0');
    expect(reduceQuiz(session, next(0)).position).toBe(1);
  });

  it('does not leave an item that has no answer', () => {
    const session = quizOf(2);
    expect(reduceQuiz(session, next(0))).toBe(session);
  });

  it('keeps the first answer when a second panel answers too', () => {
    const session = run(quizOf(2), [
      answered(0, answer('mine')),
      answered(0, answer('other', { isCorrect: false })),
    ]);
    expect(session.entries[0]?.answer).toEqual(answer('mine'));
  });

  it('moves on once when two panels do', () => {
    expect(run(quizOf(3), [answered(0), next(0), next(0)]).position).toBe(1);
  });

  it('finishes after the last item, at the instant of the step', () => {
    const session = run(quizOf(2), [answered(0), next(0), answered(1), next(1)]);
    expect(session).toMatchObject({ status: 'finished', position: 1, finishedAt: STARTED + 5000 });
  });

  it('can be ended early and keeps what was answered', () => {
    const session = run(quizOf(3), [answered(0), end()]);
    expect(session).toMatchObject({ status: 'finished', finishedAt: STARTED + 9000 });
    expect(summariseQuiz(session)).toMatchObject({ answered: 1, total: 3 });
  });

  it('takes nothing after the end', () => {
    const finished = run(quizOf(2), [answered(0), end()]);
    for (const event of [answered(1), next(0), end(STARTED + 20_000)]) {
      expect(reduceQuiz(finished, event)).toBe(finished);
    }
  });

  it('ignores an answer to an item that is not in the quiz', () => {
    expect(reduceQuiz(quizOf(2), answered(7))).toEqual(quizOf(2));
  });

  const COUNT = 4;
  const anyEvents = fc
    .array(
      fc.oneof(
        {
          weight: 6,
          arbitrary: fc.record({
            kind: fc.constant('answered' as const),
            index: fc.nat(COUNT),
            isCorrect: fc.boolean(),
          }),
        },
        {
          weight: 6,
          arbitrary: fc.record({
            kind: fc.constant('next' as const),
            index: fc.integer({ min: -1, max: COUNT }),
          }),
        },
        { weight: 1, arbitrary: fc.record({ kind: fc.constant('ended' as const) }) },
      ),
      { maxLength: 40 },
    )
    .map((steps) =>
      steps.map((step, order): QuizEvent => {
        if (step.kind === 'ended') return end(STARTED + order);
        if (step.kind === 'next') return next(step.index, STARTED + order);
        return answered(
          step.index,
          answer(`review-${order}`, { isCorrect: step.isCorrect, elapsedMs: order + 1 }),
        );
      }),
    );

  it('loses no answer and counts none twice, in any order of events', () => {
    fc.assert(
      fc.property(anyEvents, (events) => {
        // The rule in other words: the first answer to each item counts, until the quiz is over.
        const first = new Map<string, QuizAnswer>();
        let position = 0;
        let finishedAt: number | undefined;
        for (const event of events) {
          if (finishedAt !== undefined) break;
          if (event.kind === 'ended') finishedAt = event.at;
          else if (event.kind === 'answered') {
            const isAsked = Number(event.itemId.slice(5)) < COUNT;
            if (isAsked && !first.has(event.itemId)) first.set(event.itemId, event.answer);
          } else if (event.kind === 'next' && event.from === position && first.has(`item-${position}`)) {
            if (position === COUNT - 1) finishedAt = event.at;
            else position += 1;
          }
        }
        const session = run(quizOf(COUNT), events);
        expect(session.entries.map((entry) => entry.answer)).toEqual(
          Array.from({ length: COUNT }, (_, index) => first.get(`item-${index}`)),
        );
        expect([session.position, session.finishedAt]).toEqual([position, finishedAt]);
        const given = [...first.values()];
        expect(summariseQuiz(session)).toMatchObject({
          answered: given.length,
          correct: given.filter((each) => each.isCorrect).length,
          elapsedMs: given.reduce((sum, each) => sum + each.elapsedMs, 0),
        });
      }),
      { numRuns: 500 },
    );
  });

  it('changes no stored answer later, moves one step at most, and never touches the session it was given', () => {
    fc.assert(
      fc.property(anyEvents, (events) => {
        let session = frozen(quizOf(COUNT));
        for (const event of events) {
          const after = frozen(reduceQuiz(session, event));
          const before = session.entries.map((entry, index) => entry.answer ?? after.entries[index]?.answer);
          expect(after.entries.map((entry) => entry.answer)).toEqual(before);
          expect([0, 1]).toContain(after.position - session.position);
          expect(after.entries).toHaveLength(COUNT);
          session = after;
        }
      }),
    );
  });

  it('is finished, with one answer for each item, however two panels interleave', () => {
    const panel = (name: string) =>
      Array.from({ length: COUNT }, (_, index) => [
        answered(index, answer(`${name}-${index}`)),
        next(index),
      ]).flat();
    fc.assert(
      fc.property(fc.array(fc.boolean(), { minLength: COUNT * 4, maxLength: COUNT * 4 }), (turns) => {
        const [left, right] = [panel('left'), panel('right')];
        const events = turns.flatMap((isLeft) => (isLeft ? left.shift() : right.shift()) ?? []);
        const session = run(quizOf(COUNT), [...events, ...left, ...right]);
        expect(session.status).toBe('finished');
        expect(summariseQuiz(session).answered).toBe(COUNT);
        const reviewIds = session.entries.map((entry) => entry.answer?.reviewId ?? '');
        expect(reviewIds.map((id) => id.replace(/^(left|right)-/, ''))).toEqual(['0', '1', '2', '3']);
      }),
    );
  });
});

describe('summariseQuiz', () => {
  it('counts nothing before the first answer', () => {
    expect(summariseQuiz(quizOf(3))).toEqual({
      answered: 0,
      correct: 0,
      total: 3,
      missedItemIds: [],
      elapsedMs: 0,
    });
  });

  it('counts answers, right ones and time, and names the missed items in their order', () => {
    const session = run(quizOf(4), [
      answered(2, answer('r2', { isCorrect: false, elapsedMs: 4000 })),
      answered(0, answer('r0', { isCorrect: false, elapsedMs: 2500 })),
      answered(1, answer('r1', { elapsedMs: 1500 })),
    ]);
    expect(summariseQuiz(session)).toEqual({
      answered: 3,
      correct: 1,
      total: 4,
      missedItemIds: ['item-0', 'item-2'],
      elapsedMs: 8000,
    });
  });
});
