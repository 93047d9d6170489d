import { useRef, useState } from 'react';
import { useAction } from '@/components/data/use-action';
import { useDatabase } from '@/components/data/DatabaseProvider';
import { ErrorNotice } from '@/components/std/ErrorNotice';
import { Field } from '@/components/std/Field';
import { Dialog } from '@/components/std/Dialog';
import { setNote } from '@/lib/db/item-marks';
import styles from './MarkSheet.module.css';

type Props = { itemId: string; note: string; onClose: () => void };

/** The private note of a question, saved as it is typed. */
export function NoteSheet({ itemId, note, onClose }: Props) {
  const db = useDatabase();
  const [text, setText] = useState(note);
  const [savedText, setSavedText] = useState(note);
  const { error, run } = useAction();
  // One write after the other, so that the last one typed is the last one stored.
  const writing = useRef<Promise<void>>(Promise.resolve());
  const change = (next: string) => {
    setText(next);
    const before = writing.current;
    writing.current = before.then(
      () => setNote(db, itemId, next),
      () => setNote(db, itemId, next),
    );
    const written = writing.current;
    run(async () => {
      await written;
      setSavedText(next);
    });
  };
  return (
    <Dialog title="Your note" onClose={onClose}>
      <Field
        label="Private note on this question"
        hint="Only on this device and in your backups. **Bold**, lists and `code` are shown as such."
      >
        {(ids) => (
          <textarea
            {...ids}
            data-focus
            className={styles['text']}
            rows={7}
            value={text}
            onChange={(event) => change(event.target.value)}
          />
        )}
      </Field>
      <p role="status" className={styles['soft']}>
        {text === savedText ? (text.trim() === '' ? 'No note yet.' : 'Saved.') : 'Saving…'}
      </p>
      {error !== undefined && <ErrorNotice error={error} />}
    </Dialog>
  );
}
