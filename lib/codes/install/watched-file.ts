import type { CodeFile } from '../files/code-file';

/** The file, telling of each chunk that is read from it; it stops with the signal's reason when that is aborted. */
export function watchedFile(
  file: CodeFile,
  read: (file: string, bytes: number) => Promise<void>,
  signal: AbortSignal | undefined,
): CodeFile {
  return {
    ...file,
    async *chunks() {
      for await (const chunk of file.chunks()) {
        await read(file.name, chunk.length);
        signal?.throwIfAborted();
        yield chunk;
      }
    },
  };
}
