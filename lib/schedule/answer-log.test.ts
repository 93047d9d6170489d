import * as fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { seededRandom } from '@/lib/std/random';
import { shuffled } from '@/lib/std/shuffled';
import { AnswerLog } from './answer-log';
import type { ItemCard, LoggedAnswer } from './item-card';
import { reviewMemory } from './memory';
import { anyAnswers } from './testing/any-answers';

const DAY = 86_400_000;
const START = Date.parse('2026-11-22T12:00:00Z');
const RETENTION = 0.9;

const byItem = (a: ItemCard, b: ItemCard) => (a.itemId < b.itemId ? -1 : 1);
const cardsOf = (answers: readonly LoggedAnswer[], retention = RETENTION) =>
  AnswerLog.of(answers).cards(retention).toSorted(byItem);

const answer = (id: string, day: number, grade: LoggedAnswer['grade'] = 'good'): LoggedAnswer => ({
  id,
  itemId: 'poa',
  at: START + day * DAY,
  grade,
  isCorrect: grade !== 'again',
});

describe('AnswerLog', () => {
  it('makes the card of an item from its answers by instant, and by id within one', () => {
    const log = AnswerLog.of([answer('b', 3, 'again'), answer('c', 0), answer('a', 3, 'easy')]);
    const first = reviewMemory(undefined, 'good', START);
    const second = reviewMemory(first, 'easy', START + 3 * DAY);
    expect(log.cardOf('poa', RETENTION)).toEqual({
      ...reviewMemory(second, 'again', START + 3 * DAY),
      itemId: 'poa',
      answers: 3,
      right: 2,
      wasRight: false,
      firstGrade: 'good',
    });
    expect(log).toMatchObject({ size: 3, lastId: 'c', itemIds: ['poa'] });
  });

  it('has no card for an item without an answer', () => {
    expect(AnswerLog.of([answer('a', 0)]).cardOf('other', RETENTION)).toBeUndefined();
    expect(AnswerLog.of([]).cards(RETENTION)).toEqual([]);
  });

  it('is no other for answers in another order or twice: an import, or two devices brought together', () => {
    fc.assert(
      fc.property(anyAnswers, anyAnswers, fc.integer(), (one, other, seed) => {
        const twice = shuffled([...one, ...other, ...one, ...other.slice(1)], seededRandom(seed));
        expect(cardsOf(twice)).toEqual(cardsOf([...one, ...other]));
        expect(cardsOf([...other, ...one])).toEqual(cardsOf([...one, ...other]));
      }),
    );
  });

  it('takes answers bit by bit', () => {
    fc.assert(
      fc.property(anyAnswers, fc.nat(30), (answers, at) => {
        const log = AnswerLog.of(answers.slice(0, at));
        log.add(answers.slice(at));
        expect(log.cards(RETENTION).toSorted(byItem)).toEqual(cardsOf(answers));
      }),
    );
  });

  it('refuses an answer whose id comes before one that it has, since it cannot tell whether it has that too', () => {
    const log = AnswerLog.of([answer('b', 0)]);
    expect(() => log.add([answer('a', 1)])).toThrow(RangeError);
  });

  it('lets answers to one item have no say in the cards of the others', () => {
    fc.assert(
      fc.property(anyAnswers, (answers) => {
        const alone = cardsOf(answers.filter(({ itemId }) => itemId === 'two'));
        expect(cardsOf(answers).filter(({ itemId }) => itemId === 'two')).toEqual(alone);
      }),
    );
  });

  it('keeps a clock that jumped to the items that were answered under it', () => {
    fc.assert(
      fc.property(anyAnswers, fc.integer({ min: -500, max: 500 }), (answers, days) => {
        const jumped = answers.map((each) =>
          each.itemId === 'one' ? { ...each, at: each.at + days * DAY } : each,
        );
        const others = (cards: ItemCard[]) => cards.filter(({ itemId }) => itemId !== 'one');
        expect(others(cardsOf(jumped))).toEqual(others(cardsOf(answers)));
        // What was answered is counted whatever the clock said.
        const counts = (cards: ItemCard[]) =>
          cards.map(({ itemId, answers: count, right, reps }) => ({ itemId, count, right, reps }));
        expect(counts(cardsOf(jumped))).toEqual(counts(cardsOf(answers)));
      }),
    );
  });

  it('gives the same state, whole days later, for a log that is whole days later', () => {
    fc.assert(
      fc.property(anyAnswers, fc.integer({ min: 0, max: 3000 }), (answers, days) => {
        const later = answers.map((each) => ({ ...each, at: each.at + days * DAY }));
        const moved = cardsOf(answers).map((card) => ({
          ...card,
          dueAt: card.dueAt + days * DAY,
          lastReviewAt: card.lastReviewAt + days * DAY,
        }));
        expect(cardsOf(later)).toEqual(moved);
      }),
    );
  });
});

describe('a move to another time zone', () => {
  const zoneBefore = process.env.TZ;
  afterEach(() => {
    if (zoneBefore === undefined) delete process.env.TZ;
    else process.env.TZ = zoneBefore;
  });

  it('changes no card', () => {
    fc.assert(
      fc.property(anyAnswers, (answers) => {
        const cards = ['UTC', 'America/New_York', 'Pacific/Apia', 'Asia/Kathmandu'].map((timeZone) => {
          process.env.TZ = timeZone;
          return cardsOf(answers);
        });
        for (const each of cards) expect(each).toEqual(cards[0]);
      }),
      { numRuns: 30 },
    );
  });
});
