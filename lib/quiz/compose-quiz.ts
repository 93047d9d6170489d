import { blueprint } from '@/lib/exam/blueprint';
import type { Random } from '@/lib/std/random';
import { shuffled } from '@/lib/std/shuffled';
import { blocked, interleaved } from './arrange-topics';
import { matchRecipe, sourceTests, type Match, type MatchContext, type PoolItem } from './match-recipe';
import { QUIZ_SOURCES, type QuizRecipe, type QuizSource } from './quiz-recipe';
import { spreadOverDomains } from './spread-over-domains';

/** In which order the sources fill a quiz that cannot hold all: what is lost soonest comes first. */
const RANKS: readonly QuizSource[] = ['due', 'missed', 'flagged', 'disputed', 'weak', 'unseen', 'new'];

export type ComposedQuiz = Match & {
  /** The items to ask, in order, at most `recipe.length`; empty only when nothing matches. */
  ids: string[];
};

/**
 * Chooses and orders the questions of a quiz. Of the sources, what is due comes first (longest overdue first), then
 * missed, flagged, disputed and weak ones, then new ones spread over the domains by their weights, and last what was
 * asked for without any source (soonest due first).
 */
export function composeQuiz(
  pool: readonly PoolItem[],
  recipe: QuizRecipe,
  context: MatchContext & { random: Random },
): ComposedQuiz {
  const match = matchRecipe(pool, recipe, context);
  const chosen = choose(pool, match.items, recipe, context);
  const arranged = (recipe.order === 'mixed' ? interleaved : blocked)(chosen, context.random);
  return { ...match, ids: arranged.map(({ id }) => id) };
}

function choose(
  pool: readonly PoolItem[],
  items: readonly PoolItem[],
  { sources, length }: QuizRecipe,
  context: MatchContext & { random: Random },
): PoolItem[] {
  const isOf = sourceTests(pool, context);
  const wanted = sources.length === 0 ? QUIZ_SOURCES : sources;
  const ranks = RANKS.filter((source) => wanted.includes(source));
  const chosen: PoolItem[] = [];
  let rest = shuffled(items, context.random);
  for (const source of ranks) {
    const of = rest.filter(isOf[source]);
    rest = rest.filter((item) => !isOf[source](item));
    chosen.push(...inRankOrder(source, of, length - chosen.length, context));
    if (chosen.length >= length) break;
  }
  chosen.push(...bySoonestDue(rest));
  return chosen.slice(0, length);
}

function inRankOrder(
  source: QuizSource,
  items: readonly PoolItem[],
  count: number,
  { blueprintId }: MatchContext,
): PoolItem[] {
  switch (source) {
    case 'due':
      return bySoonestDue(items);
    case 'new':
    case 'unseen': {
      const spread = spreadOverDomains(items, blueprint(blueprintId), count);
      // Topics outside the blueprint come last, but they do come: the recipe asked for them.
      const taken = new Set(spread);
      return [...spread, ...items.filter((item) => !taken.has(item))];
    }
    default:
      return [...items];
  }
}

function bySoonestDue(items: readonly PoolItem[]): PoolItem[] {
  return items.toSorted((a, b) => (a.dueAt ?? 0) - (b.dueAt ?? 0));
}
