import { Button } from '@/components/std/Button';
import { PLAN_RECIPE, type QuizRecipe } from '@/lib/quiz/quiz-recipe';
import type { Settings } from '@/lib/settings/settings';
import styles from './Plan.module.css';
import { PLAN_QUIZ } from './TodayPlan';
import { useDayPlan, type DayPlanNow, type QuestionMinutes } from './use-day-plan';

type Props = {
  settings: Settings;
  minutes: QuestionMinutes;
  now: number;
  /** What is asked while there is no plan of the day, or nothing left of it: due first. None when nothing is open. */
  otherwise: QuizRecipe | undefined;
  onStart: (recipe: QuizRecipe, title: string) => void;
};

/** What today's plan asks and why, in one line, and the start of its quiz. */
export function DayPlan({ settings, minutes, now, otherwise, onStart }: Props) {
  const plan = useDayPlan(settings, minutes, now);
  const left = plan.is === 'ready' ? plan.left : 0;
  return (
    <div className={styles['today']}>
      <p role="status" data-testid="day-plan">
        {dayPlanWords(plan)}
      </p>
      {left > 0 && (
        <div>
          <Button onClick={() => onStart(PLAN_RECIPE, PLAN_QUIZ)}>Study today’s plan · {left} left</Button>
        </div>
      )}
      {left === 0 && otherwise && (
        <div>
          <Button onClick={() => onStart(otherwise, PLAN_QUIZ)}>
            {plan.is === 'ready' ? 'Go on with today’s domains' : 'Study today’s plan'}
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
