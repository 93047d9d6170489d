import { useWindowId } from '@/components/data/use-window-id';
import { Button } from '@/components/std/Button';
import type { PlanInputs } from '@/lib/plan/plan-inputs';
import { planRecipe } from '@/lib/plan/plan-recipe';
import { questionMinutes } from '@/lib/plan/question-minutes';
import { todayWords, type TodayPart } from '@/lib/plan/today-part';
import { openSidePanel } from '@/lib/platform/open-side-panel';
import { PLAN_RECIPE } from '@/lib/quiz/quiz-recipe';
import type { Settings } from '@/lib/settings/settings';
import type { CalendarDay } from '@/lib/std/calendar-day';
import styles from './Plan.module.css';
import { PLAN_QUIZ } from './TodayPlan';
import { useDayPlan } from './use-day-plan';
import { usePlan, type PlanNow } from './use-plan';

type Props = { settings: Settings; inputs: PlanInputs; examOn: CalendarDay; now: number };

/** Today's part of the plan in one line of the popup, and the start of its quiz in the side panel. */
export function PlanLine({ settings, inputs, examOn, now }: Props) {
  const plan = usePlan(settings, inputs, examOn, now);
  if (!plan?.part) return <p className={styles['line']}>plan …</p>;
  return <Line settings={settings} now={now} plan={plan} part={plan.part} />;
}

type LineProps = { settings: Settings; now: number; plan: PlanNow; part: TodayPart };

function Line({ settings, now, plan, part }: LineProps) {
  const windowId = useWindowId();
  const minutes = { byDay: questionMinutes(plan.plan, plan.today), done: part.done };
  const day = useDayPlan(settings, minutes, now);
  // Until the questions of the day are chosen, and when all of them are answered: what is due first.
  const recipe = day.is === 'ready' && day.left > 0 ? PLAN_RECIPE : planRecipe(part, plan.blueprint);
  return (
    <>
      <p className={styles['line']}>
        <span data-testid="plan">{todayWords(part)}</span>
        {recipe && windowId !== undefined && (
          <Button
            look="quiet"
            aria-label="Study today’s plan"
            onClick={() => {
              const wish = { kind: 'quiz', recipe, title: PLAN_QUIZ } as const;
              void openSidePanel(wish, windowId).then(() => window.close());
            }}
          >
            Start
          </Button>
        )}
      </p>
      {day.is === 'ready' && (
        <p className={styles['soft']} data-testid="day-plan">
          {day.line}
        </p>
      )}
    </>
  );
}
