import { useLiveQuery } from 'dexie-react-hooks';
import { useDatabase } from '@/components/data/DatabaseProvider';
import { useSettings } from '@/components/data/use-settings';
import { openedLookup } from '@/lib/db/look-up';
import type { CodeFilters } from '@/lib/codes/search/search-codes';
import type { LookupResult } from '@/lib/lookup/lookup-entry';
import { readSettings } from '@/lib/settings/settings';

/** The best results for a query, best first; undefined while nothing is typed or the index is being built. */
export function useLookup(query: string, limit: number, filters?: CodeFilters): LookupResult[] | undefined {
  const db = useDatabase();
  const settings = useSettings();
  return useLiveQuery(async () => {
    // The code book is opened with the first letter: the popup is mostly opened for something else.
    if (!settings || query.trim() === '') return undefined;
    const lookup = await openedLookup(db, settings.disabledBanks);
    return lookup.search(query, limit, filters);
  }, [db, settings, query, limit, filters]);
}

/** Gives a search for the one best result, for whoever presses Enter: the list may not have caught up with the typing. */
export function useFindBest(): (query: string, filters?: CodeFilters) => Promise<LookupResult | undefined> {
  const db = useDatabase();
  return async (query, filters) => {
    const { disabledBanks } = await readSettings();
    const lookup = await openedLookup(db, disabledBanks);
    return lookup.search(query, 1, filters)[0];
  };
}
