import { browserPlaces } from './browser-places.mjs';
import { isProgram } from './is-program.mjs';
import { SetUpError } from './set-up-error.mjs';

/**
 * @typedef {object} Machine What the search depends on; the real machine when left out.
 * @property {NodeJS.Platform} platform
 * @property {Record<string, string | undefined>} env
 * @property {(path: string) => boolean} isProgram
 */

/** @type {Machine} */
const THIS_MACHINE = { platform: process.platform, env: process.env, isProgram };

/**
 * The path of a Chromium-family browser: what CHROMIUM_PATH or CHROME_PATH names, else the first in the usual
 * places, else undefined. Throws a SetUpError when one of the two variables names no program.
 *
 * @param {Machine} [machine]
 * @returns {string | undefined}
 */
export function findBrowser({ platform, env, isProgram } = THIS_MACHINE) {
  for (const name of ['CHROMIUM_PATH', 'CHROME_PATH']) {
    const path = env[name];
    if (!path) continue;
    if (isProgram(path)) return path;
    throw new SetUpError(
      `${name} names ${path}, which is no program. Correct it, or unset it to search the usual places.`,
    );
  }
  return browserPlaces(platform, env).find((path) => isProgram(path));
}
