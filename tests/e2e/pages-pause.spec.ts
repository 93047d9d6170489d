import { expect, test } from './harness/error-free-test';
import { pressCommand } from './harness/press-command';
import { chooseInMenu } from './pages/choose-in-menu';
import { chooseInPopup } from './pages/choose-in-popup';
import { chartPage, FLAGGED_IN_CHART } from './pages/chart-page';
import { openFlagged } from './pages/flag-page';
import { ALL, registered, SITE } from './pages/page-access';
import { extensionScripts, flagNames, flagsOn } from './pages/page-flags';
import { withPopup } from './pages/with-popup';

const PAUSED = 'Flagging is paused on all pages.';
const FLAGGED = `${FLAGGED_IN_CHART.length} terms flagged on this page.`;

// A click on a permission request is granted without the browser's prompt; nothing is granted before.
test.use({ grantableHosts: [ALL] });

test('a pause takes the flags away in all tabs, says so, and its end brings them back', async ({
  extension,
  testPages,
}) => {
  const first = await openFlagged(extension, testPages.add('/chart', chartPage()));
  const second = await openFlagged(extension, testPages.add('/other', chartPage()));
  await withPopup(extension, second.url(), async (popup) => {
    await popup.getByRole('button', { name: 'Pause flagging on all pages' }).click();
    await expect(popup.getByRole('status')).toHaveText(PAUSED);
    await expect(popup.getByRole('button', { name: /Stop flagging|Flag terms/ })).toHaveCount(0);
  });
  for (const page of [first, second]) {
    await expect.poll(() => flagsOn(page)).toEqual([]);
    expect(await flagNames(page)).toEqual([]);
  }
  await withPopup(extension, second.url(), async (popup) => {
    await expect(popup.getByRole('status')).toHaveText(PAUSED);
    await popup.getByRole('button', { name: 'Resume flagging' }).click();
    await expect(popup.getByRole('status')).toHaveText(FLAGGED);
  });
  for (const page of [first, second]) await expect.poll(() => flagsOn(page)).toEqual(FLAGGED_IN_CHART);
});

test('paused by its command: nothing is injected on an allowed site, also after a restart; the settings resume', async ({
  extension,
  testPages,
  errors,
}) => {
  const url = testPages.add('/chart', chartPage());
  let page = await extension.context.newPage();
  await page.goto(url);
  await chooseInPopup(extension, url, 'Always on 127.0.0.1', FLAGGED);
  await pressCommand(extension, 'pause-flagging');
  await expect.poll(() => flagsOn(page)).toEqual([]);
  await expect.poll(() => registered(extension)).toEqual([]);
  await page.reload();
  expect(await extensionScripts(page)).toEqual([]);

  await errors.detach();
  await extension.restart();
  await errors.attach(extension.profileDir);
  page = await extension.context.newPage();
  await page.goto(url);
  await expect.poll(() => registered(extension)).toEqual([]);
  expect(await extensionScripts(page)).toEqual([]);
  const options = await extension.context.newPage();
  await options.goto(extension.url('options.html#sites'));
  await expect(options.getByText('Paused: nothing is flagged on any page until you resume.')).toBeVisible();
  await options.getByRole('button', { name: 'Resume flagging' }).click();
  await expect(options.getByText('On: pages are flagged as you ask and as the lists say.')).toBeVisible();
  await expect.poll(() => flagsOn(page), 'a page that was loaded in the pause').toEqual(FLAGGED_IN_CHART);
  await expect.poll(() => registered(extension)).toEqual([{ matches: [SITE], excludeMatches: [] }]);
});

test('the menu and the command flag, stop, leave a site out, and end a pause', async ({
  extension,
  testPages,
}) => {
  const url = testPages.add('/chart', chartPage());
  const page = await extension.context.newPage();
  await page.goto(url);
  // Told of an entry or key, the worker has no right to a page that a real click would give: the site gives it.
  await chooseInPopup(extension, url, 'Always on 127.0.0.1', FLAGGED);
  await chooseInMenu(extension, 'stop-page');
  await expect.poll(() => flagsOn(page)).toEqual([]);
  await chooseInMenu(extension, 'flag-page');
  await expect.poll(() => flagsOn(page)).toEqual(FLAGGED_IN_CHART);
  await pressCommand(extension, 'flag-page');
  await expect.poll(() => flagsOn(page)).toEqual([]);
  await pressCommand(extension, 'flag-page');
  await expect.poll(() => flagsOn(page)).toEqual(FLAGGED_IN_CHART);

  await pressCommand(extension, 'pause-flagging');
  await expect.poll(() => flagsOn(page)).toEqual([]);
  await chooseInMenu(extension, 'flag-page');
  await expect.poll(() => flagsOn(page)).toEqual(FLAGGED_IN_CHART);

  await chooseInMenu(extension, 'never-here');
  await expect.poll(() => flagsOn(page)).toEqual([]);
  await expect.poll(() => registered(extension)).toEqual([]);
  // Asked for there all the same: what is in force is shown, and the way out.
  const opened = extension.context.waitForEvent('page');
  await chooseInMenu(extension, 'flag-page');
  const panel = await opened;
  await expect(panel.getByRole('heading', { name: 'Flag terms on 127.0.0.1?' })).toBeVisible();
  await expect(panel.getByText('It is on your never list')).toBeVisible();
  await panel.getByRole('button', { name: 'Always flag on this site' }).click();
  await expect.poll(() => flagsOn(page)).toEqual(FLAGGED_IN_CHART);
  await panel.getByRole('button', { name: 'Undo' }).click();
  await expect.poll(() => flagsOn(page)).toEqual([]);
  await expect(panel.getByText('It is on your never list')).toBeVisible();
});

test('the icon counts what is flagged in each tab, and nothing on the next page', async ({
  extension,
  testPages,
}) => {
  const options = await extension.context.newPage();
  await options.goto(extension.url('options.html#exam'));
  const page = await openFlagged(extension, testPages.add('/chart', chartPage()));
  await options.getByLabel('Number on the icon').selectOption('Terms and codes flagged on the page');
  const common = () => extension.worker.evaluate(() => chrome.action.getBadgeText({}));
  const inFront = () =>
    extension.worker.evaluate(async () => {
      const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
      return chrome.action.getBadgeText({ tabId: tab?.id ?? -1 });
    });
  await page.bringToFront();
  await expect.poll(inFront).toBe(String(FLAGGED_IN_CHART.length));
  expect(await common()).toBe('');
  await page.evaluate(() => document.querySelector('#plain')?.append(' A case of sepsis.'));
  await expect.poll(inFront).toBe(String(FLAGGED_IN_CHART.length + 1));
  await page.goto(testPages.add('/next', chartPage()));
  await expect.poll(inFront).toBe('');
  await options.bringToFront();
  await expect.poll(inFront).toBe('');
});
