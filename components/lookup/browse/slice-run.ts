import type { StepRun } from '@/lib/std/run-in-steps';

/** Longer work would be felt while typing. */
const SLICE_MS = 12;

/** Runs long work on the page in short slices, so that it paints and answers in between. */
export function sliceRun(signal: AbortSignal, onProgress?: (done: number) => void): StepRun {
  return {
    signal,
    sliceMs: SLICE_MS,
    now: () => performance.now(),
    pause: () => new Promise((resolve) => setTimeout(resolve)),
    ...(onProgress && { onProgress }),
  };
}
