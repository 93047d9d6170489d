import { expect } from 'vitest';
import { CodeFileError } from '@/lib/codes/files/code-file-error';
import { mutations } from '@/lib/std/testing/mutations';

/**
 * Reads damaged copies of a file: each is either read or refused with a `CodeFileError` that names the file; nothing
 * else may be thrown, and none may hang (`maxMs`; 5 s, on a busy machine).
 */
export async function expectOnlyCodeFileErrors(
  bytes: Uint8Array,
  read: (damaged: Uint8Array) => Promise<unknown>,
  { count = 1_000, seed = 1, maxMs = 5_000 } = {},
): Promise<void> {
  let number = 0;
  for (const damaged of mutations(bytes, count, seed)) {
    number += 1;
    const startedAt = performance.now();
    try {
      await read(damaged);
    } catch (error) {
      if (!(error instanceof CodeFileError)) {
        throw new Error(`Damaged copy ${number} (seed ${seed}) was not refused in words.`, { cause: error });
      }
      expect(error.message).toContain(error.file);
    }
    const took = performance.now() - startedAt;
    expect(took, `ms for damaged copy ${number} (seed ${seed})`).toBeLessThan(maxMs);
  }
}
