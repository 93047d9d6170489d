import type { CodeFile } from '../files/code-file';
import { countedBytes } from './counted-bytes';
import { shownName } from './shown-name';
import { zipProblem } from './zip-problem';

/** A file as a picker, a drop or a download gives it. */
export type NamedBlob = Blob & { readonly name: string };

/** An input as the one file that it is, read from the disk only when it is asked for. */
export function plainFile(input: NamedBlob): CodeFile {
  const name = shownName(input.name);
  return {
    name,
    size: input.size,
    async *chunks() {
      try {
        yield* countedBytes(input.stream(), { file: name });
      } catch (error) {
        throw zipProblem(error, name);
      }
    },
  };
}
