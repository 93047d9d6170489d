import { useWindowId } from '@/components/data/use-window-id';
import type { PlanStart } from '@/components/plan/plan-start';
import { PLAN_QUIZ } from '@/components/plan/plan-start-words';
import { NothingToAsk } from '@/components/quiz/NothingToAsk';
import { Button } from '@/components/std/Button';
import type { DueCount } from '@/lib/db/study-items';
import { openSidePanel } from '@/lib/platform/open-side-panel';
import type { QuizSession } from '@/lib/quiz/quiz-session';
import { summariseQuiz } from '@/lib/quiz/summarise-quiz';
import type { PanelWish } from '@/lib/settings/panel-target';
import styles from './StartQuiz.module.css';

type Props = {
  count: DueCount | undefined;
  running: QuizSession | null | undefined;
  /** Undefined until the plan was looked at. */
  start: PlanStart | undefined;
};

/**
 * Opens the side panel on a quiz. One way leads: going on with the running quiz, else today's plan while something is left
 * of it, else a new quiz. One row in each case, and the place of the plan is kept until it is known.
 */
export function StartQuiz({ count, running, start }: Props) {
  const windowId = useWindowId();
  const isEmpty = !running && count !== undefined && count.due + count.fresh === 0;
  const isPlanned = !running && (start?.is === 'open' || (start?.is !== 'none' && !isEmpty));
  const open = (wish: PanelWish) => {
    if (windowId !== undefined) void openSidePanel(wish, windowId).then(() => window.close());
  };
  return (
    <>
      <div className={styles['start']}>
        {isPlanned && (
          <Button
            key="plan"
            look="primary"
            disabled={windowId === undefined}
            aria-disabled={start?.is !== 'open'}
            onClick={() => {
              if (start?.is === 'open') open({ kind: 'quiz', recipe: start.recipe, title: PLAN_QUIZ });
            }}
          >
            Study today’s plan
          </Button>
        )}
        {!(isPlanned && isEmpty) && (
          <Button
            key="quiz"
            look={isPlanned ? 'plain' : 'primary'}
            disabled={windowId === undefined || isEmpty}
            onClick={() => open({ kind: 'quiz' })}
          >
            {labelOf(count, running)}
          </Button>
        )}
      </div>
      {isEmpty && !isPlanned && (
        <p className={styles['soft']}>
          <NothingToAsk count={count} />
        </p>
      )}
    </>
  );
}

function labelOf(count: Props['count'], running: Props['running']): string {
  if (running) {
    const { answered, total } = summariseQuiz(running);
    return `Resume quiz · ${answered} of ${total} answered`;
  }
  return count && count.due > 0 ? `Start quiz · ${count.due} due` : 'Start quiz';
}
