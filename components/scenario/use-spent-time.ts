import { useEffect, useRef } from 'react';

const SAVE_EVERY_MS = 15_000;

/** Hands over the time that the page was in sight, every quarter of a minute and when it is hidden or left. */
export function useSpentTime(isRunning: boolean, onSpent: (ms: number) => void): void {
  const latest = useRef(onSpent);
  useEffect(() => {
    latest.current = onSpent;
  });
  useEffect(() => {
    if (!isRunning) return undefined;
    let since = document.visibilityState === 'visible' ? Date.now() : undefined;
    const save = () => {
      const now = Date.now();
      // Never negative, also when the clock was set back.
      if (since !== undefined && now > since) latest.current(now - since);
      since = document.visibilityState === 'visible' ? now : undefined;
    };
    const timer = setInterval(save, SAVE_EVERY_MS);
    document.addEventListener('visibilitychange', save);
    window.addEventListener('pagehide', save);
    return () => {
      save();
      clearInterval(timer);
      document.removeEventListener('visibilitychange', save);
      window.removeEventListener('pagehide', save);
    };
  }, [isRunning]);
}
