import type { ResolvedPublicFile } from 'wxt';
import { changeManifest } from './change-manifest';

const BANK_ID = 'cpt';
const FOLDERS = [`content/banks/${BANK_ID}/`, 'content/scenarios-cpt/'];

/**
 * Takes the `cpt` bank and the CPT lines of scenarios out of a build (`CCS_WITHOUT_CPT=1`): their files are not copied and the content manifest no longer
 * names them, so that an update from a build with them takes them away. Changes `files` in place, as the WXT hook expects.
 */
export function leaveOutCptBank(files: ResolvedPublicFile[]): void {
  changeManifest(files, `without ${BANK_ID}`, (manifest) => ({
    ...manifest,
    banks: manifest.banks.filter((bank) => bank.id !== BANK_ID),
    scenariosCpt: [],
  }));
  const kept = files.filter(({ relativeDest }) => !FOLDERS.some((folder) => relativeDest.startsWith(folder)));
  files.splice(0, files.length, ...kept);
}
