import { useLiveQuery } from 'dexie-react-hooks';
import { useRef, useState } from 'react';
import { useAction } from '@/components/data/use-action';
import { useDatabase } from '@/components/data/DatabaseProvider';
import { Button } from '@/components/std/Button';
import { ErrorNotice } from '@/components/std/ErrorNotice';
import { countOf } from '@/components/std/format-day';
import { UndoLine } from '@/components/std/UndoLine';
import { changeSettings, hideTerm } from '@/lib/settings/settings';
import { SearchedList } from './SearchedList';
import styles from './SitesSection.module.css';

/** What was flagged again last, to be undone. */
type Restored = { terms: string[]; name: string };

/** The terms that are flagged on no page, each to be flagged again; or all of them. */
export function HiddenTerms({ hiddenTerms }: { hiddenTerms: readonly string[] }) {
  const db = useDatabase();
  const names = useLiveQuery(
    async () => (await db.terms.bulkGet([...hiddenTerms])).map((term) => term?.name),
    [db, hiddenTerms.join()],
  );
  const [restored, setRestored] = useState<Restored>();
  const { error, run } = useAction();
  const place = useRef<HTMLDivElement>(null);
  if (!names) return null;
  const restore = (terms: string[], name: string) =>
    run(async () => {
      if (terms.length === hiddenTerms.length) await changeSettings({ hiddenTerms: [] });
      else for (const term of terms) await hideTerm(term, false);
      setRestored({ terms, name });
    });
  const undo = ({ terms }: Restored) =>
    run(async () => {
      for (const term of terms) await hideTerm(term, true);
      setRestored(undefined);
      place.current?.focus();
    });
  const entries = hiddenTerms
    .map((id, at) => ({ id, name: names[at] ?? `${id} (not in the glossary)` }))
    .toSorted((a, b) => a.name.localeCompare(b.name));
  return (
    <div className={styles['list']} ref={place} tabIndex={-1}>
      <div role="status">
        {restored && (
          <UndoLine key={restored.name} onUndo={() => undo(restored)}>
            {restored.name} flagged again.
          </UndoLine>
        )}
      </div>
      {error !== undefined && <ErrorNotice error={error} />}
      {entries.length === 0 ? (
        <p className={styles['soft']}>No term. “Hide this term” on a card puts one here.</p>
      ) : (
        <SearchedList
          label="Hidden terms"
          what="term"
          entries={entries}
          renderActions={({ id, name }) => (
            <Button
              look="quiet"
              aria-label={`Flag ${name} again`}
              onClick={() => restore([id], `“${name}” is`)}
            >
              Flag again
            </Button>
          )}
        />
      )}
      {entries.length > 1 && (
        <div>
          <Button onClick={() => restore([...hiddenTerms], `${countOf(hiddenTerms.length, 'term')} are`)}>
            Flag all of them again
          </Button>
        </div>
      )}
    </div>
  );
}
