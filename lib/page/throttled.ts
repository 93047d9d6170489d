/**
 * A function that acts once, `ms` after the first call, however often it is called until then.
 * @param signal nothing more happens once it aborts
 */
export function throttled(act: () => void, ms: number, signal: AbortSignal): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  signal.addEventListener('abort', () => clearTimeout(timer), { once: true });
  return () => {
    if (timer !== undefined || signal.aborted) return;
    timer = setTimeout(() => {
      timer = undefined;
      act();
    }, ms);
  };
}
