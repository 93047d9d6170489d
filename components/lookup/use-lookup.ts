import { useLiveQuery } from 'dexie-react-hooks';
import { useEffect, useState } from 'react';
import { useDatabase } from '@/components/data/DatabaseProvider';
import { useSettings } from '@/components/data/use-settings';
import type { CodeFilters } from '@/lib/codes/search/search-codes';
import type { LookupResult } from '@/lib/lookup/lookup-entry';
import { readSettings } from '@/lib/settings/settings';

// Loaded when it is first wanted: the popup and the panel are mostly opened for something else.
const engine = () => import('@/lib/db/look-up');
type OpenLookup = Awaited<ReturnType<typeof engine>>['openedLookup'];

/** The best results for a query, best first; undefined while nothing is typed or the index is being built. */
export function useLookup(query: string, limit: number, filters?: CodeFilters): LookupResult[] | undefined {
  const db = useDatabase();
  const settings = useSettings();
  const isTyped = query.trim() !== '';
  const openLookup = useEngine(isTyped);
  return useLiveQuery(async () => {
    // The code book is opened with the first letter.
    if (!settings || !isTyped || !openLookup) return undefined;
    const lookup = await openLookup(db, settings.disabledBanks);
    return lookup.search(query, limit, filters);
  }, [db, settings, query, isTyped, limit, filters, openLookup]);
}

/** Gives a search for the one best result, for whoever presses Enter: the list may not have caught up with the typing. */
export function useFindBest(): (query: string, filters?: CodeFilters) => Promise<LookupResult | undefined> {
  const db = useDatabase();
  return async (query, filters) => {
    const [{ disabledBanks }, { openedLookup }] = await Promise.all([readSettings(), engine()]);
    const lookup = await openedLookup(db, disabledBanks);
    return lookup.search(query, 1, filters)[0];
  };
}

function useEngine(isWanted: boolean): OpenLookup | undefined {
  const [openLookup, setOpenLookup] = useState<OpenLookup>();
  const [error, setError] = useState<unknown>();
  useEffect(() => {
    if (!isWanted) return;
    engine().then(({ openedLookup }) => setOpenLookup(() => openedLookup), setError);
  }, [isWanted]);
  // The error screen around the page says what to do.
  if (error !== undefined) throw error;
  return openLookup;
}
