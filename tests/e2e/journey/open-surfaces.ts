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
  await waitForClosed(extension, 'popup.html');
  return (await clickToolbarIcon(extension, page.url())).page;
}

/** Skips the set-up in a popup that was opened for the first time. */
export async function skipSetUp(popup: Page): Promise<void> {
  await popup.getByRole('button', { name: 'Skip for now' }).click();
  await expect(popup.getByTestId('due')).toHaveText(/\d+ due · \d+ new/);
}

/** Goes from the popup into the quiz of the real side panel. */
export async function openQuiz(extension: LaunchedExtension, popup: Page): Promise<Page> {
  const start = popup.getByRole('button', { name: /^(Start|Resume) quiz/ });
  return (await openRealSidePanel(extension, () => actionThatCloses(start.click()))).page;
}

/** Closes a popup or side panel from inside and waits until the browser has let go of it. */
export async function closeSurface(extension: LaunchedExtension, surface: Page): Promise<void> {
  const path = new URL(surface.url()).pathname.slice(1);
  // The answer may not come back from a page that is closing.
  await surface.evaluate(() => window.close()).catch(() => undefined);
  await waitForClosed(extension, path);
}

/** Opens the settings at a section (`exam`, `ceus`, `sites`, `about`) in a tab. */
export async function openOptions(extension: LaunchedExtension, section: string): Promise<Page> {
  const page = await extension.context.newPage();
  await page.goto(extension.url(`options.html#${section}`));
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  return page;
}

async function waitForClosed(extension: LaunchedExtension, path: string): Promise<void> {
  const url = extension.url(path);
  await waitFor(`${path} to close`, async () => {
    const targets = await listTargets(extension.port);
    return targets.some((target) => target.type !== 'page' && target.url === url) ? undefined : true;
  });
}
