import { planRecipe } from '@/lib/plan/plan-recipe';
import { questionMinutes } from '@/lib/plan/question-minutes';
import type { QuizRecipe } from '@/lib/quiz/quiz-recipe';
import type { Settings } from '@/lib/settings/settings';
import { DayPlan } from './DayPlan';
import { TodayPlan } from './TodayPlan';
import type { PlanNow } from './use-plan';

type Props = {
  settings: Settings;
  plan: PlanNow;
  now: number;
  onStart: (recipe: QuizRecipe, title: string) => void;
};

/** Today's tasks of a plan, and its questions. */
export function PlannedToday({ settings, plan, now, onStart }: Props) {
  const { part } = plan;
  if (!part) return null;
  return (
    <>
      <TodayPlan part={part} />
      <DayPlan
        settings={settings}
        minutes={{ byDay: questionMinutes(plan.plan, plan.today), done: part.done }}
        now={now}
        otherwise={planRecipe(part, plan.blueprint)}
        onStart={onStart}
      />
    </>
  );
}
