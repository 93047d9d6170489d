import type { PlanStart } from './plan-start';

/** Title of a quiz that the plan began. */
export const PLAN_QUIZ = 'Today’s plan';

export function planStartWords(start: PlanStart): string {
  const left = start.is === 'open' ? start.left : undefined;
  return left === undefined ? 'Study today’s plan' : `Study today’s plan · ${left} left`;
}
