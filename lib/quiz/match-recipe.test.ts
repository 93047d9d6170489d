import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { keysDay } from '@/lib/codes/edition';
import { calendarDay } from '@/lib/std/calendar-day';
import { countSources, MATCH_STEPS, matchRecipe, type PoolItem } from './match-recipe';
import { DEFAULT_RECIPE, QUIZ_SOURCES, type QuizRecipe } from './quiz-recipe';
import {
  answeredItem,
  arbitraryPool,
  arbitraryRecipe,
  matchContext,
  NOW,
  poolItem,
} from './testing/test-pool';

const ALL: QuizRecipe = { ...DEFAULT_RECIPE, sources: [] };
const ids = (pool: readonly PoolItem[], recipe: Partial<QuizRecipe>, context = matchContext()) =>
  matchRecipe(pool, { ...ALL, ...recipe }, context).items.map(({ id }) => id);

describe('matchRecipe', () => {
  const pool = [
    answeredItem('due', NOW),
    answeredItem('later', NOW + 1),
    answeredItem('missed', NOW + 1, { right: 0, wasRight: false }),
    poolItem('new', { isFlagged: true }),
    poolItem('shown', { isLeftOpen: true }),
    poolItem('disputed', { isDisputed: true }),
    poolItem('left-out', { isDisputed: true, isLeftOut: true, isFlagged: true }),
  ];

  it.each<[QuizRecipe['sources'], string[]]>([
    [[], ['due', 'later', 'missed', 'new', 'shown', 'disputed']],
    [['due'], ['due']],
    [['new'], ['new', 'shown', 'disputed']],
    [['unseen'], ['new', 'disputed']],
    [['missed'], ['missed']],
    [['flagged'], ['new']],
    [['disputed'], ['disputed', 'left-out']],
    [
      ['due', 'missed'],
      ['due', 'missed'],
    ],
    [
      ['flagged', 'disputed'],
      ['new', 'disputed', 'left-out'],
    ],
    [['weak'], []],
  ])('takes from %j: %j', (sources, expected) => {
    expect(ids(pool, { sources })).toEqual(expected);
  });

  it('takes the items of weak topics, answered or not', () => {
    const weak = [
      answeredItem('known', NOW, { topic: 'cdi', answers: 10, right: 3 }),
      poolItem('new', { topic: 'cdi' }),
      answeredItem('strong', NOW, { topic: 'opps', answers: 10, right: 10 }),
    ];
    expect(ids(weak, { sources: ['weak'] })).toEqual(['known', 'new']);
  });

  it('narrows by domain, topic, difficulty and bank; all must hold', () => {
    const varied = [
      poolItem('a', { topic: 'poa', difficulty: 1 }),
      poolItem('b', { topic: 'query-practice', difficulty: 5 }),
      poolItem('c', { topic: 'cpt', bankId: 'cpt', difficulty: 5 }),
    ];
    expect(ids(varied, { domains: ['coding-knowledge'] })).toEqual(['a', 'c']);
    expect(ids(varied, { topics: ['query-practice', 'cpt'] })).toEqual(['b', 'c']);
    expect(ids(varied, { difficulties: [5] })).toEqual(['b', 'c']);
    expect(ids(varied, { banks: ['core'] })).toEqual(['a', 'b']);
    expect(ids(varied, { domains: ['coding-knowledge'], difficulties: [5], banks: ['cpt'] })).toEqual(['c']);
    expect(ids(varied, {}, matchContext({ disabledBanks: ['core'] }))).toEqual(['c']);
  });

  it('takes what holds today, by the books of the exam, or ever', () => {
    const dated = [
      poolItem('fy2026', { validFrom: '2025-10-01', validTo: '2026-12-31' }),
      poolItem('fy2027', { validFrom: '2026-10-01', validTo: '2027-09-30' }),
      poolItem('fy2028', { validFrom: '2027-10-01' }),
    ];
    const contextOf = (examOn?: string) => {
      const { today } = matchContext();
      const choices = { examOn: examOn === undefined ? undefined : calendarDay(examOn) };
      return matchContext({ keysOn: keysDay(choices, today) });
    };
    const context = contextOf('2028-05-01');
    expect(ids(dated, { validOn: 'today' }, context)).toEqual(['fy2026', 'fy2027']);
    expect(ids(dated, { validOn: 'exam' }, context)).toEqual(['fy2028']);
    expect(ids(dated, { validOn: 'any' }, context)).toEqual(['fy2026', 'fy2027', 'fy2028']);
    // In March 2027 the exam still asks for the books of 2026: nothing that is new in FY2027.
    expect(ids(dated, { validOn: 'exam' }, contextOf('2027-03-14'))).toEqual(['fy2026']);
    expect(ids(dated, { validOn: 'exam' }, contextOf('2027-05-01'))).toEqual(['fy2027']);
    // Without a date of the exam, it is one of today.
    expect(ids(dated, { validOn: 'exam' }, contextOf())).toEqual(['fy2026']);
  });

  it('names the step that took the last item', () => {
    const emptiedBy = (recipe: Partial<QuizRecipe>, of = pool, context = matchContext()) =>
      matchRecipe(of, { ...ALL, ...recipe }, context).emptiedBy;
    expect(emptiedBy({})).toBeUndefined();
    expect(emptiedBy({ difficulties: [5] })).toBe('difficulties');
    expect(emptiedBy({ topics: ['cpt'], difficulties: [5] })).toBe('topics');
    expect(emptiedBy({ sources: ['weak'] })).toBe('sources');
    expect(emptiedBy({}, pool, matchContext({ disabledBanks: ['core'] }))).toBe('switched-on');
    expect(emptiedBy({}, [poolItem('x', { isDisputed: true, isLeftOut: true })])).toBe('left-out');
    expect(emptiedBy({}, [])).toBe('switched-on');
  });

  it('counts down step by step, and ends with as many as it found', () => {
    fc.assert(
      fc.property(arbitraryPool(40), arbitraryRecipe, (items, recipe) => {
        const match = matchRecipe(items, recipe, matchContext());
        expect(match.counts.map(({ step }) => step)).toEqual(MATCH_STEPS);
        const left = [items.length, ...match.counts.map((each) => each.left)];
        for (const [at, count] of left.entries()) expect(count).toBeLessThanOrEqual(left[at - 1] ?? count);
        expect(left.at(-1)).toBe(match.items.length);
        expect(match.emptiedBy === undefined).toBe(match.items.length > 0);
      }),
    );
  });
});

describe('countSources', () => {
  it('counts for each source what the recipe would match with it alone', () => {
    fc.assert(
      fc.property(arbitraryPool(40), arbitraryRecipe, (items, recipe) => {
        const counts = countSources(items, recipe, matchContext());
        for (const source of QUIZ_SOURCES) {
          const match = matchRecipe(items, { ...recipe, sources: [source] }, matchContext());
          expect([source, counts[source]]).toEqual([source, match.items.length]);
        }
      }),
    );
  });
});
