import { Button } from '@/components/std/Button';
import { Dialog } from '@/components/std/Dialog';
import type { OpenPoint } from '@/lib/scenario/open-points';
import styles from './ScenarioScreen.module.css';

type Props = { points: readonly OpenPoint[]; onBack: () => void; onCheck: () => void };

/** Asks once more before an incomplete sheet is checked, and says what is incomplete. */
export function OpenPointsDialog({ points, onBack, onCheck }: Props) {
  return (
    <Dialog title="Check it as it is?" closeLabel="Back to the sheet" onClose={onBack}>
      <ul className={styles['points']}>
        {points.map((point) => (
          <li key={point.kind}>{wordsOf(point)}</li>
        ))}
      </ul>
      <p className={styles['soft']}>
        Once checked, this sheet can no longer be changed. You can try the record again.
      </p>
      <Button look="primary" onClick={onCheck}>
        Check it anyway
      </Button>
    </Dialog>
  );
}

function wordsOf({ kind, count }: OpenPoint): string {
  switch (kind) {
    case 'no-codes':
      return 'No code is entered.';
    case 'no-first-diagnosis':
      return 'The first diagnosis is empty.';
    case 'no-poa':
      return count === 1
        ? 'One diagnosis has no POA indicator.'
        : `${count} diagnoses have no POA indicator.`;
    case 'not-a-code':
      return count === 1
        ? 'One line has words instead of a code.'
        : `${count} lines have words instead of a code.`;
    case 'not-valid':
      return count === 1
        ? 'One code is incomplete or not valid.'
        : `${count} codes are incomplete or not valid.`;
  }
}
