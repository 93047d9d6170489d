import { blueprint, domainOfTopic, type Blueprint } from '@/lib/exam/blueprint';
import type { CalendarDay } from '@/lib/std/calendar-day';
import type { Taught } from './find-taught';
import type { QuizRecipe, QuizSource } from './quiz-recipe';
import { isValidOn } from './is-valid-on';
import type { Candidate } from './select-items';
import { weakTopics } from './weak-topics';

/** An active item as choosing sees it: what it is, how it was answered, what the user said of it. */
export type PoolItem = Candidate & {
  bankId: string;
  difficulty: number;
  answers: number;
  right: number;
  /** Whether the last answer was right; undefined when it was never answered. */
  wasRight?: boolean | undefined;
  /** Shown in a quiz or mock exam and left without an answer. */
  isLeftOpen: boolean;
  isFlagged: boolean;
  isDisputed: boolean;
  /** Disputed, and not to be scheduled. */
  isLeftOut: boolean;
};

export type MatchContext = {
  now: number;
  today: CalendarDay;
  /** The day on which keys must hold for the user's exam (`keysDay`): one of March 2027 still asks for FY2026. */
  keysOn: CalendarDay;
  blueprintId: Blueprint['id'];
  /** Banks that are switched off in the settings. */
  disabledBanks: readonly string[];
  /** Which items teach what is flagged on the page in front; none while there is no such page. */
  taught?: readonly Taught[] | undefined;
  /** What today's plan still asks, in its order; none while there is no plan. */
  planned?: readonly string[] | undefined;
};

/** The sieves that an item must pass, in this order. */
export const MATCH_STEPS = [
  'switched-on',
  'left-out',
  'valid-on',
  'banks',
  'domains',
  'topics',
  'difficulties',
  'sources',
] as const;
export type MatchStep = (typeof MATCH_STEPS)[number];

/** What is left of the pool after each step, and which step took the last one (undefined when some are left). */
export type Match = {
  items: PoolItem[];
  counts: { step: MatchStep; left: number }[];
  emptiedBy: MatchStep | undefined;
};

/** The items that a recipe can ask, and how each of its filters narrowed them. `emptiedBy` also for an empty pool. */
export function matchRecipe(pool: readonly PoolItem[], recipe: QuizRecipe, context: MatchContext): Match {
  const passes = sieves(pool, recipe, context);
  const counts: Match['counts'] = [];
  let items = [...pool];
  for (const step of MATCH_STEPS) {
    items = items.filter(passes[step]);
    counts.push({ step, left: items.length });
  }
  return { items, counts, emptiedBy: counts.find(({ left }) => left === 0)?.step };
}

/** How many items each source would give under the other filters of the recipe. */
export function countSources(
  pool: readonly PoolItem[],
  recipe: QuizRecipe,
  context: MatchContext,
): Record<QuizSource, number> {
  const isOf = sourceTests(pool, context);
  // With this source, so that left-out items are still there for it.
  const passes = sieves(pool, { ...recipe, sources: ['disputed'] }, context);
  const others = MATCH_STEPS.filter((step) => step !== 'sources');
  const items = pool.filter((item) => others.every((step) => passes[step](item)));
  const count = (source: QuizSource) => items.filter((item) => isAskedAs(source, item, isOf)).length;
  return {
    due: count('due'),
    new: count('new'),
    unseen: count('unseen'),
    weak: count('weak'),
    missed: count('missed'),
    flagged: count('flagged'),
    disputed: count('disputed'),
    page: count('page'),
    plan: count('plan'),
  };
}

/** Whether an item belongs to each of the sources. */
export function sourceTests(
  pool: readonly PoolItem[],
  { now, taught = [], planned = [] }: Pick<MatchContext, 'now' | 'taught' | 'planned'>,
): Record<QuizSource, (item: PoolItem) => boolean> {
  const weak = new Set(weakTopics(pool));
  const onPage = new Set(taught.map(({ itemId }) => itemId));
  const inPlan = new Set(planned);
  return {
    due: ({ dueAt }) => dueAt !== undefined && dueAt <= now,
    new: ({ dueAt }) => dueAt === undefined,
    unseen: ({ dueAt, isLeftOpen }) => dueAt === undefined && !isLeftOpen,
    weak: ({ topic }) => weak.has(topic),
    missed: ({ wasRight }) => wasRight === false,
    flagged: ({ isFlagged }) => isFlagged,
    disputed: ({ isDisputed }) => isDisputed,
    page: ({ id }) => onPage.has(id),
    plan: ({ id }) => inPlan.has(id),
  };
}

function sieves(
  pool: readonly PoolItem[],
  recipe: QuizRecipe,
  context: MatchContext,
): Record<MatchStep, (item: PoolItem) => boolean> {
  const isOf = sourceTests(pool, context);
  const of = blueprint(context.blueprintId);
  const day = recipe.validOn === 'exam' ? context.keysOn : context.today;
  return {
    'switched-on': ({ bankId }) => !context.disabledBanks.includes(bankId),
    // Asked for by name, a disputed item comes although it is left out of everything else.
    'left-out': ({ isLeftOut }) => !isLeftOut || recipe.sources.includes('disputed'),
    'valid-on': (item) => recipe.validOn === 'any' || isValidOn(item, day),
    banks: ({ bankId }) => allows(recipe.banks, bankId),
    domains: ({ topic }) => allows(recipe.domains, domainOfTopic(of, topic)?.id ?? ''),
    topics: ({ topic }) => allows(recipe.topics, topic),
    difficulties: ({ difficulty }) => allows(recipe.difficulties, difficulty),
    sources: (item) =>
      recipe.sources.length === 0 || recipe.sources.some((source) => isAskedAs(source, item, isOf)),
  };
}

function isAskedAs(source: QuizSource, item: PoolItem, isOf: ReturnType<typeof sourceTests>): boolean {
  return isOf[source](item) && (!item.isLeftOut || source === 'disputed');
}

function allows<T>(wanted: readonly T[], value: T): boolean {
  return wanted.length === 0 || wanted.includes(value);
}
