import { useLiveQuery } from 'dexie-react-hooks';
import { useDatabase } from '@/components/data/DatabaseProvider';
import { Dialog } from '@/components/std/Dialog';
import type { QuizSession } from '@/lib/quiz/quiz-session';
import { isAnswered } from '@/lib/quiz/summarise-quiz';
import styles from './PlacesSheet.module.css';

type Props = { session: QuizSession; onGo: (to: number) => void; onClose: () => void };

/** The questions of a quiz in exam style as a grid: answered, open or flagged, told by letter and shape. */
export function PlacesSheet({ session, onGo, onClose }: Props) {
  return (
    <Dialog title="Questions" onClose={onClose}>
      <Places session={session} onGo={onGo} />
      <p className={styles['legend']}>✓ answered · – open · ⚑ flagged</p>
    </Dialog>
  );
}

/** The grid alone. */
export function Places({ session, onGo }: Pick<Props, 'session' | 'onGo'>) {
  const db = useDatabase();
  const ids = session.entries.map(({ itemId }) => itemId);
  const marks = useLiveQuery(() => db.itemMarks.bulkGet(ids), [db, ids.join()]);
  return (
    <ol className={styles['places']}>
      {session.entries.map((entry, at) => {
        const isFlagged = marks?.[at]?.isFlagged ?? false;
        const state = isAnswered(entry) ? 'answered' : 'open';
        return (
          <li key={entry.itemId}>
            <button
              type="button"
              data-state={state}
              aria-current={at === session.position ? 'step' : undefined}
              aria-label={`Question ${at + 1}, ${state}${isFlagged ? ', flagged' : ''}`}
              onClick={() => onGo(at)}
            >
              <span>{at + 1}</span>
              <span>
                {state === 'answered' ? '✓' : '–'}
                {isFlagged && ' ⚑'}
              </span>
            </button>
          </li>
        );
      })}
    </ol>
  );
}
