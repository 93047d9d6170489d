import { Button } from '@/components/std/Button';
import { formatDay } from '@/components/std/format-day';
import { Preview } from '@/components/std/Preview';
import { readDay, type DayOrder } from '@/lib/ceu/import/read-day';
import styles from './Import.module.css';

type Props = { example: string; onAnswer: (order: DayOrder) => void; onBack: () => void };

/** Asks how the days of a table are meant when none of them says it. */
export function DayOrderQuestion({ example, onAnswer, onBack }: Props) {
  const choice = (order: DayOrder, words: string) => {
    const day = readDay(example, order);
    return (
      <Button onClick={() => onAnswer(order)}>
        {day === undefined ? words : formatDay(day)} ({words})
      </Button>
    );
  };
  return (
    <Preview
      label="Order of dates"
      title={`Which day is ${example}?`}
      actions={
        <>
          {choice('month-first', 'month first')}
          {choice('day-first', 'day first')}
          <Button look="quiet" onClick={onBack}>
            Back to the columns
          </Button>
        </>
      }
    >
      <p className={styles['soft']}>No date in the table says whether the month or the day comes first.</p>
    </Preview>
  );
}
