import { PLAN_RECIPE, type QuizRecipe } from '@/lib/quiz/quiz-recipe';
import type { DayPlanNow } from './use-day-plan';

/**
 * The way into today's plan. `awaited`: what it asks is not known yet; `none`: nothing is left of it. `left` is not known
 * while something else stands in for the plan.
 */
export type PlanStart =
  | { is: 'awaited' }
  | { is: 'none' }
  | { is: 'open'; recipe: QuizRecipe; left?: number };

/** @param otherwise what is asked until the questions of the day are chosen, and when they cannot be */
export function planStart(plan: DayPlanNow, otherwise: QuizRecipe | undefined): PlanStart {
  if (plan.is === 'ready')
    return plan.left > 0 ? { is: 'open', recipe: PLAN_RECIPE, left: plan.left } : { is: 'none' };
  if (otherwise) return { is: 'open', recipe: otherwise };
  return { is: plan.is === 'planning' ? 'awaited' : 'none' };
}
