import { useWindowId } from '@/components/data/use-window-id';
import { NothingToAsk } from '@/components/quiz/NothingToAsk';
import { Button } from '@/components/std/Button';
import type { DueCount } from '@/lib/db/study-items';
import { openSidePanel } from '@/lib/platform/open-side-panel';
import type { QuizSession } from '@/lib/quiz/quiz-session';
import { summariseQuiz } from '@/lib/quiz/summarise-quiz';
import styles from './StartQuiz.module.css';

type Props = { count: DueCount | undefined; running: QuizSession | null | undefined };

/** Opens the side panel on the quiz: the running one, or a new one. */
export function StartQuiz({ count, running }: Props) {
  const windowId = useWindowId();
  const isEmpty = !running && count !== undefined && count.due + count.fresh === 0;
  return (
    <>
      <Button
        look="primary"
        className={styles['start']}
        disabled={windowId === undefined || isEmpty}
        onClick={() => {
          if (windowId !== undefined)
            void openSidePanel({ kind: 'quiz' }, windowId).then(() => window.close());
        }}
      >
        {labelOf(count, running)}
      </Button>
      {isEmpty && (
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
