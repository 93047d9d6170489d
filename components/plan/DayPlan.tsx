import { Button } from '@/components/std/Button';
import type { QuizRecipe } from '@/lib/quiz/quiz-recipe';
import type { Settings } from '@/lib/settings/settings';
import { planStart, type PlanStart } from './plan-start';
import { PLAN_QUIZ, planStartWords } from './plan-start-words';
import styles from './Plan.module.css';
import { useDayPlan, type DayPlanNow, type QuestionMinutes } from './use-day-plan';
import { useLead } from './use-lead';

export type DayPlanProps = {
  settings: Settings;
  now: number;
  onStart: (recipe: QuizRecipe, title: string) => void;
  /** For a screen that has the start of the plan among its own buttons, and leads with it. */
  onLead?: ((start: PlanStart) => void) | undefined;
  /** Whether the start leads where it stands here: only one button of a screen does. */
  isLead?: boolean;
};

type Props = DayPlanProps & {
  minutes: QuestionMinutes;
  /** What is asked while there is no plan of the day, or nothing left of it: due first. None when nothing is open. */
  otherwise: QuizRecipe | undefined;
};

/** What today's plan asks and why, in one line, and the start of its quiz. */
export function DayPlan({ settings, minutes, now, otherwise, onStart, onLead, isLead = false }: Props) {
  const plan = useDayPlan(settings, minutes, now);
  const start = planStart(plan, otherwise);
  useLead(start, onLead);
  const look = isLead ? 'primary' : 'plain';
  return (
    <div className={styles['today']}>
      <p role="status" data-testid="day-plan">
        {dayPlanWords(plan)}
      </p>
      {!onLead && start.is === 'open' && (
        <div>
          <Button look={look} onClick={() => onStart(start.recipe, PLAN_QUIZ)}>
            {planStartWords(start)}
          </Button>
        </div>
      )}
      {plan.is === 'ready' && start.is === 'none' && otherwise && (
        <div>
          <Button look={look} onClick={() => onStart(otherwise, PLAN_QUIZ)}>
            Go on with today’s domains
          </Button>
        </div>
      )}
    </div>
  );
}

function dayPlanWords(plan: DayPlanNow): string {
  switch (plan.is) {
    case 'planning':
      return 'Today’s questions are being chosen…';
    case 'failed':
      return `Today’s questions could not be chosen: what is due comes first instead. Details: ${plan.message}`;
    case 'ready':
      return plan.total > 0 && plan.left === 0
        ? `All ${plan.total} questions of today’s plan are answered.`
        : plan.line;
  }
}
