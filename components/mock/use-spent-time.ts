import { useCallback, useEffect, useRef } from 'react';

/**
 * Measures how long a place has been in sight; it stands still while the page is hidden.
 * @param place the place on screen, or undefined while there is none
 * @returns takes the time since the last take, in ms, with the place it belongs to
 */
export function useSpentTime(place: number | undefined): () => { place: number; ms: number } | undefined {
  const spent = useRef<{ place: number | undefined; ms: number; since: number | undefined }>({
    place: undefined,
    ms: 0,
    since: undefined,
  });
  const stop = useCallback(() => {
    const { ms, since } = spent.current;
    const now = document.visibilityState === 'visible' ? Date.now() : undefined;
    // Never negative, also when the clock was set back.
    const more = since === undefined ? 0 : Math.max(0, Date.now() - since);
    spent.current = { ...spent.current, ms: ms + more, since: now };
  }, []);
  useEffect(() => {
    spent.current = { place, ms: 0, since: undefined };
    stop();
    document.addEventListener('visibilitychange', stop);
    return () => document.removeEventListener('visibilitychange', stop);
  }, [place, stop]);
  return useCallback(() => {
    stop();
    const { place: of, ms } = spent.current;
    spent.current = { ...spent.current, ms: 0 };
    return of === undefined ? undefined : { place: of, ms };
  }, [stop]);
}
