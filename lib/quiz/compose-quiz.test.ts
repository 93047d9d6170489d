import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BLUEPRINTS } from '@/lib/exam/blueprint';
import { TOPIC_IDS } from '@/lib/exam/topic';
import { seededRandom } from '@/lib/std/random';
import { composeQuiz } from './compose-quiz';
import { matchRecipe, type PoolItem } from './match-recipe';
import { DEFAULT_RECIPE, PLAN_RECIPE, type QuizRecipe } from './quiz-recipe';
import { selectItems } from './select-items';
import {
  answeredItem,
  arbitraryPool,
  arbitraryRecipe,
  matchContext,
  NOW,
  poolItem,
} from './testing/test-pool';

const HOUR = 3_600_000;
const compose = (pool: readonly PoolItem[], recipe: Partial<QuizRecipe> = {}, seed = 1) =>
  composeQuiz(pool, { ...DEFAULT_RECIPE, ...recipe }, { ...matchContext(), random: seededRandom(seed) });
const sorted = (ids: readonly string[]) => ids.toSorted();

describe('composeQuiz', () => {
  it('asks only what matches, nothing twice, as many as wanted or as there are', () => {
    fc.assert(
      fc.property(arbitraryPool(60), arbitraryRecipe, fc.integer(), (pool, recipe, seed) => {
        const { ids, items, emptiedBy } = compose(pool, recipe, seed);
        expect(items).toEqual(matchRecipe(pool, recipe, matchContext()).items);
        const matching = new Set(items.map(({ id }) => id));
        expect(ids.every((id) => matching.has(id))).toBe(true);
        expect(new Set(ids).size).toBe(ids.length);
        expect(ids).toHaveLength(Math.min(recipe.length, matching.size));
        // Never an empty quiz without a reason.
        expect(emptiedBy !== undefined).toBe(ids.length === 0);
      }),
      { numRuns: 500 },
    );
  });

  it('asks what is left of the plan of the day, all of it and in its order', () => {
    const pool = ['a', 'b', 'c', 'd'].map((id) => poolItem(id)).concat(answeredItem('e', NOW + HOUR));
    const planned = ['e', 'c', 'gone', 'a', 'd'];
    for (let seed = 0; seed < 5; seed += 1) {
      const context = { ...matchContext({ planned }), random: seededRandom(seed) };
      expect(composeQuiz(pool, PLAN_RECIPE, context).ids).toEqual(['e', 'c', 'a', 'd']);
    }
    const none = composeQuiz(pool, PLAN_RECIPE, { ...matchContext(), random: seededRandom(1) });
    expect(none).toMatchObject({ ids: [], emptiedBy: 'sources' });
  });

  it('is the same quiz for the same seed', () => {
    fc.assert(
      fc.property(arbitraryPool(40), arbitraryRecipe, fc.integer(), (pool, recipe, seed) => {
        expect(compose(pool, recipe, seed).ids).toEqual(compose(pool, recipe, seed).ids);
      }),
    );
  });

  it('fills with what is due, longest overdue first, then missed, flagged and new ones', () => {
    const pool = [
      answeredItem('hour', NOW - HOUR),
      answeredItem('day', NOW - 24 * HOUR),
      answeredItem('missed', NOW + HOUR, { wasRight: false }),
      answeredItem('flagged', NOW + HOUR, { isFlagged: true }),
      poolItem('new'),
      answeredItem('later', NOW + HOUR),
    ];
    const sources = ['new', 'flagged', 'missed', 'due'] as const;
    const order = ['day', 'hour', 'missed', 'flagged', 'new'];
    for (let length = 1; length <= 6; length += 1)
      expect(sorted(compose(pool, { sources: [...sources], length }).ids)).toEqual(
        sorted(order.slice(0, length)),
      );
  });

  it('asked for everything, takes what would come latest only at the end', () => {
    const pool = [
      answeredItem('far', NOW + 9 * HOUR),
      answeredItem('near', NOW + HOUR),
      poolItem('new'),
      answeredItem('due', NOW),
    ];
    const order = ['due', 'new', 'near', 'far'];
    for (let length = 1; length <= 4; length += 1)
      expect(sorted(compose(pool, { sources: [], length }).ids)).toEqual(sorted(order.slice(0, length)));
  });

  it('chooses for the default recipe as the quiz of ten does: as much due, the same shares of the domains', () => {
    const pool = [
      ...TOPIC_IDS.flatMap((topic) => [0, 1, 2].map((at) => poolItem(`${topic}-${at}`, { topic }))),
      ...[1, 2, 3].map((at) => answeredItem(`due-${at}`, NOW - at * HOUR)),
    ];
    const topicsOf = (ids: readonly string[]) => {
      const domains = BLUEPRINTS[0]?.domains ?? [];
      return domains.map(
        ({ topics }) => ids.filter((id) => topics.some((topic) => id.startsWith(`${topic}-`))).length,
      );
    };
    const { now, keysOn, blueprintId } = matchContext();
    const ten = selectItems(pool, { now, keysOn, blueprintId, length: 10, random: seededRandom(5) });
    const { ids } = compose(pool, {}, 5);
    const due = (all: readonly string[]) => all.filter((id) => id.startsWith('due-')).length;
    expect(due(ids)).toBe(due(ten));
    expect(topicsOf(ids)).toEqual(topicsOf(ten));
  });

  it('asks new questions of a topic that the blueprint does not cover, when it is asked for', () => {
    const of = BLUEPRINTS.find(({ domains }) =>
      TOPIC_IDS.some((topic) => domains.every(({ topics }) => !topics.includes(topic))),
    );
    const topic = TOPIC_IDS.find((each) => of?.domains.every(({ topics }) => !topics.includes(each)));
    const context = { ...matchContext(of ? { blueprintId: of.id } : {}), random: seededRandom(1) };
    const pool = [poolItem('outside', { topic: topic ?? 'poa' })];
    expect(composeQuiz(pool, DEFAULT_RECIPE, context).ids).toEqual(['outside']);
  });

  it('mixes topics, or asks them one after the other', () => {
    const pool = ['poa', 'cdi', 'opps'].flatMap((topic) =>
      [0, 1, 2].map((at) => poolItem(`${topic}-${at}`, { topic: topic as PoolItem['topic'] })),
    );
    const changes = (ids: readonly string[]) =>
      ids.filter((id, at) => at > 0 && id.slice(0, -2) !== ids[at - 1]?.slice(0, -2)).length;
    expect(changes(compose(pool, { order: 'mixed', sources: [] }).ids)).toBe(8);
    expect(changes(compose(pool, { order: 'blocked', sources: [] }).ids)).toBe(2);
  });
});

