import { planRecipe } from '@/lib/plan/plan-recipe';
import { questionMinutes } from '@/lib/plan/question-minutes';
import { DayPlan, type DayPlanProps } from './DayPlan';
import { TodayPlan } from './TodayPlan';
import type { PlanNow } from './use-plan';

/** Today's tasks of a plan, and its questions. */
export function PlannedToday({ plan, ...rest }: DayPlanProps & { plan: PlanNow }) {
  const { part } = plan;
  if (!part) return null;
  return (
    <>
      <TodayPlan part={part} />
      <DayPlan
        {...rest}
        minutes={{ byDay: questionMinutes(plan.plan, plan.today), done: part.done }}
        otherwise={planRecipe(part, plan.blueprint)}
      />
    </>
  );
}
