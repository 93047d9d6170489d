import { existsSync } from 'node:fs';

/**
 * The folder of official files: `--codesets DIR`, else the variable CODESETS_DIR, else `../shared/codesets` where it
 * exists; undefined when there is none. A folder that was named has to exist (RangeError).
 */
export function codesetsFolder(named: string | undefined, environment = process.env): string | undefined {
  const folder = named ?? environment.CODESETS_DIR;
  const fallback = '../shared/codesets';
  if (folder === undefined || folder === '') return existsSync(fallback) ? fallback : undefined;
  if (!existsSync(folder)) throw new RangeError(`No such folder of code sets: ${folder}`);
  return folder;
}
