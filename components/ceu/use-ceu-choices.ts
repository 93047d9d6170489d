import { useEffect, useMemo, useState } from 'react';
import type { CeuChoices } from '@/lib/ceu/cycle-record';
import { ceuChoices, readOwnChoices, watchOwnChoices } from '@/lib/settings/ceu-choices';
import type { Settings } from '@/lib/settings/settings';

/** What CEU rule sets depend on, kept up to date; undefined until it has been read. */
export function useCeuChoices(settings: Settings): CeuChoices | undefined {
  const [own, setOwn] = useState<Pick<CeuChoices, 'own' | 'edits'>>();
  const [error, setError] = useState<unknown>();
  useEffect(() => {
    readOwnChoices().then(setOwn, setError);
    return watchOwnChoices((changed) => setOwn((before) => before && { ...before, ...changed }));
  }, []);
  // The error screen around the page says what to do.
  if (error !== undefined) throw error;
  return useMemo(() => own && ceuChoices(settings, own), [settings, own]);
}
