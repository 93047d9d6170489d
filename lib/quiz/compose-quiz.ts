import { blueprint } from '@/lib/exam/blueprint';
import type { Random } from '@/lib/std/random';
import { shuffled } from '@/lib/std/shuffled';
import { blocked, interleaved } from './arrange-topics';
import { matchRecipe, sourceTests, type Match, type MatchContext, type PoolItem } from './match-recipe';
import { rankTaught } from './rank-taught';
import { QUIZ_SOURCES, type QuizRecipe, type QuizSource } from './quiz-recipe';
import { spreadOverDomains } from './spread-over-domains';

/**
 * In which order the sources fill a quiz that cannot hold all: the page in front, which is gone first, then the plan of
 * the day, then what is lost soonest.
 */
const RANKS: readonly QuizSource[] = [
  'page',
  'plan',
  'due',
  'missed',
  'flagged',
  'disputed',
  'weak',
  'unseen',
  'new',
];

export type ComposedQuiz = Match & {
  /** The items to ask, in order, at most `recipe.length`; empty only when nothing matches. */
  ids: string[];
};

/**
 * Chooses and orders the questions of a quiz. Of the sources, the page in front comes first (as `rankTaught`
 * says), then today's plan in its order, then what is due (longest overdue first), then missed, flagged, disputed and weak ones, then new ones spread over the domains by their weights, and last what was
 * asked for without any source (soonest due first).
 */
export function composeQuiz(
  pool: readonly PoolItem[],
  recipe: QuizRecipe,
  context: MatchContext & { random: Random },
): ComposedQuiz {
  const match = matchRecipe(pool, recipe, context);
  const chosen = choose(pool, match.items, recipe, context);
  return { ...match, ids: arrange(chosen, recipe, context.random).map(({ id }) => id) };
}

function arrange(chosen: PoolItem[], { order, sources }: QuizRecipe, random: Random): PoolItem[] {
  // On a page alone, what is most worth asking comes first: the findings take turns, which mixes them. A plan alone has
  // its own order.
  const [source, ...others] = sources;
  if (order === 'mixed' && others.length === 0 && (source === 'page' || source === 'plan')) return chosen;
  return (order === 'mixed' ? interleaved : blocked)(chosen, random);
}

function choose(
  pool: readonly PoolItem[],
  items: readonly PoolItem[],
  { sources, length }: QuizRecipe,
  context: MatchContext & { random: Random },
): PoolItem[] {
  const isOf = sourceTests(pool, context);
  // The page in front and the plan count only where they were asked for.
  const all = QUIZ_SOURCES.filter((source) => source !== 'page' && source !== 'plan');
  const wanted = sources.length === 0 ? all : sources;
  const ranks = RANKS.filter((source) => wanted.includes(source));
  const chosen: PoolItem[] = [];
  let rest = shuffled(items, context.random);
  for (const source of ranks) {
    const of = rest.filter(isOf[source]);
    rest = rest.filter((item) => !isOf[source](item));
    chosen.push(...inRankOrder(source, of, { ...context, isWeak: isOf.weak, count: length - chosen.length }));
    if (chosen.length >= length) break;
  }
  chosen.push(...bySoonestDue(rest));
  return chosen.slice(0, length);
}

function inRankOrder(
  source: QuizSource,
  items: readonly PoolItem[],
  {
    blueprintId,
    now,
    taught = [],
    planned = [],
    isWeak,
    count,
  }: MatchContext & { isWeak: (item: PoolItem) => boolean; count: number },
): PoolItem[] {
  switch (source) {
    case 'page':
      return rankTaught(items, { taught, now, isWeak });
    case 'plan': {
      const place = new Map(planned.map((id, at) => [id, at]));
      return items.toSorted((a, b) => (place.get(a.id) ?? 0) - (place.get(b.id) ?? 0));
    }
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
