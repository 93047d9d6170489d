import { Button } from '@/components/std/Button';
import type { ItemRow } from '@/lib/db/schema';
import styles from './Question.module.css';
import { SureChoice } from './SureChoice';
import type { useQuestion } from './use-question';
import { Verdict } from './Verdict';

type Props = {
  item: ItemRow;
  question: ReturnType<typeof useQuestion>;
  place: { isFirst: boolean; isLast: boolean };
  isReady: boolean;
  onPrimary: () => void;
  onBack: () => void;
};

/** The verdict or "sure / not sure", and the one primary button, always in the same spot. */
export function QuestionFooter({ item, question, place, isReady, onPrimary, onBack }: Props) {
  const { answer, chosen, isExam, confidence, setConfidence } = question;
  return (
    <footer className={styles['footer']}>
      <div role="status">{answer && <Verdict item={item} answer={answer} />}</div>
      {!answer && <SureChoice isShown={chosen.length > 0} value={confidence} onChange={setConfidence} />}
      <div className={styles['buttons']}>
        {isExam && (
          <Button className={styles['primary']} aria-disabled={place.isFirst} onClick={onBack}>
            Back
          </Button>
        )}
        <Button look="primary" className={styles['primary']} aria-disabled={!isReady} onClick={onPrimary}>
          {labelOf(chosen.length, item.key.length, { ...place, isExam, isAnswered: answer !== undefined })}
        </Button>
      </div>
    </footer>
  );
}

function labelOf(
  chosen: number,
  needed: number,
  { isLast, isExam, isAnswered }: { isLast: boolean; isExam: boolean; isAnswered: boolean },
): string {
  if (isAnswered) return isLast ? 'See the summary' : 'Next question';
  if (isExam) {
    const next = isLast ? 'Finish the quiz' : 'Next question';
    if (chosen === 0 && !isLast) return 'Skip for now';
    return chosen > 0 && chosen !== needed ? `${next} · ${chosen} of ${needed} chosen` : next;
  }
  if (needed > 1 && chosen !== needed) return `Choose ${needed} · ${chosen} chosen`;
  return chosen === 0 ? 'Choose an answer' : 'Check answer';
}
