import type { QuizAnswer } from '@/lib/quiz/quiz-session';
import { scoreResponse } from '@/lib/quiz/score';
import styles from './Verdict.module.css';

type Props = { item: { type: 'single' | 'multiple'; key: string[] }; answer: QuizAnswer };

/** Right or not, in words and with a sign. It takes the place of "sure / not sure", so nothing jumps. */
export function Verdict({ item, answer }: Props) {
  return (
    <p className={[styles['verdict'], answer.isCorrect ? styles['right'] : styles['wrong']].join(' ')}>
      {answer.isCorrect ? '✓ Right' : `✗ Not right${partOf(item, answer)}`}
    </p>
  );
}

function partOf(item: Props['item'], answer: QuizAnswer): string {
  if (item.type === 'single') return '';
  const { partial } = scoreResponse(item.key, answer.response);
  return ` · ${Math.round(partial * 100)} % of the choice; only all of it counts`;
}
