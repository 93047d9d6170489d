import * as fc from 'fast-check';
import { TOPIC_IDS } from '@/lib/exam/topic';
import type { MatchContext, PoolItem } from '../match-recipe';
import { QUIZ_SOURCES, type QuizRecipe } from '../quiz-recipe';
import { calendarDay } from '@/lib/std/calendar-day';

export const NOW = Date.parse('2026-11-22T12:00:00Z');

/** A new item of the bank `core`, and whatever the test wants to be different. */
export function poolItem(id: string, changes: Partial<PoolItem> = {}): PoolItem {
  return {
    id,
    topic: 'poa',
    bankId: 'core',
    difficulty: 2,
    validFrom: '2025-10-01',
    answers: 0,
    right: 0,
    isLeftOpen: false,
    isFlagged: false,
    isDisputed: false,
    isLeftOut: false,
    ...changes,
  };
}

/** An item answered once, due at `dueAt` (epoch ms). */
export function answeredItem(id: string, dueAt: number, changes: Partial<PoolItem> = {}): PoolItem {
  return poolItem(id, { dueAt, answers: 1, right: 1, wasRight: true, ...changes });
}

/** The moment of the tests, every bank switched on. */
export function matchContext(changes: Partial<MatchContext> = {}): MatchContext {
  return {
    now: NOW,
    today: calendarDay('2026-11-22'),
    keysOn: calendarDay('2026-05-01'),
    blueprintId: 'ccs-2026',
    disabledBanks: [],
    ...changes,
  };
}

const topics = fc.constantFrom(...TOPIC_IDS.slice(0, 6));
const banks = fc.constantFrom('core', 'cpt', 'own');

/** Pools of up to `max` items that agree with themselves: answered ones have a due date, left-out ones a dispute. */
export function arbitraryPool(max: number): fc.Arbitrary<PoolItem[]> {
  const item = fc
    .record({
      topic: topics,
      bankId: banks,
      difficulty: fc.integer({ min: 1, max: 5 }),
      validFrom: fc.constantFrom('2024-10-01', '2025-10-01', '2026-12-01'),
      answers: fc.integer({ min: 0, max: 12 }),
      share: fc.double({ min: 0, max: 1, noNaN: true }),
      dueIn: fc.integer({ min: -9, max: 9 }),
      wasRight: fc.boolean(),
      isLeftOpen: fc.boolean(),
      isFlagged: fc.boolean(),
      mark: fc.constantFrom('none', 'none', 'disputed', 'left-out'),
    })
    .map(({ share, dueIn, wasRight, mark, ...rest }) => ({
      ...rest,
      right: Math.round(rest.answers * share),
      ...(rest.answers > 0 ? { dueAt: NOW + dueIn * 86_400_000, wasRight } : {}),
      isDisputed: mark !== 'none',
      isLeftOut: mark === 'left-out',
    }));
  return fc
    .array(item, { maxLength: max })
    .map((items) => items.map((each, at) => ({ id: `item-${at}`, ...each })));
}

export const arbitraryRecipe: fc.Arbitrary<QuizRecipe> = fc.record({
  sources: fc.subarray([...QUIZ_SOURCES]),
  domains: fc.subarray(['coding-knowledge', 'queries']),
  topics: fc.subarray(TOPIC_IDS.slice(0, 4)),
  difficulties: fc.subarray([1, 3, 5]),
  banks: fc.subarray(['core', 'own']),
  validOn: fc.constantFrom('today', 'exam', 'any'),
  length: fc.integer({ min: 1, max: 30 }),
  style: fc.constantFrom('tutor', 'exam'),
  order: fc.constantFrom('mixed', 'blocked'),
  minutesEach: fc.option(fc.integer({ min: 1, max: 3 }), { nil: undefined }),
});
