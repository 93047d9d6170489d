import { matchRecipe, type MatchContext, type MatchStep, type PoolItem } from './match-recipe';
import type { QuizRecipe } from './quiz-recipe';

/** A change that makes a recipe match again: the filter to lift (or all of them), and how many then match. */
export type Remedy = { lift: LiftableStep | 'all'; recipe: QuizRecipe; matching: number };

/** The filters that belong to the recipe; banks switched off and items left out are settled elsewhere. */
type LiftableStep = Exclude<MatchStep, 'switched-on' | 'left-out'>;

const LIFTED: Record<LiftableStep, Partial<QuizRecipe>> = {
  sources: { sources: [] },
  difficulties: { difficulties: [] },
  topics: { topics: [] },
  domains: { domains: [] },
  banks: { banks: [] },
  'valid-on': { validOn: 'any' },
};

/**
 * What to change in a recipe that matches nothing, the smallest step first: each filter that alone stands in the way,
 * or all filters at once where no single one does. Empty when no recipe would match anything.
 */
export function recipeRemedies(
  pool: readonly PoolItem[],
  recipe: QuizRecipe,
  context: MatchContext,
): Remedy[] {
  const tried = (lift: Remedy['lift'], change: Partial<QuizRecipe>): Remedy => {
    const changed = { ...recipe, ...change };
    return { lift, recipe: changed, matching: matchRecipe(pool, changed, context).items.length };
  };
  const single = (Object.keys(LIFTED) as LiftableStep[])
    .map((step) => tried(step, LIFTED[step]))
    .filter(({ matching }) => matching > 0);
  if (single.length > 0) return single;
  const all = tried('all', Object.assign({}, ...Object.values(LIFTED)) as Partial<QuizRecipe>);
  return all.matching > 0 ? [all] : [];
}
