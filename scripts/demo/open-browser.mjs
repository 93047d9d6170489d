import { mkdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { servePages } from '../setup/serve-pages.mjs';
import { SetUpError } from '../setup/set-up-error.mjs';

const SAMPLE_PAGE = join(import.meta.dirname, 'sample-page.html');
// Kept between runs, so that answers and settings are there again; git ignores it.
const PROFILE = resolve('.profile');

/**
 * Opens the built extension in a browser window on the sample page. Resolves when the browser is closed. Throws
 * a SetUpError when the browser cannot be started.
 *
 * @param {string} browserPath
 * @returns {Promise<void>}
 */
export async function openBrowser(browserPath) {
  const server = await servePages((path) =>
    path === '/' ? { type: 'text/html; charset=utf-8', body: readFileSync(SAMPLE_PAGE) } : undefined,
  );
  try {
    const { closed } = await startBrowser(browserPath, `${server.origin}/`);
    console.log(`
CCS Companion is running in a browser of its own (profile: .profile/). The sample page is ${server.origin}/
  1. Click the puzzle piece next to the address bar, then CCS Companion.
  2. "Flag terms here" marks the coding terms of the page; "Start quiz" opens the side panel.
Close the browser window, or press Ctrl+C, to end.`);
    await closed;
  } finally {
    await server.close();
  }
}

/**
 * @param {string} browserPath
 * @param {string} startUrl
 * @returns {Promise<{ closed: Promise<void> }>} Comes when the window is there; `closed` when it is gone.
 */
async function startBrowser(browserPath, startUrl) {
  const { cmd } = await import('web-ext');
  mkdirSync(PROFILE, { recursive: true });
  try {
    const runner = await cmd.run({
      sourceDir: resolve('.output/chrome-mv3'),
      target: ['chromium'],
      chromiumBinary: browserPath,
      chromiumProfile: PROFILE,
      keepProfileChanges: true,
      startUrl: [startUrl],
      // Chromium refuses to run as root with its sandbox.
      args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
      noInput: true,
      noReload: true,
    });
    return { closed: new Promise((resolve) => runner.registerCleanup(() => resolve())) };
  } catch (error) {
    throw new SetUpError(
      `The browser ${browserPath} could not open a window: ${String(error)}\n` +
        '"npm start -- --headless" shows the main job without one; CHROMIUM_PATH chooses another browser.',
    );
  }
}
