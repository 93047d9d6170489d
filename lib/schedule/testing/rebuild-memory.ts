import type { Grade } from '../grade';
import { reviewMemory, type MemoryState } from '../memory';

/** The memory state that a series of answers leads to; undefined for an empty series. Order is that of the log. */
export function rebuildMemory(
  answers: readonly { grade: Grade; at: number }[],
  retention?: number,
): MemoryState | undefined {
  return answers.reduce<MemoryState | undefined>(
    (memory, { grade, at }) => reviewMemory(memory, grade, at, retention),
    undefined,
  );
}
