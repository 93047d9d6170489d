import { useLiveQuery } from 'dexie-react-hooks';
import { useDatabase } from '@/components/data/DatabaseProvider';
import { countOf, formatDay } from '@/components/std/format-day';
import { HiddenText } from '@/components/std/HiddenText';
import { itemHistory } from '@/lib/db/study-state';
import { localDay } from '@/lib/platform/local-day';
import styles from './ItemPast.module.css';

/** One's own past with a question: how often, how often right, and the last answers as signs. */
export function ItemPast({ itemId, answeredAt }: { itemId: string; answeredAt: number }) {
  const db = useDatabase();
  const history = useLiveQuery(() => itemHistory(db, itemId, answeredAt), [db, itemId, answeredAt]);
  if (!history || history.answers === 0) return null;
  const { answers, correct, beforeAt, recent } = history;
  if (answers === 1) return <p className={styles['past']}>This was your first answer to this question.</p>;
  return (
    <div className={styles['past']}>
      <p>
        Answered {countOf(answers, 'time')}, {correct} right
        {beforeAt !== undefined && `; before this on ${formatDay(localDay(beforeAt))}`}.
      </p>
      <ol className={styles['dots']} aria-label="Your last answers, the oldest first">
        {recent.map((isRight, at) => (
          <li key={at} data-right={isRight}>
            <span aria-hidden="true">{isRight ? '✓' : '✗'}</span>
            <HiddenText>{isRight ? 'right' : 'not right'}</HiddenText>
          </li>
        ))}
      </ol>
    </div>
  );
}
