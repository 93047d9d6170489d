import type { LaunchedExtension } from './harness/launch-extension';
import { expect, test } from './harness/error-free-test';
import { withPopup } from './pages/with-popup';
import { chartPage, FLAGGED_IN_CHART } from './pages/chart-page';
import { extensionScripts, flagsOn } from './pages/page-flags';

const ALL = '*://*/*';
const SITE = '*://127.0.0.1/*';
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
  expect(await registered(extension)).toEqual([{ matches: [SITE], excludeMatches: [] }]);
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
  await chooseInPopup(extension, url, 'On all sites', FLAGGED);
  expect(await flagsOn(page)).toEqual(FLAGGED_IN_CHART);
  expect(await granted(extension)).toEqual([ALL]);
  expect(await registered(extension)).toEqual([{ matches: [ALL], excludeMatches: [] }]);
  const other = await extension.context.newPage();
  await other.goto(testPages.add('/other', chartPage({ body: '<p id="other">Sepsis.</p>' })));
  await expect.poll(() => flagsOn(other)).toEqual([['other', 'Sepsis']]);
  await page.bringToFront();

  await chooseInPopup(extension, url, 'Never on 127.0.0.1', 'This site is on your never list.');
  expect(await flagsOn(page)).toEqual([]);
  await expect.poll(() => flagsOn(other), 'another tab of the site').toEqual([]);
  await expect.poll(() => registered(extension)).toEqual([{ matches: [ALL], excludeMatches: [SITE] }]);
  expect(await granted(extension)).toEqual([ALL]);
  await page.reload();
  await withPopup(extension, url, async (popup) => {
    await expect(popup.getByRole('status')).toHaveText('This site is on your never list.');
    await expect(popup.getByRole('button', { name: 'Flag terms on this page' })).toBeDisabled();
  });
  expect(await extensionScripts(page)).toEqual([]);

  const options = await extension.context.newPage();
  await options.goto(extension.url('options.html#sites'));
  await options.getByRole('button', { name: 'Remove 127.0.0.1' }).click();
  await expect.poll(() => registered(extension)).toEqual([{ matches: [ALL], excludeMatches: [] }]);
  await page.bringToFront();
  await page.reload();
  await expect.poll(() => flagsOn(page)).toEqual(FLAGGED_IN_CHART);
  await chooseInPopup(extension, url, 'Only when I ask', 'Off on this page.');
  expect(await flagsOn(page)).toEqual([]);
  await expect(options.getByRole('heading', { name: 'No site yet' })).toBeVisible();
  await expect.poll(() => granted(extension)).toEqual([]);
  await expect.poll(() => registered(extension)).toEqual([]);
});

async function chooseInPopup(
  extension: LaunchedExtension,
  url: string,
  choice: string,
  status: string,
): Promise<void> {
  await withPopup(extension, url, async (popup) => {
    await popup.getByLabel('When to flag terms').selectOption({ label: choice });
    await popup.getByRole('button', { name: /^Apply: / }).click();
    await expect(popup.getByRole('status')).toHaveText(status);
    await expect(popup.getByLabel('When to flag terms').getByRole('option', { selected: true })).toHaveText(
      choice,
    );
  });
}

async function expectUntouched(extension: LaunchedExtension, url: string): Promise<void> {
  await withPopup(extension, url, async (popup) => {
    await expect(popup.getByRole('status')).toHaveText('Off on this page.');
    await expect(popup.getByLabel('When to flag terms')).toHaveValue('off');
  });
}

/** The hosts that the browser lets the extension into. */
async function granted(extension: LaunchedExtension): Promise<string[]> {
  const { origins = [] } = await extension.worker.evaluate(() => chrome.permissions.getAll());
  for (const origin of [ALL, SITE])
    expect(
      await extension.worker.evaluate((each) => chrome.permissions.contains({ origins: [each] }), origin),
    ).toBe(origins.includes(origin) || origins.includes(ALL));
  return origins;
}

async function registered(extension: LaunchedExtension) {
  const scripts = await extension.worker.evaluate(() => chrome.scripting.getRegisteredContentScripts());
  return scripts.map(({ matches, excludeMatches = [] }) => ({ matches, excludeMatches }));
}
