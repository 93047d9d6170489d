import { useCallback, useState } from 'react';

/** Runs asynchronous work of a button: says whether it is running and keeps its error for the screen. */
export function useAction() {
  const [isBusy, setIsBusy] = useState(false);
  const [error, setError] = useState<unknown>();
  const run = useCallback((work: () => Promise<unknown>) => {
    setIsBusy(true);
    setError(undefined);
    work()
      .catch((cause: unknown) => setError(cause))
      .finally(() => setIsBusy(false));
  }, []);
  return { isBusy, error, run };
}
