import { readdirSync, readFileSync } from 'node:fs';
import { runNpm } from './run-npm.mjs';
import { SetUpError } from './set-up-error.mjs';
import { fingerprint, hasStamp, writeStamp } from './stamp.mjs';

const STAMP = '.wxt/.ccs-stamp';
// What `wxt prepare` reads: its settings, the packages, and the names of the entrypoints and public files.
const FILES = ['wxt.config.ts', 'package-lock.json', 'tsconfig.json'];
const FOLDERS = ['entrypoints', 'public'];

/**
 * Lets WXT write its types and path aliases to `.wxt/`, on which types, tests and tools depend, unless they are
 * there and up to date. Throws a SetUpError when WXT cannot.
 *
 * @returns {Promise<'prepared' | 'present'>}
 */
export async function prepareTypes() {
  const stamp = fingerprint([
    ...FILES.map((file) => readFileSync(file)),
    ...FOLDERS.flatMap((folder) => readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort()),
  ]);
  if (hasStamp(STAMP, stamp)) return 'present';
  const { code } = await runNpm(['run', '--silent', 'prepare:types']);
  if (code !== 0) throw new SetUpError('"wxt prepare" failed; what it printed is above.');
  writeStamp(STAMP, stamp);
  return 'prepared';
}
