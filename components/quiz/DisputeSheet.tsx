import { useState } from 'react';
import { useAction } from '@/components/data/use-action';
import { useDatabase } from '@/components/data/DatabaseProvider';
import { Button } from '@/components/std/Button';
import { ErrorNotice } from '@/components/std/ErrorNotice';
import { Field } from '@/components/std/Field';
import { Dialog } from '@/components/std/Dialog';
import { disputeItem, withdrawDispute, type ItemMark } from '@/lib/db/item-marks';
import styles from './MarkSheet.module.css';

type Props = { itemId: string; dispute: ItemMark['dispute']; onClose: () => void };

/** Says that a question is wrong, and whether it should still be asked. */
export function DisputeSheet({ itemId, dispute, onClose }: Props) {
  const db = useDatabase();
  const [reason, setReason] = useState(dispute?.reason ?? '');
  const [isLeftOut, setIsLeftOut] = useState(dispute?.isLeftOut ?? true);
  const [isEmpty, setIsEmpty] = useState(false);
  const { isBusy, error, run } = useAction();
  const save = () => {
    if (reason.trim() === '') setIsEmpty(true);
    else run(() => disputeItem(db, itemId, { reason, isLeftOut, at: Date.now() }).then(onClose));
  };
  return (
    <Dialog title="Dispute this question" onClose={onClose}>
      <Field
        label="What is wrong with it?"
        hint="The rule or source that says otherwise helps most. It stays on this device until you export your disputes under Settings."
        error={isEmpty ? 'Say what is wrong, so that it can be checked.' : undefined}
      >
        {(ids) => (
          <textarea
            {...ids}
            data-focus
            className={styles['text']}
            rows={4}
            value={reason}
            onChange={(event) => setReason(event.target.value)}
          />
        )}
      </Field>
      <label className={styles['check']}>
        <input type="checkbox" checked={isLeftOut} onChange={(event) => setIsLeftOut(event.target.checked)} />
        Do not ask it again until I withdraw this
      </label>
      <div className={styles['buttons']}>
        <Button look="primary" disabled={isBusy} onClick={save}>
          {dispute ? 'Save' : 'Dispute'}
        </Button>
        {dispute && (
          <Button disabled={isBusy} onClick={() => run(() => withdrawDispute(db, itemId).then(onClose))}>
            Withdraw
          </Button>
        )}
      </div>
      {error !== undefined && <ErrorNotice error={error} />}
    </Dialog>
  );
}
