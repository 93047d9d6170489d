/** How far reading has come: bytes (unpacked) of all files together, and the file that is being read. */
export type ReadingProgress = { file: string; bytes: number; total: number };

/** 20 times a second. */
const EVERY_MS = 50;

/**
 * Counts what is read and tells of it, at most every 50 ms. Each time it also lets the event loop turn, so that a
 * worker hears of a cancel.
 * @param total bytes of all files as they are announced; the count never passes it
 */
export function readingProgress(
  total: number,
  onProgress: ((progress: ReadingProgress) => void) | undefined,
  now: () => number,
): { read: (file: string, bytes: number) => Promise<void>; end: () => void } {
  let told = Number.NEGATIVE_INFINITY;
  let bytes = 0;
  let current = '';
  return {
    async read(file, more) {
      bytes += more;
      current = file;
      if (now() - told < EVERY_MS) return;
      told = now();
      onProgress?.({ file, bytes: Math.min(bytes, total), total });
      await new Promise((resolve) => setTimeout(resolve, 0));
    },
    end() {
      onProgress?.({ file: current, bytes: total, total });
    },
  };
}
