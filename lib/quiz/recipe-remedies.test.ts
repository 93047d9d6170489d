import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { matchRecipe } from './match-recipe';
import { DEFAULT_RECIPE, type QuizRecipe } from './quiz-recipe';
import { recipeRemedies } from './recipe-remedies';
import {
  answeredItem,
  arbitraryPool,
  arbitraryRecipe,
  matchContext,
  NOW,
  poolItem,
} from './testing/test-pool';

const ALL: QuizRecipe = { ...DEFAULT_RECIPE, sources: [] };

describe('recipeRemedies', () => {
  it('offers to lift the one filter that stands in the way, with what then matches', () => {
    const pool = [poolItem('a'), poolItem('b')];
    expect(recipeRemedies(pool, { ...ALL, difficulties: [5] }, matchContext())).toEqual([
      { lift: 'difficulties', recipe: ALL, matching: 2 },
    ]);
  });

  it('offers each of several ways out, and keeps the rest of the recipe', () => {
    const pool = [poolItem('easy', { difficulty: 1 }), answeredItem('hard', NOW + 1, { difficulty: 5 })];
    const recipe: QuizRecipe = { ...ALL, sources: ['new'], difficulties: [5], length: 40, style: 'exam' };
    const remedies = recipeRemedies(pool, recipe, matchContext());
    expect(remedies.map(({ lift, matching }) => [lift, matching])).toEqual([
      ['sources', 1],
      ['difficulties', 1],
    ]);
    for (const remedy of remedies) expect(remedy.recipe).toMatchObject({ length: 40, style: 'exam' });
  });

  it('offers to lift all filters when no single one does', () => {
    const recipe: QuizRecipe = { ...ALL, topics: ['cpt'], difficulties: [5] };
    expect(recipeRemedies([poolItem('a')], recipe, matchContext())).toEqual([
      { lift: 'all', recipe: { ...ALL, validOn: 'any' }, matching: 1 },
    ]);
  });

  it('has none where the recipe is not to blame', () => {
    expect(recipeRemedies([], ALL, matchContext())).toEqual([]);
    const context = matchContext({ disabledBanks: ['core'] });
    expect(recipeRemedies([poolItem('a')], { ...ALL, difficulties: [5] }, context)).toEqual([]);
  });

  it('there is a way out of every empty quiz that has one, and each leads out', () => {
    fc.assert(
      fc.property(arbitraryPool(20), arbitraryRecipe, (pool, recipe) => {
        const context = matchContext();
        fc.pre(matchRecipe(pool, recipe, context).items.length === 0);
        const remedies = recipeRemedies(pool, recipe, context);
        for (const { recipe: changed, matching } of remedies) {
          expect(matching).toBeGreaterThan(0);
          expect(matchRecipe(pool, changed, context).items).toHaveLength(matching);
        }
        // Without a way out, everything is left out of scheduling or there is nothing at all.
        expect(remedies.length > 0 || pool.every(({ isLeftOut }) => isLeftOut)).toBe(true);
      }),
      { numRuns: 500 },
    );
  });
});
