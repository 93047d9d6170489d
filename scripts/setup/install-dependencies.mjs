import { readFileSync } from 'node:fs';
import { installFailureAdvice } from './install-failure.mjs';
import { registryProblem } from './registry-problem.mjs';
import { runNpm } from './run-npm.mjs';
import { SetUpError } from './set-up-error.mjs';
import { fingerprint, hasStamp, writeStamp } from './stamp.mjs';

const STAMP = 'node_modules/.ccs-stamp';

/**
 * Installs what package-lock.json names, unless that was done before with the same Node major on the same kind
 * of machine. Throws a SetUpError that says what to do when npm cannot.
 *
 * @returns {Promise<'installed' | 'present'>}
 */
export async function installDependencies() {
  const stamp = installStamp(readFileSync('package-lock.json'), process);
  if (hasStamp(STAMP, stamp)) return 'present';
  console.log('Installing the dependencies (npm ci) ...');
  const problem = await registryProblem();
  if (problem) console.log(`The package registry cannot be reached (${problem}); trying npm's own cache.`);
  const args = ['ci', '--include=dev', '--no-audit', '--no-fund', ...(problem ? ['--offline'] : [])];
  const { code, output } = await runNpm(args, {
    // The tests use the system's Chromium, never a browser that a test tool downloads.
    env: { PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD: '1' },
    output: 'show and keep',
  });
  if (code !== 0) {
    throw new SetUpError(
      `The dependencies could not be installed.\n${installFailureAdvice(problem ?? output)}`,
    );
  }
  writeStamp(STAMP, stamp);
  return 'installed';
}

/**
 * What the installed packages depend on: some of them hold programs for one system and one line of Node.
 *
 * @param {Uint8Array} lockfile
 * @param {Pick<NodeJS.Process, 'platform' | 'arch' | 'versions'>} host
 * @returns {string}
 */
export function installStamp(lockfile, { platform, arch, versions }) {
  const major = versions.node.split('.')[0] ?? '';
  return fingerprint([lockfile, major, platform, arch]);
}
