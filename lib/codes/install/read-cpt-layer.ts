import { CPT_EDITION, readCptList, type CptColumns } from '../files/read-cpt-list';
import type { CodeLayer } from '../layer';
import { packCodes } from '../pack/pack-codes';
import { plainFile, type NamedBlob } from './plain-file';
import type { ReadCodeFilesOptions } from './read-code-files';
import { readingProgress } from './reading-progress';
import { watchedFile } from './watched-file';

/** What the user said of a CPT list: its columns and its edition (a year, `2026`). */
export type CptMapping = { columns: CptColumns; edition: string };

/**
 * Reads the user's own CPT list as the layer `codes` of system `cpt`. Nothing is stored.
 * @throws CodeFileError at the first line that is not a code with a title; RangeError for an edition that is no year; the
 *   signal's reason when it is aborted
 */
export async function readCptLayer(
  input: NamedBlob,
  { columns, edition }: CptMapping,
  { onProgress, signal, now = () => performance.now() }: Omit<ReadCodeFilesOptions, 'known'> = {},
): Promise<CodeLayer> {
  if (!CPT_EDITION.test(edition)) throw new RangeError(`${edition} is not the year of a CPT list.`);
  const file = plainFile(input);
  const progress = readingProgress(file.size, onProgress, now);
  const { rows } = await readCptList(watchedFile(file, progress.read, signal), columns);
  signal?.throwIfAborted();
  progress.end();
  const counts = { valid: rows.length };
  return { system: 'cpt', kind: 'codes', edition, packed: packCodes(rows), counts, file: file.name };
}
