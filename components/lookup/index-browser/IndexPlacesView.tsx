import { useEffect, useState } from 'react';
import { LayerMissing } from '@/components/lookup/browse/LayerMissing';
import { PageHead } from '@/components/lookup/browse/PageHead';
import type { BrowseNav } from '@/components/lookup/browse/browse-nav';
import { useDatabase } from '@/components/data/DatabaseProvider';
import { INDEX_BOOKS } from '@/lib/codes/browse/browse-place';
import { printedForm } from '@/lib/codes/browse/code-standing';
import type { CodeSystem } from '@/lib/codes/code-system';
import { formatCode } from '@/lib/codes/format-code';
import { placesInBooks, type BookPlaces } from '@/lib/db/index-places';
import { sliceRun } from '@/components/lookup/browse/slice-run';
import styles from './IndexPlacesView.module.css';

type Props = { system: CodeSystem; code: string; nav: BrowseNav };

/** Lines shown of each book; the nearest come first. */
const MOST = 40;

/** Where the indexes and tables lead to a code. */
export function IndexPlacesView({ system, code, nav }: Props) {
  const books = usePlaces(system, code);
  const title = `${formatCode(system, code)} in the index`;
  if (books?.length === 0) {
    return (
      <LayerMissing
        title={title}
        file="the Alphabetic Index and the tables of “Code Tables, Tabular and Index”"
      />
    );
  }
  const count = books?.reduce((sum, { places }) => sum + places.length, 0);
  return (
    <>
      <PageHead
        edition={books?.map((one) => `${INDEX_BOOKS[one.book].noun} ${one.edition}`).join(' · ')}
        title={title}
      >
        <p role="status">
          {count === undefined
            ? 'Looking through the index…'
            : count === 0
              ? 'No line leads to it.'
              : undefined}
        </p>
      </PageHead>
      {books
        ?.filter(({ places }) => places.length > 0)
        .map(({ book, places }) => (
          <section key={book} className={styles['book']}>
            <h2>{INDEX_BOOKS[book].title}</h2>
            <ul>
              {places.slice(0, MOST).map(({ key, line, path, printed }) => (
                <li key={`${key}:${line}`}>
                  <button
                    type="button"
                    onClick={() =>
                      nav.go(
                        book === 'neoplasms' || book === 'drugs'
                          ? {
                              kind: 'index',
                              book,
                              letter: '',
                              typed: path.slice(book === 'drugs' ? 0 : 1).join(' '),
                            }
                          : { kind: 'main-term', book, key, ...(line > 0 && { line }) },
                      )
                    }
                  >
                    <span>{path.filter(Boolean).join(' › ')}</span>
                    <code>{printedForm(system, printed)}</code>
                  </button>
                </li>
              ))}
            </ul>
            {places.length > MOST && <p className={styles['soft']}>and {places.length - MOST} more</p>}
          </section>
        ))}
    </>
  );
}

function usePlaces(system: CodeSystem, code: string): BookPlaces[] | undefined {
  const db = useDatabase();
  const [books, setBooks] = useState<BookPlaces[]>();
  const [error, setError] = useState<unknown>();
  useEffect(() => {
    const stop = new AbortController();
    placesInBooks(db, system, code, sliceRun(stop.signal)).then(setBooks, (cause: unknown) => {
      if (!stop.signal.aborted) setError(cause);
    });
    return () => stop.abort();
  }, [db, system, code]);
  // The error screen around the page says what to do.
  if (error !== undefined) throw error;
  return books;
}