describe('a quiz on the page in front', () => {
  const taught = [
    { key: 'term:poa' as const, itemId: 'known', isNear: false },
    { key: 'term:poa' as const, itemId: 'new', isNear: false },
    { key: 'code:icd10cm:I10' as const, itemId: 'near', isNear: true },
  ];
  const pool = [
    poolItem('elsewhere'),
    poolItem('near'),
    answeredItem('known', NOW + HOUR),
    poolItem('new'),
    answeredItem('due', NOW - HOUR),
  ];
  const onPage = (recipe: Partial<QuizRecipe>, given: typeof taught | undefined = taught) =>
    composeQuiz(
      pool,
      { ...DEFAULT_RECIPE, ...recipe },
      { ...matchContext(), taught: given, random: seededRandom(3) },
    );

  it('asks exactly what teaches what stands there, the most worth asking first', () => {
    expect(onPage({ sources: ['page'] }).ids).toEqual(['new', 'known', 'near']);
    expect(onPage({ sources: ['page'], length: 1 }).ids).toEqual(['new']);
  });

  it('takes the page before the other sources', () => {
    expect(sorted(onPage({ sources: ['page', 'due'], length: 4 }).ids)).toEqual([
      'due',
      'known',
      'near',
      'new',
    ]);
    expect(sorted(onPage({ sources: ['due', 'page'], length: 3 }).ids)).toEqual(['known', 'near', 'new']);
  });

  it('is empty without a page, and says that it is for that source', () => {
    expect(onPage({ sources: ['page'] }, [])).toMatchObject({ ids: [], emptiedBy: 'sources' });
  });

  it('does not look at the page where it was not asked for', () => {
    expect(onPage({ sources: [], length: 1 }).ids).toEqual(['due']);
  });
});
