import { findBrowser } from './find-browser.mjs';
import { isOnPath } from './is-program.mjs';
import { runCommand } from './run-command.mjs';
import { SetUpError } from './set-up-error.mjs';

/** How each system's own tool installs a browser; the first tool that is there counts. */
const BY_TOOL = {
  'apt-get': 'sudo apt-get install -y chromium',
  dnf: 'sudo dnf install -y chromium',
  pacman: 'sudo pacman -S --noconfirm chromium',
  zypper: 'sudo zypper install -y chromium',
  apk: 'sudo apk add chromium',
  brew: 'brew install --cask chromium',
  winget: 'winget install Google.Chrome',
};

/**
 * The path of a Chromium-family browser. Where there is none it is installed if that needs nobody's leave (root on
 * a Debian-like Linux, as in CI); otherwise a SetUpError names the command that would.
 *
 * @returns {Promise<string>}
 */
export async function ensureBrowser() {
  const found = findBrowser();
  if (found) return found;
  if (process.getuid?.() === 0 && isOnPath('apt-get')) {
    await installChromium();
    const installed = findBrowser();
    if (installed) return installed;
  }
  throw new SetUpError(browserAdvice(isOnPath));
}

/**
 * What to tell someone without a browser.
 *
 * @param {(tool: string) => boolean} has Whether a program is on the PATH.
 * @returns {string}
 */
export function browserAdvice(has) {
  const command = Object.entries(BY_TOOL).find(([tool]) => has(tool))?.[1];
  const install = command
    ? `Install one, for example with "${command}"`
    : 'Install Chromium, Google Chrome, Edge or Brave';
  return (
    'No Chromium-family browser was found (Chromium, Google Chrome, Edge, Brave).\n' +
    `${install}, or name yours in the environment variable CHROMIUM_PATH, then run the command again.`
  );
}

/** A failure is not the end: the search that follows, and its advice, decide. */
async function installChromium() {
  console.log('Installing a browser (apt-get install chromium) ...');
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  await runCommand('apt-get', ['update', '-q'], { env });
  const packages = ['chromium', 'fonts-liberation'];
  await runCommand('apt-get', ['install', '-q', '-y', '--no-install-recommends', ...packages], { env });
}
