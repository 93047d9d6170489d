import type { PlanInputs } from '@/lib/plan/plan-inputs';
import { catchUpWords } from '@/lib/plan/plan-words';
import type { CalendarDay } from '@/lib/std/calendar-day';
import type { DayPlanProps } from './DayPlan';
import styles from './Plan.module.css';
import { PlannedToday } from './PlannedToday';
import { useLead } from './use-lead';
import { usePlan } from './use-plan';

type Props = DayPlanProps & { inputs: PlanInputs; examOn: CalendarDay };

/** Today's tasks in the side panel, its questions, and in one line how the plan has adapted. */
export function TodayOfPlan({ inputs, examOn, ...rest }: Props) {
  const plan = usePlan(rest.settings, inputs, examOn, rest.now);
  // A plan that begins on a later day has nothing for this one.
  useLead(plan && !plan.part ? { is: 'none' } : undefined, rest.onLead);
  if (!plan) return null;
  const adapted = catchUpWords(plan.plan.catchUp);
  return (
    <>
      <PlannedToday {...rest} plan={plan} />
      {adapted !== undefined && <p className={styles['soft']}>{adapted}</p>}
    </>
  );
}
