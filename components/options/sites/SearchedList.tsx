import { useState, type ReactNode } from 'react';
import { Field } from '@/components/std/Field';
import { countOf } from '@/components/std/format-day';
import styles from './SitesSection.module.css';

/** `detail` is shown below the name. */
type Entry = { id: string; name: string; detail?: string };

type Props = {
  label: string;
  /** What one entry is: `site`. */
  what: string;
  entries: readonly Entry[];
  renderActions: (entry: Entry) => ReactNode;
};

/** From so many entries on a list has a search field. */
const SEARCHED_FROM = 9;
/** So many are shown at once. */
const SHOWN = 100;

/** A list with what can be done to each entry, and a search field when it is long. */
export function SearchedList({ label, what, entries, renderActions }: Props) {
  const [query, setQuery] = useState('');
  const isSearched = entries.length >= SEARCHED_FROM;
  const wanted = isSearched ? query.trim().toLocaleLowerCase() : '';
  const found = entries.filter(({ name }) => name.toLocaleLowerCase().includes(wanted));
  return (
    <>
      {isSearched && (
        <Field
          label={`Search ${countOf(entries.length, what)}`}
          hint={<span role="status">{foundWords(found.length, wanted, what)}</span>}
        >
          {(ids) => (
            <input {...ids} type="search" value={query} onChange={(event) => setQuery(event.target.value)} />
          )}
        </Field>
      )}
      <ul className={styles['entries']} aria-label={label}>
        {found.slice(0, SHOWN).map((entry) => (
          <li key={entry.id}>
            <span className={styles['name']}>
              {entry.name}
              {entry.detail !== undefined && <span className={styles['detail']}>{entry.detail}</span>}
            </span>
            <span className={styles['actions']}>{renderActions(entry)}</span>
          </li>
        ))}
      </ul>
    </>
  );
}

function foundWords(found: number, wanted: string, what: string): string {
  if (found > SHOWN) return `The first ${SHOWN} of ${found}. Type more of the name to see the others.`;
  return wanted === '' ? '' : found === 0 ? `No ${what} with “${wanted}” in its name.` : countOf(found, what);
}
