import { useLiveQuery } from 'dexie-react-hooks';
import { useDatabase } from '@/components/data/DatabaseProvider';
import { readTaught } from '@/lib/db/page-items';
import type { PageInFront } from '@/lib/platform/page-in-front';
import type { Taught } from '@/lib/quiz/find-taught';
import type { FindingKey } from '@/lib/terms/finding';
import { usePageInFront } from './use-page-in-front';

/** The page in front and which items teach what stands on it; followed only while `isWatching`. */
export function usePageTaught(isWatching: boolean): {
  page: PageInFront | undefined;
  taught: Taught[] | undefined;
} {
  const db = useDatabase();
  const { page } = usePageInFront(isWatching);
  const keys = page?.kind === 'flagged' ? page.found.findings.map(({ key }) => key).join(' ') : '';
  const taught = useLiveQuery(
    () => readTaught(db, keys.split(' ').filter(Boolean) as FindingKey[]),
    [db, keys],
  );
  return { page, taught };
}
