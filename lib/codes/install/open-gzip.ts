import type { CodeFile } from '../files/code-file';
import { CodeFileError } from '../files/code-file-error';
import { countedBytes } from './counted-bytes';
import { LIMITS } from './limits';
import { memberName } from './shown-name';
import { zipProblem } from './zip-problem';

/** A header of 10 bytes, a body of at least 2, and 8 bytes of checksum and size. */
const SHORTEST = 20;

/**
 * The file in a gzip file, whose name is that of the gzip file without `.gz`. `chunks` unpacks as it is asked and may
 * be called more than once. Exactly one member is taken: what follows the first is read by some and not by others.
 * @throws CodeFileError `truncated` when the file is too short; `chunks` throws `truncated`, `archive` or `oversized`
 */
export async function openGzip(input: Blob, name: string): Promise<CodeFile> {
  const file = memberName(name, name.replace(/\.gz$/i, ''));
  if (input.size < SHORTEST) throw new CodeFileError('truncated', { file: name }, CUT_OFF);
  // The last four bytes are the size; wrong ones are noticed at the end.
  const size = new DataView(await input.slice(-4).arrayBuffer()).getUint32(0, true);
  return {
    name: file,
    size: Math.min(size, LIMITS.file),
    async *chunks() {
      let bytes = 0;
      try {
        const stream = input.stream().pipeThrough<Uint8Array>(new DecompressionStream('gzip'));
        for await (const chunk of countedBytes(stream, { file, packedSize: input.size })) {
          bytes += chunk.length;
          yield chunk;
        }
      } catch (error) {
        throw zipProblem(error, name);
      }
      if (bytes !== size) throw new CodeFileError('archive', { file: name }, SEVERAL);
    },
  };
}

const CUT_OFF = 'This file is cut off. Download it again.';
const SEVERAL = 'It is damaged, or holds more than one packed file. Unpack it yourself and add the files.';
