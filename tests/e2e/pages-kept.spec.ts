import type { Page } from '@playwright/test';
import { expect, test } from './harness/error-free-test';
import { openOptions } from './journey/open-surfaces';
import { chartPage, FLAGGED_IN_CHART } from './pages/chart-page';
import { flagOnce } from './pages/flag-page';
import { ALL } from './pages/page-access';
import { flagNames, flagsOn } from './pages/page-flags';

// As a user's browser does: a page that is left is kept as it is, scripts and all, for the way back.
test.use({ grantableHosts: [ALL], keepsPages: true });

test('a page that was kept comes back with its flags and its count, and follows what was changed meanwhile', async ({
  extension,
  testPages,
}) => {
  const options = await openOptions(extension, 'exam');
  await options.getByLabel('Number on the icon').selectOption('Terms and codes flagged on the page');
  const chart = testPages.add('/chart', chartPage(), { 'cache-control': 'max-age=60' });
  const other = testPages.add('/other', '<!doctype html><title>Other</title><p>Nothing.</p>', {
    'cache-control': 'max-age=60',
  });
  const page = await extension.context.newPage();
  await page.goto(chart);
  await page.evaluate(() => addEventListener('pageshow', () => (document.title = 'Kept')));
  await flagOnce(extension, page);
  const number = () =>
    extension.worker.evaluate(
      async (url) => {
        const tabs = await chrome.tabs.query({ url });
        return chrome.action.getBadgeText({ tabId: tabs[0]?.id ?? -1 });
      },
      `${new URL(chart).origin}/chart`,
    );
  const leaveAndReturn = async (meanwhile: () => Promise<unknown>) => {
    await page.goto(other);
    await meanwhile();
    await page.bringToFront();
    await goBackToKept(page);
  };

  await leaveAndReturn(async () => expect(await flagNames(page)).toEqual([]));
  await expect.poll(() => flagsOn(page)).toEqual(FLAGGED_IN_CHART);
  await page.evaluate(() => document.querySelector('#plain')?.append(' A case of sepsis.'));
  await expect.poll(async () => (await flagsOn(page)).length).toBe(FLAGGED_IN_CHART.length + 1);

  const setPaused = (isPaused: boolean) => async () => {
    await options.goto(extension.url('options.html#sites'));
    await options.getByRole('button', { name: isPaused ? 'Pause flagging' : 'Resume flagging' }).click();
    await expect(options.getByText(isPaused ? /^Paused/ : /^On:/)).toBeVisible();
  };
  await leaveAndReturn(setPaused(true));
  await expect.poll(() => flagNames(page)).toEqual([]);
  await leaveAndReturn(setPaused(false));
  await expect.poll(async () => (await flagsOn(page)).length).toBe(FLAGGED_IN_CHART.length + 1);
  await expect.poll(number).toBe(String(FLAGGED_IN_CHART.length + 1));
});

/** Goes back, and makes sure that the page was kept and not loaded again. */
async function goBackToKept(page: Page): Promise<void> {
  // A page that was kept has no load event to wait for.
  await page.goBack({ waitUntil: 'commit' });
  await expect(page).toHaveTitle('Kept');
}
