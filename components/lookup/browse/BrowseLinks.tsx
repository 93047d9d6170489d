import { useLiveQuery } from 'dexie-react-hooks';
import { useDatabase } from '@/components/data/DatabaseProvider';
import { Button } from '@/components/std/Button';
import type { BrowsePlace } from '@/lib/codes/browse/browse-place';
import type { CodeSystem } from '@/lib/codes/code-system';
import { normaliseCode } from '@/lib/codes/normalise-code';
import styles from './BrowseLinks.module.css';

type Props = { system: CodeSystem; code: string; onBrowse: (place: BrowsePlace) => void };
type Links = { title: string; place: BrowsePlace }[];

/** From a code to its places in the code book: its table, the lines of the index. Only what is installed. */
export function BrowseLinks({ system, code, onBrowse }: Props) {
  const db = useDatabase();
  const kinds = useLiveQuery(
    async () =>
      new Set((await db.codeLayers.filter((row) => row.system === system).toArray()).map((row) => row.kind)),
    [db, system],
  );
  const plain = normaliseCode(code);
  const links: Links = [];
  if (system === 'icd10pcs' && kinds?.has('tables')) {
    links.push({ title: 'Build from its table', place: { kind: 'pcs-builder', chosen: plain } });
  }
  if (kinds?.has('index'))
    links.push({ title: 'In the index', place: { kind: 'index-places', system, code: plain } });
  if (links.length === 0) return null;
  return (
    <nav className={styles['links']} aria-label="In the code book">
      {links.map(({ title, place }) => (
        <Button key={title} look="quiet" onClick={() => onBrowse(place)}>
          {title}
        </Button>
      ))}
    </nav>
  );
}
