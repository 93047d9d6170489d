import { useCallback, useEffect, useRef, useState } from 'react';
import { readPageInFront, watchPageInFront, type PageInFront } from '@/lib/platform/page-in-front';

/**
 * The page in front, followed through switches of tabs, navigation and whatever is found on it later. Undefined until
 * it is known.
 * @param isWatching false while nobody looks: what was known last is kept
 */
export function usePageInFront(isWatching: boolean): {
  page: PageInFront | undefined;
  refresh: () => void;
} {
  const [page, setPage] = useState<PageInFront>();
  const reading = useRef({ isBusy: false, isStale: false });
  const refresh = useCallback(() => {
    const state = reading.current;
    // One at a time: a slower answer about the page before must not come last.
    if (state.isBusy) {
      state.isStale = true;
      return;
    }
    state.isBusy = true;
    void (async () => {
      do {
        state.isStale = false;
        setPage(await readPageInFront().catch((): PageInFront => ({ kind: 'none' })));
      } while (state.isStale);
      state.isBusy = false;
    })();
  }, []);
  useEffect(() => {
    if (!isWatching) return;
    refresh();
    return watchPageInFront(refresh);
  }, [isWatching, refresh]);
  return { page, refresh };
}
