import { expect } from '@playwright/test';
import type { LaunchedExtension } from '../harness/launch-extension';

export const ALL = '*://*/*';
/** The test pages' own site. */
export const SITE = '*://127.0.0.1/*';

/** The hosts that the browser lets the extension into. */
export async function granted(extension: LaunchedExtension): Promise<string[]> {
  // Both in one go: the permissions may just be changing.
  const { origins, contained } = await extension.worker.evaluate(
    async (asked) => {
      const [all, ...parts] = await Promise.all([
        chrome.permissions.getAll(),
        ...asked.map((each) => chrome.permissions.contains({ origins: [each] })),
      ]);
      return { origins: all.origins ?? [], contained: parts };
    },
    [ALL, SITE],
  );
  expect(contained).toEqual([ALL, SITE].map((each) => origins.includes(each) || origins.includes(ALL)));
  return origins;
}

/** The content scripts that the browser puts into pages by itself. */
export async function registered(extension: LaunchedExtension) {
  const scripts = await extension.worker.evaluate(() => chrome.scripting.getRegisteredContentScripts());
  const places = scripts.map(({ matches, excludeMatches = [] }) => ({ matches, excludeMatches }));
  // The script and its style sheet are registered apart, for the same places.
  return [...new Map(places.map((place) => [JSON.stringify(place), place])).values()];
}
