import { useLiveQuery } from 'dexie-react-hooks';
import { useState } from 'react';
import { useAction } from '@/components/data/use-action';
import { useDatabase } from '@/components/data/DatabaseProvider';
import { Button } from '@/components/std/Button';
import { ErrorNotice } from '@/components/std/ErrorNotice';
import { Notice } from '@/components/std/Notice';
import { UndoLine } from '@/components/std/UndoLine';
import { deleteOwnTerm, restoreOwnTerms, type OwnTermsBefore } from '@/lib/db/own-terms';
import type { OwnTermRow } from '@/lib/db/schema';
import { changeOwnTerms } from '@/lib/platform/change-own-terms';
import styles from './OwnTerm.module.css';
import { OwnTermForm } from './OwnTermForm';

type Done = { words: string; before: OwnTermsBefore };

type Props = {
  id: string;
  /** What was done to it just before. */
  done?: Done;
};

/** A term of the user's own: read, edit, delete, and undo what was done last. */
export function OwnTermDetail({ id, done }: Props) {
  const db = useDatabase();
  const term = useLiveQuery(async () => {
    const row = await db.terms.get(id);
    return row?.owner === 'user' ? row : null;
  }, [db, id]);
  const [last, setLast] = useState<Done | undefined>(done);
  const [isEdited, setIsEdited] = useState(false);
  const { isBusy, error, run } = useAction();
  if (term === undefined) return null;
  const remove = ({ name }: OwnTermRow) =>
    run(async () => {
      const { before } = await changeOwnTerms(() => deleteOwnTerm(db, id));
      setLast({ words: `“${name}” is deleted.`, before });
    });
  const undo = ({ before }: Done) =>
    run(async () => {
      await changeOwnTerms(() => restoreOwnTerms(db, before));
      setLast(undefined);
    });
  if (term && isEdited) {
    return (
      <>
        <h1>Edit your term</h1>
        <OwnTermForm
          term={term}
          onSaved={({ before }) => {
            setLast({ words: 'Saved.', before });
            setIsEdited(false);
          }}
          onCancel={() => setIsEdited(false)}
        />
      </>
    );
  }
  return (
    <div className={styles['detail']}>
      <div role="status">
        {last && (
          <UndoLine key={last.words} onUndo={() => undo(last)}>
            {last.words}
          </UndoLine>
        )}
      </div>
      {error !== undefined && <ErrorNotice error={error} />}
      {term ? (
        <>
          <p className={styles['soft']}>Your term</p>
          <h1>{term.name}</h1>
          {term.definition === '' ? (
            <p className={styles['soft']}>No definition yet. Edit the term to write one.</p>
          ) : (
            <p className={styles['lead']}>{term.definition}</p>
          )}
          {term.aliases.length > 0 && <p className={styles['soft']}>Also: {term.aliases.join('; ')}</p>}
          {term.isCaseSensitive && <p className={styles['soft']}>Flagged only with the same capitals.</p>}
          <div className={styles['buttons']}>
            <Button onClick={() => setIsEdited(true)}>Edit</Button>
            <Button disabled={isBusy} onClick={() => remove(term)}>
              Delete
            </Button>
          </div>
        </>
      ) : (
        !last && (
          <Notice kind="empty" title="Not among your terms any more">
            It was deleted, or never saved. To have it, add it again.
          </Notice>
        )
      )}
    </div>
  );
}
