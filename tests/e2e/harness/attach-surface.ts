import { chromium, type Page } from '@playwright/test';
import { listTargets } from './devtools-port';
import type { LaunchedExtension } from './launch-extension';
import { waitFor } from './wait-for';

/** An extension page outside the tab strip. `detach()` lets go of it; it stays open. */
export type Surface = { readonly page: Page; readonly detach: () => Promise<void> };

/**
 * Waits until the popup or side panel with the file `path` is open, and gives it as an ordinary Playwright page.
 * Playwright's own context does not list such surfaces; a second connection over the DevTools port does, once
 * the surface exists. Throws when it does not open within `withinMs`.
 */
export async function attachSurface(
  extension: LaunchedExtension,
  path: string,
  withinMs = 10_000,
): Promise<Surface> {
  const url = extension.url(path);
  await waitFor(
    `${path} to open`,
    async () => (await listTargets(extension.port)).find((target) => target.url.startsWith(url)),
    withinMs,
  );
  const browser = await chromium.connectOverCDP(`http://127.0.0.1:${extension.port}`);
  const page = await waitFor(`${path} over the DevTools port`, () =>
    browser
      .contexts()
      .flatMap((context) => context.pages())
      .find((each) => each.url().startsWith(url)),
  );
  return { page, detach: () => browser.close() };
}
