import { Button } from '@/components/std/Button';
import { Dialog } from '@/components/std/Dialog';
import { ErrorNotice } from '@/components/std/ErrorNotice';
import { countOf } from '@/components/std/format-day';
import type { MockEntry } from '@/lib/mock/mock-exam';
import { isUnanswered, placeState } from '@/lib/mock/place-state';
import styles from './EndDialog.module.css';
import { placeList } from './exam-words';

type Props = {
  entries: readonly MockEntry[];
  error: unknown;
  onSubmit: () => void;
  onClose: () => void;
};

/** Asks before the exam is submitted, and names what is still open. */
export function EndDialog({ entries, error, onSubmit, onClose }: Props) {
  const placesWith = (has: (entry: MockEntry) => boolean) =>
    entries.flatMap((entry, place) => (has(entry) ? place : []));
  const unanswered = placesWith(isUnanswered);
  const partly = placesWith((entry) => !isUnanswered(entry) && placeState(entry) !== 'complete');
  const flagged = placesWith((entry) => entry.isFlagged);
  return (
    <Dialog title="End the exam?" closeLabel="Go on" onClose={onClose}>
      <div className={styles['body']}>
        {unanswered.length > 0 && (
          <p>
            <strong>{countOf(unanswered.length, 'item')} without an answer</strong>: {placeList(unanswered)}.
            They count as not right; a guess costs nothing.
          </p>
        )}
        {partly.length > 0 && (
          <p>
            <strong>{countOf(partly.length, 'item')} with too few options chosen</strong>: {placeList(partly)}
            .
          </p>
        )}
        {flagged.length > 0 && (
          <p>
            <strong>{countOf(flagged.length, 'item')} flagged</strong>: {placeList(flagged)}.
          </p>
        )}
        {unanswered.length + partly.length === 0 && <p>Every item has its answer.</p>}
        <p>After this no answer can be changed, and the result is shown.</p>
        {error !== undefined && <ErrorNotice error={error} />}
        <Button look="primary" onClick={onSubmit}>
          Submit the exam
        </Button>
      </div>
    </Dialog>
  );
}
