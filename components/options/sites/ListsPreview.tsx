import { useLiveQuery } from 'dexie-react-hooks';
import { useDatabase } from '@/components/data/DatabaseProvider';
import { Button } from '@/components/std/Button';
import { countOf } from '@/components/std/format-day';
import { Preview } from '@/components/std/Preview';
import { addedLists, joinedLists, type SiteLists } from '@/lib/settings/site-lists';
import styles from './SitesSection.module.css';

type Props = {
  name: string;
  here: SiteLists;
  file: SiteLists;
  /** Whether the browser has just refused the permission. */
  isNotAllowed: boolean;
  onJoin: () => void;
  onCancel: () => void;
};

/** So many of each kind are named. */
const NAMED = 20;

/** What a file of lists would change, before it does. */
export function ListsPreview({ name, here, file, isNotAllowed, onJoin, onCancel }: Props) {
  const db = useDatabase();
  const added = addedLists(here, joinedLists(here, file));
  const { allSites, sites, never } = added.policy;
  const terms = useLiveQuery(async () => {
    const known = await db.terms.bulkGet(added.hiddenTerms);
    return added.hiddenTerms.map((id, at) => known[at]?.name ?? `${id} (not in the glossary)`);
  }, [db, added.hiddenTerms.join()]);
  const changes: Change[] = [
    { title: 'All sites are flagged', names: allSites ? ['Except those that are never flagged'] : [] },
    {
      title: `${countOf(sites.length, 'site')} always flagged`,
      names: moved(sites, here.policy.never, 'never'),
    },
    {
      title: `${countOf(never.length, 'site')} never flagged`,
      names: moved(never, here.policy.sites, 'always'),
    },
    { title: `${countOf(added.hiddenTerms.length, 'term')} hidden`, names: terms ?? [] },
  ].filter(({ names }) => names.length > 0);
  const needsPermission = allSites || (sites.length > 0 && !here.policy.allSites);
  return (
    <Preview
      label={`What “${name}” adds`}
      title={`What “${name}” adds`}
      actions={
        <>
          {changes.length > 0 && (
            <Button look="primary" onClick={onJoin}>
              Add to my lists
            </Button>
          )}
          <Button onClick={onCancel}>{changes.length > 0 ? 'Cancel' : 'Close'}</Button>
        </>
      }
    >
      {changes.length === 0 ? (
        <p>All of it is on your lists already. There is nothing to add.</p>
      ) : (
        <dl className={styles['changes']}>
          {changes.map((change) => (
            <ChangeRow key={change.title} {...change} />
          ))}
        </dl>
      )}
      {changes.length > 0 && (
        <p className={styles['soft']}>
          Nothing is taken off your lists, except a site that the file has on the other one.
          {needsPermission &&
            ' The browser asks you for the permission for the sites that are always flagged.'}
        </p>
      )}
      <p role="status" className={styles['warn']}>
        {isNotAllowed && 'The browser did not give the permission. Nothing was changed.'}
      </p>
    </Preview>
  );
}

type Change = { title: string; names: string[] };

function ChangeRow({ title, names }: Change) {
  const more = names.length - NAMED;
  return (
    <div>
      <dt>{title}</dt>
      <dd>
        {names.slice(0, NAMED).join(', ')}
        {more > 0 && ` and ${more} more`}
      </dd>
    </div>
  );
}

/** The sites, with a word where one is on the other list now. */
function moved(hosts: readonly string[], onOther: readonly string[], other: string): string[] {
  return hosts.map((host) => (onOther.includes(host) ? `${host} (now on “${other}”)` : host));
}
