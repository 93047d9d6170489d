import { Button } from '@/components/std/Button';
import { summariseQuiz, type QuizSession } from '@/lib/quiz/quiz-session';
import styles from './QuizProgress.module.css';

/** A thin line of progress, the count, and the way out. */
export function QuizProgress({ session, onEnd }: { session: QuizSession; onEnd: () => void }) {
  const { answered, correct, total } = summariseQuiz(session);
  return (
    <div className={styles['progress']}>
      <span
        className={styles['track']}
        role="progressbar"
        aria-label="Quiz progress"
        aria-valuemin={0}
        aria-valuemax={total}
        aria-valuenow={answered}
      >
        <span style={{ inlineSize: `${(answered / total) * 100}%` }} />
      </span>
      <p>
        {answered} of {total} answered · {correct} right
      </p>
      <Button look="quiet" onClick={onEnd}>
        End quiz
      </Button>
    </div>
  );
}
