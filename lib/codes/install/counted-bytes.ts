import { CodeFileError } from '../files/code-file-error';
import { LIMITS } from './limits';

/** What has come out of an archive so far, by member, so that a member read twice counts once. */
export type InflatedBytes = number[];

export type Counted = {
  file: string;
  /** Bytes as packed; undefined for a file that is not packed. */
  packedSize?: number | undefined;
  /** The count of the whole archive, and which member of it this is. */
  archive?: { name: string; inflated: InflatedBytes; member: number } | undefined;
};

/**
 * The bytes of a stream, stopped as soon as more of them have arrived than a code set can have. What an archive says
 * of its sizes is not asked. The stream is cancelled when the caller stops early.
 * @throws CodeFileError `oversized`, and what the stream throws
 */
export async function* countedBytes(
  stream: ReadableStream<Uint8Array>,
  counted: Counted,
): AsyncGenerator<Uint8Array> {
  const reader = stream.getReader();
  let bytes = 0;
  let isDone = false;
  try {
    for (;;) {
      const { done, value } = await reader.read();
      isDone = done;
      if (done) return;
      bytes += value.length;
      checkCount(bytes, counted);
      yield value;
    }
  } finally {
    // A stream that has failed by itself rejects here with the error that is already on its way.
    if (!isDone) await reader.cancel().catch(() => undefined);
  }
}

function checkCount(bytes: number, { file, packedSize, archive }: Counted): void {
  const refuse = (why: string) => {
    throw new CodeFileError('oversized', { file }, why);
  };
  if (bytes > LIMITS.file) refuse(tooLong('file', LIMITS.file));
  if (packedSize !== undefined && bytes > LIMITS.ratioFrom && bytes > packedSize * LIMITS.ratio) {
    refuse(
      `It unpacks to more than ${LIMITS.ratio} times its size, which no official file does. Get it from the publisher.`,
    );
  }
  if (!archive) return;
  archive.inflated[archive.member] = Math.max(archive.inflated[archive.member] ?? 0, bytes);
  const total = archive.inflated.reduce((sum, member) => sum + member, 0);
  if (total > LIMITS.archive) {
    throw new CodeFileError('oversized', { file: archive.name }, tooLong('archive', LIMITS.archive));
  }
}

/** That something is larger than any official file, in words. `limit` in bytes. */
export function tooLong(what: 'file' | 'archive', limit: number): string {
  return `This ${what} has more than ${limit / 1_048_576} MB, more than any official ${what}. Get it from the publisher.`;
}
