import type { PlanInputs } from '@/lib/plan/plan-inputs';
import { planRecipe } from '@/lib/plan/plan-recipe';
import { questionMinutes } from '@/lib/plan/question-minutes';
import { todayWords, type TodayPart } from '@/lib/plan/today-part';
import type { Settings } from '@/lib/settings/settings';
import type { CalendarDay } from '@/lib/std/calendar-day';
import styles from './Plan.module.css';
import { planStart, type PlanStart } from './plan-start';
import { useDayPlan } from './use-day-plan';
import { useLead } from './use-lead';
import { usePlan, type PlanNow } from './use-plan';

type Common = { settings: Settings; now: number; onLead: (start: PlanStart) => void };

type Props = Common & { inputs: PlanInputs; examOn: CalendarDay };

/** Today's part of the plan in one line of the popup. The popup has the start of its quiz. */
export function PlanLine({ settings, inputs, examOn, now, onLead }: Props) {
  const plan = usePlan(settings, inputs, examOn, now);
  useLead(plan && !plan.part ? { is: 'none' } : undefined, onLead);
  if (!plan?.part) return <p className={styles['soft']}>plan …</p>;
  return <Line settings={settings} now={now} onLead={onLead} plan={plan} part={plan.part} />;
}

type LineProps = Common & { plan: PlanNow; part: TodayPart };

function Line({ settings, now, onLead, plan, part }: LineProps) {
  const minutes = { byDay: questionMinutes(plan.plan, plan.today), done: part.done };
  const day = useDayPlan(settings, minutes, now);
  useLead(planStart(day, planRecipe(part, plan.blueprint)), onLead);
  return (
    <>
      <p className={styles['soft']} data-testid="plan">
        {todayWords(part)}
      </p>
      {day.is === 'ready' && (
        <p className={styles['soft']} data-testid="day-plan">
          {day.line}
        </p>
      )}
    </>
  );
}
