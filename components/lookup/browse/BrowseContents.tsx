import { useLiveQuery } from 'dexie-react-hooks';
import { useDatabase } from '@/components/data/DatabaseProvider';
import { INDEX_BOOKS, type BrowsePlace, type IndexBookId } from '@/lib/codes/browse/browse-place';
import { changeSources } from '@/lib/db/code-changes';
import styles from './BrowseContents.module.css';
import type { BrowseNav } from './browse-nav';

type Entry = { title: string; about: string; edition: string | undefined; place: BrowsePlace };

/** What can be browsed, with the edition that is installed of each. */
export function BrowseContents({ nav }: { nav: BrowseNav }) {
  const entries = useContents();
  if (!entries) return null;
  return (
    <>
      <h1>Browse the code book</h1>
      <ul className={styles['entries']} aria-label="What can be browsed">
        {entries.map(({ title, about, edition, place }) => (
          <li key={title}>
            <button type="button" onClick={() => nav.go(place)}>
              <span className={styles['title']}>{title}</span>
              <span className={edition === undefined ? styles['none'] : styles['edition']}>
                {edition ?? 'not installed'}
              </span>
              <span className={styles['about']}>{about}</span>
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}

function useContents(): Entry[] | undefined {
  const db = useDatabase();
  return useLiveQuery(async () => {
    const layers = (await db.codeLayers.toArray()).toSorted((a, b) => (a.edition < b.edition ? 1 : -1));
    const editionOf = (system: string, kind: string) =>
      layers.find((layer) => layer.system === system && layer.kind === kind)?.edition;
    const [newest] = await changeSources(db);
    const books = (Object.keys(INDEX_BOOKS) as IndexBookId[]).map((book): Entry => {
      const { title, about, system, kind } = INDEX_BOOKS[book];
      return {
        title,
        about,
        edition: editionOf(system, kind),
        place: { kind: 'index', book, letter: '', typed: '' },
      };
    });
    return [
      ...books.filter(({ title }) => title !== INDEX_BOOKS['pcs-index'].title),
      {
        title: 'ICD-10-PCS code builder',
        about: 'Seven characters, only valid choices',
        edition: editionOf('icd10pcs', 'tables'),
        place: { kind: 'pcs-builder', chosen: '' },
      },
      ...books.filter(({ title }) => title === INDEX_BOOKS['pcs-index'].title),
      {
        title: 'MS-DRGs',
        about: 'By MDC, with their split by CC and MCC',
        edition: editionOf('msdrg', 'details'),
        place: { kind: 'ms-drg' },
      },
      {
        title: 'New this year',
        about: 'Added, deleted and revised codes, with a drill',
        edition: newest?.edition,
        place: { kind: 'changes', typed: '' },
      },
    ];
  }, [db]);
}
