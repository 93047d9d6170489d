import { useRef, useState } from 'react';
import { useAction } from '@/components/data/use-action';
import { useDatabase } from '@/components/data/DatabaseProvider';
import { Button } from '@/components/std/Button';
import { ErrorNotice } from '@/components/std/ErrorNotice';
import { UndoLine } from '@/components/std/UndoLine';
import { OwnTermForm } from '@/components/terms/OwnTermForm';
import { deleteOwnTerm, restoreOwnTerms, type OwnTermsBefore } from '@/lib/db/own-terms';
import type { OwnTermRow } from '@/lib/db/schema';
import { changeOwnTerms } from '@/lib/platform/change-own-terms';
import { plainLine } from '@/lib/std/plain-line';
import { SearchedList } from '../sites/SearchedList';
import styles from './OwnTerms.module.css';

/** Characters of a definition in the list. */
const LINE = 140;

type Done = { words: string; before: OwnTermsBefore };

/** The user's own terms, to be searched, added, changed and deleted; what was done last can be undone. */
export function OwnTermList({ terms }: { terms: readonly OwnTermRow[] }) {
  const db = useDatabase();
  const [edited, setEdited] = useState<OwnTermRow | 'new'>();
  const [last, setLast] = useState<Done>();
  const { error, run } = useAction();
  const place = useRef<HTMLDivElement>(null);
  const remove = ({ id, name }: OwnTermRow) =>
    run(async () => {
      const { before } = await changeOwnTerms(() => deleteOwnTerm(db, id));
      setLast({ words: `“${name}” is deleted.`, before });
    });
  const undo = ({ before }: Done) =>
    run(async () => {
      await changeOwnTerms(() => restoreOwnTerms(db, before));
      setLast(undefined);
      place.current?.focus();
    });
  const open = (what: OwnTermRow | 'new') => {
    setLast(undefined);
    setEdited(what);
  };
  const close = () => {
    setEdited(undefined);
    place.current?.focus();
  };
  const byId = new Map(terms.map((term) => [term.id, term]));
  const withTerm = (id: string, work: (term: OwnTermRow) => void) => {
    const term = byId.get(id);
    if (term) work(term);
  };
  return (
    <div className={styles['list']} ref={place} tabIndex={-1}>
      {edited === undefined ? (
        <div>
          <Button look="primary" onClick={() => open('new')}>
            Add a term
          </Button>
        </div>
      ) : (
        <div className={styles['form']}>
          <OwnTermForm
            key={edited === 'new' ? 'new' : edited.id}
            term={edited === 'new' ? undefined : edited}
            onSaved={({ name, before }) => {
              setEdited(undefined);
              setLast({ words: `“${name}” is ${edited === 'new' ? 'added' : 'changed'}.`, before });
            }}
            onCancel={close}
          />
        </div>
      )}
      <div role="status">
        {last && (
          <UndoLine key={last.words} onUndo={() => undo(last)}>
            {last.words}
          </UndoLine>
        )}
      </div>
      {error !== undefined && <ErrorNotice error={error} />}
      {terms.length === 0 && edited === undefined && (
        <p className={styles['soft']}>
          None yet. Add one here, or select words on any page and choose “Add to your terms” in the menu of
          the right mouse button.
        </p>
      )}
      {terms.length > 0 && (
        <SearchedList
          label="Your terms"
          what="term"
          entries={terms.map(({ id, name, definition, aliases }) => ({
            id,
            name,
            detail: plainLine([definition, aliases.join('; ')].filter(Boolean).join(' · '), LINE),
          }))}
          renderActions={({ id, name }) => (
            <>
              <Button look="quiet" aria-label={`Edit ${name}`} onClick={() => withTerm(id, open)}>
                Edit
              </Button>
              <Button look="quiet" aria-label={`Delete ${name}`} onClick={() => withTerm(id, remove)}>
                Delete
              </Button>
            </>
          )}
        />
      )}
    </div>
  );
}
