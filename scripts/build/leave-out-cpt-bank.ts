import type { ResolvedPublicFile } from 'wxt';
import { changeManifest } from './change-manifest';

const BANK_ID = 'cpt';

/**
 * Takes the `cpt` bank out of a build (`CCS_WITHOUT_CPT=1`): its files are not copied and the content manifest no longer
 * names it, so that an update from a build with the bank takes it away. Changes `files` in place, as the WXT hook expects.
 */
export function leaveOutCptBank(files: ResolvedPublicFile[]): void {
  changeManifest(files, `without ${BANK_ID}`, (manifest) => ({
    ...manifest,
    banks: manifest.banks.filter((bank) => bank.id !== BANK_ID),
  }));
  const kept = files.filter((each) => !each.relativeDest.startsWith(`content/banks/${BANK_ID}/`));
  files.splice(0, files.length, ...kept);
}
