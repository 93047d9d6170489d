import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { ResolvedPublicFile } from 'wxt';

const MANIFEST = 'content/manifest.json';
const BANK_ID = 'cpt';

type Manifest = { revision: string; banks: { id: string; files: string[] }[] };

/**
 * Takes the `cpt` bank out of a build (`CCS_WITHOUT_CPT=1`): its files are not copied and the
 * content manifest no longer names it, under a revision of its own, so that an update from a build with the bank takes
 * it away. Changes `files` in place, as the WXT hook expects.
 */
export function leaveOutCptBank(files: ResolvedPublicFile[]): void {
  const at = files.findIndex((file) => file.relativeDest === MANIFEST);
  const file = files[at];
  if (!file || !('absoluteSrc' in file)) throw new Error(`${MANIFEST} is not among the public files.`);
  const manifest = JSON.parse(readFileSync(file.absoluteSrc, 'utf8')) as Manifest;
  const left = manifest.banks.filter((bank) => bank.id !== BANK_ID);
  const revision = createHash('sha256')
    .update(`${manifest.revision} without ${BANK_ID}`)
    .digest('hex')
    .slice(0, 16);
  files[at] = { contents: JSON.stringify({ ...manifest, revision, banks: left }), relativeDest: MANIFEST };
  const kept = files.filter((each) => !each.relativeDest.startsWith(`content/banks/${BANK_ID}/`));
  files.splice(0, files.length, ...kept);
}
