import { useEffect, useState } from 'react';
import { readLookUpFilters, storeLookUpFilters, type LookUpFilters } from '@/lib/settings/look-up-filters';

/** The filters of the look-up, remembered between visits; undefined until they have been read. */
export function useLookUpFilters() {
  const [filters, setFilters] = useState<LookUpFilters>();
  const [error, setError] = useState<unknown>();
  useEffect(() => {
    readLookUpFilters().then(setFilters, setError);
  }, []);
  // The error screen around the page says what to do.
  if (error !== undefined) throw error;
  const change = (next: LookUpFilters) => {
    setFilters(next);
    storeLookUpFilters(next).catch(setError);
  };
  return { filters, change };
}
