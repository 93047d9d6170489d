import { Button } from '@/components/std/Button';
import { countOf } from '@/components/std/format-day';
import { Dialog } from '@/components/std/Dialog';
import type { QuizSession } from '@/lib/quiz/quiz-session';
import { summariseQuiz } from '@/lib/quiz/summarise-quiz';
import { Places } from './PlacesSheet';
import styles from './PlacesSheet.module.css';

type Props = {
  session: QuizSession;
  onGo: (to: number) => void;
  onFinish: () => void;
  onClose: () => void;
};

/** Asks before a quiz in exam style is finished: afterwards nothing can be changed. */
export function FinishSheet({ session, onGo, onFinish, onClose }: Props) {
  const { answered, total } = summariseQuiz(session);
  const open = total - answered;
  return (
    <Dialog title="Finish the quiz?" onClose={onClose}>
      <p>
        {open === 0
          ? `All ${total} questions are answered. `
          : `${countOf(open, 'question')} of ${total} ${open === 1 ? 'has' : 'have'} no answer and will count neither as right nor as wrong. `}
        Then the answers are scored and can no longer be changed.
      </p>
      {open > 0 && <Places session={session} onGo={onGo} />}
      <div className={styles['buttons']}>
        <Button look="primary" onClick={onFinish}>
          Finish and see the results
        </Button>
        <Button onClick={onClose}>Go on with the quiz</Button>
      </div>
    </Dialog>
  );
}
