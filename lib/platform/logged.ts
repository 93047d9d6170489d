/**
 * Wraps work that nobody waits for: a failure is written to the console with its name instead of being lost.
 * Browser events go through it, as they cannot handle a promise that fails.
 */
export function logged<Arguments extends unknown[]>(
  name: string,
  work: (...args: Arguments) => unknown,
): (...args: Arguments) => void {
  return (...args) => {
    new Promise((resolve) => resolve(work(...args))).catch((error: unknown) => {
      // Work cut off by the end of the browser is done at its next start.
      if (String(error).includes('The browser is shutting down')) return;
      // The one place where the console is written: the worker has no screen.
      // oxlint-disable-next-line no-console
      console.error(`CCS Companion, ${name}:`, error);
    });
  };
}
