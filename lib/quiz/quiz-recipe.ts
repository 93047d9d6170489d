import * as z from 'zod/mini';
import { TOPIC_IDS } from '@/lib/exam/topic';

/**
 * Where questions come from; several add up, none means all questions.
 * - `due`: to be repeated now
 * - `new`: never answered
 * - `unseen`: never answered, and never shown without an answer either
 * - `weak`: of a topic with a low share of right answers (`weakTopics`)
 * - `missed`: the last answer was wrong
 * - `flagged`, `disputed`: what the user marked
 * - `page`: it teaches what is flagged on the web page in front at that moment
 * - `plan`: what the plan of the day asks and was not answered today
 */
export const QUIZ_SOURCES = [
  'due',
  'new',
  'unseen',
  'weak',
  'missed',
  'flagged',
  'disputed',
  'page',
  'plan',
] as const;
export type QuizSource = (typeof QUIZ_SOURCES)[number];

/** The longest quiz, and the most minutes a question may have. */
export const RECIPE_LIMITS = { length: 200, minutes: 30 } as const;

/** `tutor` says right or wrong after each answer, `exam` at the end. */
const STYLES = ['tutor', 'exam'] as const;
/** `mixed`: no two neighbours of the same topic where that can be; `blocked`: topic after topic. */
const ORDERS = ['mixed', 'blocked'] as const;
/** The key must hold today, for the user's exam (`keysDay`, as everything that is counted does), or on any day. */
const VALID_ON = ['today', 'exam', 'any'] as const;

/** The entries that parse; the others are left out. */
const list = <T extends z.ZodMiniType>(of: T) =>
  z.catch(
    z.pipe(
      z.array(z.unknown()),
      z.transform((entries) =>
        entries.flatMap((entry) => {
          const parsed = of.safeParse(entry);
          return parsed.success ? [parsed.data] : [];
        }),
      ),
    ),
    [],
  );

const recipe = z.object({
  sources: list(z.enum(QUIZ_SOURCES)),
  /** Domain ids of the user's blueprint; empty for all. So are the other lists. */
  domains: list(z.string()),
  topics: list(z.enum(TOPIC_IDS)),
  difficulties: list(z.int().check(z.gte(1), z.lte(5))),
  banks: list(z.string()),
  validOn: z.catch(z.enum(VALID_ON), 'exam'),
  length: z.catch(z.int().check(z.gte(1), z.lte(RECIPE_LIMITS.length)), 10),
  style: z.catch(z.enum(STYLES), 'tutor'),
  order: z.catch(z.enum(ORDERS), 'mixed'),
  /** Of the clock, a question; none without a clock. */
  minutesEach: z.catch(z.optional(z.number().check(z.gt(0), z.lte(RECIPE_LIMITS.minutes))), undefined),
});

/** How a quiz is to be made: which questions, how many, in which order and style. */
export type QuizRecipe = z.infer<typeof recipe>;

/** Ten questions, due first and then new ones: what "Start a quiz of ten" asks. */
export const DEFAULT_RECIPE: QuizRecipe = {
  sources: ['due', 'new'],
  domains: [],
  topics: [],
  difficulties: [],
  banks: [],
  validOn: 'exam',
  length: 10,
  style: 'tutor',
  order: 'mixed',
  minutesEach: undefined,
};

/** Everything that teaches what is flagged on the page in front: what "Quiz me on this page" asks. */
export const PAGE_RECIPE: QuizRecipe = { ...DEFAULT_RECIPE, sources: ['page'] };

/** What today's plan still asks, in its order: what “Study today's plan” asks. */
export const PLAN_RECIPE: QuizRecipe = { ...DEFAULT_RECIPE, sources: ['plan'], length: RECIPE_LIMITS.length };

/** A stored recipe; what no longer parses has its default, and what is no recipe at all is the default one. */
export function parseQuizRecipe(stored: unknown): QuizRecipe {
  return recipe.safeParse(stored).data ?? DEFAULT_RECIPE;
}
