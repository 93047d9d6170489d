import { Button } from '@/components/std/Button';
import type { QuizSession } from '@/lib/quiz/quiz-session';
import { summariseQuiz } from '@/lib/quiz/summarise-quiz';
import { QuizClock } from './QuizClock';
import styles from './QuizProgress.module.css';

type Props = { session: QuizSession; onEnd: () => void; onPlaces: () => void };

/** A thin line of progress, the count, the clock of a timed quiz, and the way out. */
export function QuizProgress({ session, onEnd, onPlaces }: Props) {
  const { answered, correct, total } = summariseQuiz(session);
  const isExam = session.style === 'exam';
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
      {session.title !== undefined && <p className={styles['title']}>{session.title}</p>}
      <p>
        {answered} of {total} answered{isExam ? '' : ` · ${correct} right`}
        {session.deadlineAt !== undefined && <QuizClock deadlineAt={session.deadlineAt} />}
      </p>
      <span>
        {isExam && (
          <Button look="quiet" onClick={onPlaces}>
            All
          </Button>
        )}
        <Button look="quiet" onClick={onEnd}>
          {isExam ? 'Finish' : 'End quiz'}
        </Button>
      </span>
    </div>
  );
}
