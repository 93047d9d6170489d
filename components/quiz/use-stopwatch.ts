import { useCallback, useEffect, useRef } from 'react';

/**
 * Measures how long a question has been in sight: it stands still while `isRunning` is false and while the panel is
 * hidden, and starts from zero with the component.
 * @returns the time so far in ms
 */
export function useStopwatch(isRunning: boolean): () => number {
  const elapsed = useRef(0);
  const since = useRef<number>(undefined);
  const read = useCallback(() => elapsed.current + sinceNow(since.current), []);
  useEffect(() => {
    const renew = () => {
      elapsed.current += sinceNow(since.current);
      since.current = isRunning && document.visibilityState === 'visible' ? Date.now() : undefined;
    };
    renew();
    document.addEventListener('visibilitychange', renew);
    return () => document.removeEventListener('visibilitychange', renew);
  }, [isRunning]);
  return read;
}

/** Never negative, also when the clock was set back. */
function sinceNow(since: number | undefined): number {
  return since === undefined ? 0 : Math.max(0, Date.now() - since);
}
