import { expect, type Page } from '@playwright/test';
import { clickToolbarIcon } from '../harness/click-toolbar-icon';
import { listTargets } from '../harness/devtools-port';
import type { LaunchedExtension } from '../harness/launch-extension';
import { openRealSidePanel } from '../harness/real-side-panel';
import type { TestPages } from '../harness/test-pages';
import { waitFor } from '../harness/wait-for';
import { actionThatCloses } from './action-that-closes';

const CHART =
  '<!doctype html><html lang="en"><title>Chart</title><p>The principal diagnosis is sepsis.</p></html>';

/** Opens a web page in front and the real popup over it, as a reader would. */
export async function openPopupOverPage(extension: LaunchedExtension, pages: TestPages): Promise<Page> {
  const page = await extension.context.newPage();
  const url = pages.add('/chart', CHART);
  await page.goto(url);
  return (await clickToolbarIcon(extension, url)).page;
}

/** Brings `page` to the front and opens the real popup over it. */
export async function openPopupOver(extension: LaunchedExtension, page: Page): Promise<Page> {
  await page.bringToFront();
  // A popup that was open closes as the page takes the focus, but not at once.
  const url = extension.url('popup.html');
  await waitFor('the popup to close', async () =>
    (await countTargets(extension, url)) === 0 ? true : undefined,
  );
  return (await clickToolbarIcon(extension, page.url())).page;
}

/** Skips the set-up in a popup that was opened for the first time. */
export async function skipSetUp(popup: Page): Promise<void> {
  await popup.getByRole('button', { name: 'Skip for now' }).click();
  // None new: the content is still on its way.
  await expect(popup.getByTestId('due')).toHaveText(/\d+ due · [1-9]\d* new/, { timeout: 15_000 });
}

/** Goes from the popup into the quiz of the real side panel. */
export async function openQuiz(extension: LaunchedExtension, popup: Page): Promise<Page> {
  const start = popup.getByRole('button', { name: /^(Start|Resume) quiz/ });
  return (await openRealSidePanel(extension, () => actionThatCloses(start.click()))).page;
}

/** Closes a popup or side panel from inside and waits until the browser has let go of it. */
export async function closeSurface(extension: LaunchedExtension, surface: Page): Promise<void> {
  const url = surface.url();
  const before = await countTargets(extension, url);
  // The answer may not come back from a page that is closing.
  await surface.evaluate(() => window.close()).catch(() => undefined);
  await waitFor(`${url} to close`, async () =>
    (await countTargets(extension, url)) < before ? true : undefined,
  );
}

/** Opens the settings at a section (`exam`, `ceus`, `sites`, `about`) in a tab. */
export async function openOptions(extension: LaunchedExtension, section: string): Promise<Page> {
  const page = await extension.context.newPage();
  await page.goto(extension.url(`options.html#${section}`));
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  return page;
}

async function countTargets(extension: LaunchedExtension, url: string): Promise<number> {
  return (await listTargets(extension.port)).filter((target) => target.url === url).length;
}
