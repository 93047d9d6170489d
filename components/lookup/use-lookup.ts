import { useLiveQuery } from 'dexie-react-hooks';
import { useDatabase } from '@/components/data/DatabaseProvider';
import { useSettings } from '@/components/data/use-settings';
import { lookupIndex } from '@/lib/db/look-up';
import type { LookupResult } from '@/lib/lookup/lookup-entry';
import { readSettings } from '@/lib/settings/settings';

/** The best results for a query, best first; undefined while the index is being built. */
export function useLookup(query: string, limit: number): LookupResult[] | undefined {
  const db = useDatabase();
  const settings = useSettings();
  return useLiveQuery(async () => {
    if (!settings) return undefined;
    const index = await lookupIndex(db, settings.disabledBanks);
    return index.search(query, limit);
  }, [db, settings, query, limit]);
}

/** Gives a search for the one best result, for whoever presses Enter: the list may not have caught up with the typing. */
export function useFindBest(): (query: string) => Promise<LookupResult | undefined> {
  const db = useDatabase();
  return async (query) => {
    const { disabledBanks } = await readSettings();
    const index = await lookupIndex(db, disabledBanks);
    return index.search(query, 1)[0];
  };
}
