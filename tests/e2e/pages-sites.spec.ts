import { pointAtTerm } from '@/scripts/demo/point-at-term';
import type { LaunchedExtension } from './harness/launch-extension';
import { expect, test } from './harness/error-free-test';
import { chooseInPopup } from './pages/choose-in-popup';
import { ALL, granted, registered, SITE } from './pages/page-access';
import { withPopup } from './pages/with-popup';
import { chartPage, FLAGGED_IN_CHART } from './pages/chart-page';
import { expectNoCardAt } from './pages/expect-no-card';
import { openFlagged } from './pages/flag-page';
import { extensionScripts, flagNames, flagsOn, pageState } from './pages/page-flags';

const FLAGGED = `${FLAGGED_IN_CHART.length} terms flagged on this page.`;

// A click on a permission request is granted without the browser's prompt; nothing is granted before.
test.use({ grantableHosts: [ALL] });

test('"Always on this site": a reload and a restarted browser flag by themselves, until it is removed', async ({
  extension,
  testPages,
  errors,
}) => {
  const url = testPages.add('/chart', chartPage());
  let page = await extension.context.newPage();
  await page.goto(url);
  await chooseInPopup(extension, url, 'Always on 127.0.0.1', FLAGGED);
  expect(await flagsOn(page)).toEqual(FLAGGED_IN_CHART);
  expect(await granted(extension)).toEqual([SITE]);
  await expect.poll(() => registered(extension)).toEqual([{ matches: [SITE], excludeMatches: [] }]);
  await page.reload();
  await expect.poll(() => flagsOn(page)).toEqual(FLAGGED_IN_CHART);

  await errors.detach();
  await extension.restart();
  await errors.attach(extension.profileDir);
  page = await extension.context.newPage();
  await page.goto(url);
  await expect.poll(() => flagsOn(page)).toEqual(FLAGGED_IN_CHART);

  const options = await extension.context.newPage();
  await options.goto(extension.url('options.html#sites'));
  await options.getByRole('button', { name: 'Remove 127.0.0.1' }).click();
  await expect(options.getByRole('heading', { name: 'No site yet' })).toBeVisible();
  await expect.poll(() => granted(extension)).toEqual([]);
  await expect.poll(() => registered(extension)).toEqual([]);
  await expect.poll(() => flagsOn(page), 'the open page').toEqual([]);
  await page.bringToFront();
  await page.reload();
  await expectUntouched(extension, url);
  expect(await extensionScripts(page)).toEqual([]);
});

test('"On all sites" flags every page; "Never on this site" stops it there, also after a reload', async ({
  extension,
  testPages,
}) => {
  const url = testPages.add('/chart', chartPage());
  const page = await extension.context.newPage();
  await page.goto(url);
  const before = await pageState(page);
  await chooseInPopup(extension, url, 'On all sites', FLAGGED);
  expect(await flagsOn(page)).toEqual(FLAGGED_IN_CHART);
  expect(await granted(extension)).toEqual([ALL]);
  await expect.poll(() => registered(extension)).toEqual([{ matches: [ALL], excludeMatches: [] }]);
  const other = await extension.context.newPage();
  await other.goto(testPages.add('/other', chartPage({ body: '<p id="other">Principal diagnosis.</p>' })));
  await expect.poll(() => flagsOn(other)).toEqual([['other', 'Principal diagnosis']]);
  await page.bringToFront();
  await pointAtTerm(page, 'principal diagnosis');

  await chooseInPopup(extension, url, 'Never on 127.0.0.1', 'This site is on your never list.');
  expect(await flagNames(page)).toEqual([]);
  expect(await pageState(page), 'the page as it was, the card gone').toEqual(before);
  await expectNoCardAt(page, '#heading');
  await expect.poll(() => flagsOn(other), 'another tab of the site').toEqual([]);
  await expect.poll(() => registered(extension)).toEqual([{ matches: [ALL], excludeMatches: [SITE] }]);
  expect(await granted(extension)).toEqual([ALL]);
  await page.reload();
  await withPopup(extension, url, async (popup) => {
    await expect(popup.getByRole('status')).toHaveText('This site is on your never list.');
    await expect(popup.getByRole('button', { name: 'Take off the never list' })).toBeVisible();
    await expect(popup.getByRole('button', { name: 'Flag terms on this page' })).toHaveCount(0);
  });
  expect(await extensionScripts(page)).toEqual([]);

  const options = await extension.context.newPage();
  await options.goto(extension.url('options.html#sites'));
  await options.getByRole('button', { name: 'Remove 127.0.0.1' }).click();
  await expect.poll(() => registered(extension)).toEqual([{ matches: [ALL], excludeMatches: [] }]);
  await expect.poll(() => flagsOn(page), 'without a reload').toEqual(FLAGGED_IN_CHART);
  await page.bringToFront();
  await chooseInPopup(extension, url, 'Only when I ask', 'Off on this page.');
  expect(await flagsOn(page)).toEqual([]);
  await expect(options.getByRole('heading', { name: 'No site yet' })).toBeVisible();
  await expect.poll(() => granted(extension)).toEqual([]);
  await expect.poll(() => registered(extension)).toEqual([]);
});

test('a site of the never list is taken off it in the popup; other tabs of it come back', async ({
  extension,
  testPages,
}) => {
  const url = testPages.add('/chart', chartPage());
  const page = await openFlagged(extension, url);
  const other = await openFlagged(extension, testPages.add('/other', chartPage()));
  await chooseInPopup(extension, other.url(), 'Never on 127.0.0.1', 'This site is on your never list.');
  await expect.poll(() => flagsOn(page)).toEqual([]);
  expect(await flagNames(page), 'what a page could see').toEqual([]);
  await other.bringToFront();
  await withPopup(extension, other.url(), async (popup) => {
    await popup.getByRole('button', { name: 'Take off the never list' }).click();
    await expect(popup.getByLabel('When to flag terms')).toHaveValue('off');
  });
  await expect.poll(() => flagsOn(page)).toEqual(FLAGGED_IN_CHART);
  expect(await granted(extension)).toEqual([]);
});

test('a page of another site than the allowed one gets nothing of ours', async ({ extension, testPages }) => {
  const options = await extension.context.newPage();
  await options.goto(extension.url('options.html#sites'));
  await options.getByLabel('Always on').fill('example.org');
  await options.getByLabel('Always on').press('Enter');
  await expect(options.getByText('example.org is always flagged.')).toBeVisible();
  await expect
    .poll(() => registered(extension))
    .toEqual([{ matches: ['*://example.org/*'], excludeMatches: [] }]);
  const page = await extension.context.newPage();
  await page.goto(testPages.add('/chart', chartPage()));
  const state = await pageState(page);
  expect(await extensionScripts(page)).toEqual([]);
  expect(await flagNames(page)).toEqual([]);
  expect(await pageState(page)).toEqual(state);
  const answer = await extension.worker.evaluate(async () => {
    const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
    const message = { id: 0, type: 'getPageStatus', timestamp: 0 };
    return chrome.tabs.sendMessage<object, unknown>(tab?.id ?? -1, message).then(
      () => 'an answer',
      (error: unknown) => String(error),
    );
  });
  expect(answer).toMatch(/Receiving end does not exist/);
});

async function expectUntouched(extension: LaunchedExtension, url: string): Promise<void> {
  await withPopup(extension, url, async (popup) => {
    await expect(popup.getByRole('status')).toHaveText('Off on this page.');
    await expect(popup.getByLabel('When to flag terms')).toHaveValue('off');
  });
}
