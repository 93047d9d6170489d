import { useLiveQuery } from 'dexie-react-hooks';
import { useState } from 'react';
import { useDatabase } from '@/components/data/DatabaseProvider';
import { useAction } from '@/components/data/use-action';
import { Button } from '@/components/std/Button';
import { ErrorNotice } from '@/components/std/ErrorNotice';
import { focusOnMount } from '@/components/std/focus-on-mount';
import { listName } from '@/lib/codes/code-system';
import { removeSavedCode, restoreSavedCode, savedCodes, type SavedCode } from '@/lib/db/saved-codes';
import type { SavedCodeRow } from '@/lib/db/schema';
import { codeTarget, type LookupTarget } from '@/lib/lookup/lookup-entry';
import styles from './MyList.module.css';

/** The user's own list of codes, each to open or to take off, which can be undone. */
export function MyList({ onOpen }: { onOpen: (target: LookupTarget) => void }) {
  const db = useDatabase();
  const saved = useLiveQuery(() => savedCodes(db), [db]);
  const [removed, setRemoved] = useState<SavedCodeRow>();
  const [restored, setRestored] = useState<string>();
  const { error, run } = useAction();
  if (!saved || (saved.length === 0 && !removed)) return null;
  return (
    <section className={styles['mine']}>
      <h2>My list</h2>
      {saved.length > 0 && (
        <ul aria-label="My list">
          {saved.map((each) => (
            <li key={each.row.id}>
              <Row saved={each} isRestored={each.row.id === restored} onOpen={onOpen} />
              <Button
                look="quiet"
                aria-label={`Remove ${each.row.code} from my list`}
                onClick={() =>
                  run(async () => {
                    setRemoved(await removeSavedCode(db, each.row.id));
                    setRestored(undefined);
                  })
                }
              >
                Remove
              </Button>
            </li>
          ))}
        </ul>
      )}
      {removed && (
        <p role="status" className={styles['removed']}>
          {removed.code} removed.
          <Button
            key={removed.id}
            ref={focusOnMount}
            look="quiet"
            onClick={() =>
              run(async () => {
                await restoreSavedCode(db, removed);
                setRemoved(undefined);
                setRestored(removed.id);
              })
            }
          >
            Undo
          </Button>
        </p>
      )}
      {error !== undefined && <ErrorNotice error={error} />}
    </section>
  );
}

type RowProps = { saved: SavedCode; isRestored: boolean; onOpen: (target: LookupTarget) => void };

/** A code of the list. One that was put back takes the focus, which the button “Undo” had. */
function Row({ saved: { row, code }, isRestored, onOpen }: RowProps) {
  const ref = isRestored ? focusOnMount : undefined;
  if (!code) {
    return (
      <span ref={ref} tabIndex={-1} className={styles['code']}>
        <code>{row.code}</code>
        <span className={styles['soft']}>{listName(row.system)} · its code set is not installed</span>
      </span>
    );
  }
  return (
    <button ref={ref} type="button" className={styles['code']} onClick={() => onOpen(codeTarget(code))}>
      <code>{code.code}</code> {code.title}
      <span className={styles['soft']}>
        {listName(code.system)} · {code.edition}
      </span>
    </button>
  );
}
