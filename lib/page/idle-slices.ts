const BUDGET_MS = 8;
/** A busy page may never be idle; after this long the work gets a short slice anyway. */
const LONGEST_WAIT_MS = 250;

/**
 * Runs work in idle slices of at most 8 ms until it says it is done, or the signal aborts.
 * @param step works until `isTimeUp()` and returns whether everything is done
 * @param nowMs length of a slice before those, at once: for work that is mostly short and waited for; 0 for none
 * @param firstMs at most the length of the first idle slice
 */
export function runInSlices(
  step: (isTimeUp: () => boolean) => boolean,
  signal: AbortSignal,
  { nowMs = 0, firstMs = BUDGET_MS }: { nowMs?: number; firstMs?: number } = {},
): void {
  const slice = (budgetMs: number) => {
    if (signal.aborted) return;
    const until = performance.now() + budgetMs;
    if (!step(() => performance.now() >= until)) whenIdle(slice, BUDGET_MS);
  };
  if (nowMs > 0) slice(nowMs);
  else whenIdle(slice, firstMs);
}

function whenIdle(slice: (budgetMs: number) => void, mostMs: number): void {
  // Safari has no requestIdleCallback.
  if (typeof requestIdleCallback !== 'function') {
    setTimeout(slice, 16, BUDGET_MS / 2);
    return;
  }
  requestIdleCallback(
    (deadline) => slice(deadline.didTimeout ? BUDGET_MS / 2 : Math.min(mostMs, deadline.timeRemaining())),
    { timeout: LONGEST_WAIT_MS },
  );
}
