import type { PlanInputs } from '@/lib/plan/plan-inputs';
import { catchUpWords } from '@/lib/plan/plan-words';
import type { QuizRecipe } from '@/lib/quiz/quiz-recipe';
import type { Settings } from '@/lib/settings/settings';
import type { CalendarDay } from '@/lib/std/calendar-day';
import styles from './Plan.module.css';
import { PlannedToday } from './PlannedToday';
import { usePlan } from './use-plan';

type Props = {
  settings: Settings;
  inputs: PlanInputs;
  examOn: CalendarDay;
  now: number;
  onStart: (recipe: QuizRecipe, title: string) => void;
};

/** Today's tasks in the side panel, its questions, and in one line how the plan has adapted. */
export function TodayOfPlan({ settings, inputs, examOn, now, onStart }: Props) {
  const plan = usePlan(settings, inputs, examOn, now);
  if (!plan) return null;
  const adapted = catchUpWords(plan.plan.catchUp);
  return (
    <>
      <PlannedToday settings={settings} plan={plan} now={now} onStart={onStart} />
      {adapted !== undefined && <p className={styles['soft']}>{adapted}</p>}
    </>
  );
}
