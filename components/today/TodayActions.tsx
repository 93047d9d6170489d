import type { PlanStart } from '@/components/plan/plan-start';
import { PLAN_QUIZ, planStartWords } from '@/components/plan/plan-start-words';
import { NothingToAsk } from '@/components/quiz/NothingToAsk';
import { Button } from '@/components/std/Button';
import { Notice } from '@/components/std/Notice';
import type { DueCount } from '@/lib/db/study-items';
import type { QuizRecipe } from '@/lib/quiz/quiz-recipe';
import styles from './TodayView.module.css';

type Props = {
  /** The quiz that was begun and is not over. */
  running: { answered: number; total: number } | undefined;
  count: DueCount;
  /** Undefined until the plan was looked at. */
  start: PlanStart | undefined;
  onPlan: (recipe: QuizRecipe, title: string) => void;
  onQuiz: () => void;
  onBuild: () => void;
};

/**
 * The ways into a quiz, one of which leads: going on with a quiz, else today's plan while something is left of it, else
 * the quiz of ten. Two rows in each case, and the place of the plan is kept until it is known.
 */
export function TodayActions({ running, count, start, onPlan, onQuiz, onBuild }: Props) {
  const isEmpty = count.due + count.fresh === 0;
  const plan = start?.is !== 'none' && (start?.is === 'open' || !isEmpty) && (
    <Button
      key="plan"
      look={running ? 'plain' : 'primary'}
      aria-disabled={start?.is !== 'open'}
      onClick={() => start?.is === 'open' && onPlan(start.recipe, PLAN_QUIZ)}
    >
      {planStartWords(start ?? { is: 'awaited' })}
    </Button>
  );
  const quiz = (running !== undefined || !isEmpty) && (
    <Button key="quiz" look={running || !plan ? 'primary' : 'plain'} onClick={onQuiz}>
      {running ? `Resume quiz · ${running.answered} of ${running.total} answered` : 'Start a quiz of ten'}
    </Button>
  );
  const build = !running && (
    <Button key="build" look="quiet" onClick={onBuild}>
      Build a quiz
    </Button>
  );
  return (
    <>
      {!plan && !quiz && (
        <Notice kind="empty" title="Nothing to ask now">
          <NothingToAsk count={count} />
        </Notice>
      )}
      <div className={styles['actions']}>{running ? [quiz, plan] : [plan, quiz, build]}</div>
    </>
  );
}
