import { useEffect, useState } from 'react';
import { useAction } from '@/components/data/use-action';
import {
  changePreparation,
  readPreparation,
  watchPreparation,
  type Preparation,
} from '@/lib/settings/preparation';

/** The answers on the way to the credential, kept up to date, and the way to change them. */
export function usePreparation() {
  const [preparation, setPreparation] = useState<Preparation>();
  const { error, run } = useAction();
  useEffect(() => {
    const refresh = () => run(() => readPreparation().then(setPreparation));
    refresh();
    return watchPreparation(setPreparation);
  }, [run]);
  /** Shown at once, then stored. */
  const change = (part: Partial<Preparation>) => {
    setPreparation((before) => before && { ...before, ...part });
    run(() => changePreparation(part));
  };
  return { preparation, change, error };
}
