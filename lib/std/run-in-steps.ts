export type StepRun = {
  /** Lets others work: the page paint, the user type. */
  pause: () => Promise<void>;
  /** Milliseconds of any clock that only goes forward. */
  now: () => number;
  /** Work longer than this is followed by a pause. */
  sliceMs: number;
  /** The share done so far, 0 to 1, before each pause. */
  onProgress?: (done: number) => void;
  signal?: AbortSignal;
};

/**
 * Runs long work that pauses by itself: a generator that yields the share done so far.
 * @throws what the work throws; the reason of the signal when it aborts
 */
export async function runInSteps<T>(work: Generator<number, T>, run: StepRun): Promise<T> {
  let until = run.now() + run.sliceMs;
  for (;;) {
    run.signal?.throwIfAborted();
    const step = work.next();
    if (step.done === true) return step.value;
    if (run.now() < until) continue;
    run.onProgress?.(step.value);
    await run.pause();
    until = run.now() + run.sliceMs;
  }
}
