import { ensureBrowser } from '../setup/ensure-browser.mjs';
import { runCommand } from '../setup/run-command.mjs';
import { runNpm } from '../setup/run-npm.mjs';
import { SetUpError } from '../setup/set-up-error.mjs';
import { setUp } from '../setup/set-up.mjs';
import { hasDisplay } from './has-display.mjs';
import { openBrowser } from './open-browser.mjs';

const USAGE = `npm start                 builds CCS Companion and opens a browser with it on a sample page
npm start -- --headless   walks through the main job by itself, without a window; pictures in .output/demo/`;

/**
 * What `npm start` does.
 *
 * @param {readonly string[]} args
 * @returns {Promise<number>} The exit code.
 */
export async function startDemo(args) {
  const unknown = args.find((arg) => arg !== '--headless');
  if (unknown !== undefined) {
    console.log(unknown === '--help' ? USAGE : `Unknown option ${unknown}.\n${USAGE}`);
    return unknown === '--help' ? 0 : 2;
  }
  try {
    return await buildAndShow(!args.includes('--headless'));
  } catch (error) {
    if (!(error instanceof SetUpError)) throw error;
    console.error(`\n${error.message}`);
    return 1;
  }
}

/** @param {boolean} isWindowWanted */
async function buildAndShow(isWindowWanted) {
  await setUp();
  const browserPath = await ensureBrowser();
  const { code } = await runNpm(['run', '--silent', 'build']);
  if (code !== 0) throw new SetUpError('The build failed; what it printed is above.');
  if (isWindowWanted && hasDisplay(process)) {
    await openBrowser(browserPath);
    return 0;
  }
  if (isWindowWanted)
    console.log('\nThere is no display, so the demo runs without a window (as with --headless).');
  const demo = await runCommand(process.execPath, ['--import', 'tsx', 'scripts/demo/run-demo.ts'], {
    env: { CHROMIUM_PATH: browserPath },
  });
  return demo.code;
}
