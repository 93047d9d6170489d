import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { pointAtTerm } from '@/scripts/demo/point-at-term';
import { expect, test } from './harness/error-free-test';
import { expectAccessible, expectFitsWidth } from './journey/expect-accessible';
import { openOptions } from './journey/open-surfaces';
import { readLocalStorage } from './journey/stored-settings';
import { chartPage, FLAGGED_IN_CHART } from './pages/chart-page';
import { chooseInPopup } from './pages/choose-in-popup';
import { ALL, granted, registered, SITE } from './pages/page-access';
import { expectNoCardAt } from './pages/expect-no-card';
import { flagsOn, pageState } from './pages/page-flags';

// A click on a permission request is granted without the browser's prompt; nothing is granted before.
test.use({ grantableHosts: [ALL] });

test('sites are added by hand, checked, moved, searched and removed, and that undone', async ({
  extension,
  testPages,
}) => {
  const page = await extension.context.newPage();
  await page.goto(testPages.add('/chart', chartPage()));
  const options = await openOptions(extension, 'sites');
  const always = options.getByLabel('Always on');
  await always.fill('exam ple.org');
  await always.press('Enter');
  await expect(options.getByText('“exam ple.org” has a space.')).toBeVisible();
  await expect(always).toHaveAttribute('aria-invalid', 'true');
  await always.fill(`${testPages.origin}/chart`);
  await always.press('Enter');
  await expect(options.getByText('127.0.0.1 is always flagged.')).toBeVisible();
  await expect.poll(() => flagsOn(page), 'the open page, without a reload').toEqual(FLAGGED_IN_CHART);
  expect(await granted(extension)).toEqual([SITE]);
  await always.fill('127.0.0.1');
  await always.press('Enter');
  await expect(options.getByText('127.0.0.1 is on this list already.')).toBeVisible();
  await always.fill('');

  const never = options.getByLabel('Never on');
  await never.fill('127.0.0.1');
  await never.press('Enter');
  await expect(options.getByText('127.0.0.1 is never flagged. It is off the list “Always”.')).toBeVisible();
  await expect.poll(() => flagsOn(page)).toEqual([]);
  await expect.poll(() => granted(extension)).toEqual([]);
  for (let at = 1; at <= 9; at += 1) {
    await never.fill(`mail${at}.example`);
    await never.press('Enter');
    await expect(options.getByText(`mail${at}.example is never flagged.`)).toBeVisible();
  }
  const list = options.getByRole('list', { name: 'Never flagged' });
  await options.getByLabel('Search 10 sites').fill('mail7');
  await expect(list.getByRole('listitem')).toHaveText([/mail7\.example/]);
  await expectAccessible(options, 'sites with a search');
  await options.getByLabel('Search 10 sites').fill('');
  await options.getByRole('button', { name: 'Remove mail7.example' }).click();
  await expect(options.getByRole('button', { name: 'Undo' })).toBeFocused();
  await expect(list.getByText('mail7.example')).toHaveCount(0);
  await options.keyboard.press('Enter');
  await expect(list.getByText('mail7.example')).toBeVisible();
  await options.getByRole('button', { name: 'Remove 127.0.0.1' }).click();
  await always.fill('127.0.0.1');
  await always.press('Enter');
  await options.getByRole('button', { name: 'Remove 127.0.0.1' }).click();
  await expect.poll(() => flagsOn(page)).toEqual([]);
  await options.getByRole('button', { name: 'Undo' }).click();
  await expect.poll(() => flagsOn(page)).toEqual(FLAGGED_IN_CHART);
  await expect.poll(() => registered(extension)).toMatchObject([{ matches: [SITE] }]);
});

test('what the browser no longer allows is said so, and allowed again', async ({ extension }) => {
  const options = await openOptions(extension, 'sites');
  await options.getByLabel('Always on').fill('example.org');
  await options.getByLabel('Always on').press('Enter');
  const row = options.getByRole('list', { name: 'Always flagged' }).getByRole('listitem');
  await expect(row).toHaveText('example.orgRemove');
  await extension.worker.evaluate(() => chrome.permissions.remove({ origins: ['*://example.org/*'] }));
  await expect(row).toContainText('The browser does not allow it');
  await options.getByRole('button', { name: 'Allow example.org' }).click();
  await expect(row).toHaveText('example.orgRemove');
});

test('a hidden term is flagged nowhere at once, and comes back from the settings; "all" can be undone', async ({
  extension,
  testPages,
}) => {
  const url = testPages.add('/chart', chartPage());
  const page = await extension.context.newPage();
  await page.goto(url);
  const before = await pageState(page);
  await chooseInPopup(
    extension,
    url,
    'Always on 127.0.0.1',
    `${FLAGGED_IN_CHART.length} terms flagged on this page.`,
  );
  const without = (...words: string[]) => FLAGGED_IN_CHART.filter(([, text]) => !words.includes(text ?? ''));
  await pointAtTerm(page, 'attending provider');
  const options = await openOptions(extension, 'sites');
  await hideTerms(extension.url('sidepanel.html'), options, [
    'major-complication-or-comorbidity',
    'attending-provider',
  ]);
  await expect.poll(() => flagsOn(page)).toEqual(without('MCC', 'attending provider'));
  expect(await pageState(page), 'the page as it was, the card gone').toEqual(before);
  await page.bringToFront();
  await expectNoCardAt(page, '#link a');
  await pointAtTerm(page, 'principal diagnosis');
  await options.bringToFront();
  const hidden = options.getByRole('list', { name: 'Hidden terms' });
  await expect(hidden.getByRole('listitem')).toHaveCount(2);
  await options.getByRole('button', { name: /^Flag attending provider again$/i }).click();
  await expect.poll(() => flagsOn(page)).toEqual(without('MCC'));
  await options.getByRole('button', { name: 'Undo' }).click();
  await options.getByRole('button', { name: 'Flag all of them again' }).click();
  await expect(options.getByText('2 terms are flagged again.')).toBeVisible();
  await expect.poll(() => flagsOn(page)).toEqual(FLAGGED_IN_CHART);
  await options.getByRole('button', { name: 'Undo' }).click();
  await expect(hidden.getByRole('listitem')).toHaveCount(2);
  await expect.poll(() => flagsOn(page)).toEqual(without('MCC', 'attending provider'));
});

test('the lists go into a file and come from one: a look at the changes, the permission, undo', async ({
  extension,
  testPages,
}) => {
  const page = await extension.context.newPage();
  await page.goto(testPages.add('/chart', chartPage()));
  const options = await openOptions(extension, 'sites');
  await options.getByLabel('Never on').fill('mail.example');
  await options.getByLabel('Never on').press('Enter');
  const saving = options.waitForEvent('download');
  await options.getByRole('button', { name: 'Save the lists' }).click();
  const saved = await readFile(await (await saving).path(), 'utf8');
  expect(JSON.parse(saved)).toEqual({
    format: 'ccs-companion-site-lists',
    version: 1,
    allSites: false,
    always: [],
    never: ['mail.example'],
    hiddenTerms: [],
  });
  await choose(options, 'same.json', saved);
  await expect(options.getByText('All of it is on your lists already.')).toBeVisible();
  await options.getByRole('button', { name: 'Close' }).click();

  const before = await readLocalStorage(options);
  await choose(options, 'broken.json', saved.replace('"mail.example"', '"mail.example", "a b"'));
  await expect(options.getByText('Line 7, column 21: “a b” has a space.')).toBeVisible();
  await choose(options, 'cut.json', saved.slice(0, 40));
  await expect(options.getByText('The file is not JSON.')).toBeVisible();
  await expectAccessible(options, 'a file of lists that was refused');
  expect(await readLocalStorage(options)).toEqual(before);

  const file = {
    ...(JSON.parse(saved) as object),
    always: ['127.0.0.1', 'mail.example'],
    never: ['b.example'],
    hiddenTerms: ['major-complication-or-comorbidity'],
  };
  await choose(options, 'colleague.json', JSON.stringify(file));
  await expect(options.getByRole('heading', { name: 'What “colleague.json” adds' })).toBeFocused();
  await expect(options.getByText('127.0.0.1, mail.example (now on “never”)')).toBeVisible();
  await expect(options.getByText('major complication or comorbidity')).toBeVisible();
  expect(await readLocalStorage(options), 'while it is only looked at').toEqual(before);
  await expectAccessible(options, 'what a file of lists adds');
  await options.getByRole('button', { name: 'Add to my lists' }).click();
  await expect(options.getByText('The lists of the file were added.')).toBeVisible();
  await expect.poll(() => flagsOn(page)).toEqual(FLAGGED_IN_CHART.filter(([, text]) => text !== 'MCC'));
  expect((await readLocalStorage(options))['sites']).toEqual({
    allSites: false,
    sites: ['127.0.0.1', 'mail.example'],
    never: ['b.example'],
  });
  await options.getByRole('button', { name: 'Undo' }).click();
  await expect(options.getByText('Undone. The lists are as they were before.')).toBeVisible();
  expect(await readLocalStorage(options)).toEqual({ ...before, settings: {} });
  await expect.poll(() => flagsOn(page)).toEqual([]);
  await expect.poll(() => granted(extension)).toEqual([]);
});

test('the keyboard page lists the commands with the keys in force; both pages are accessible and fit 320 pixels', async ({
  extension,
}) => {
  const options = await openOptions(extension, 'keyboard');
  const row = (name: string) => options.getByRole('row', { name });
  await expect(row('Open the side panel')).toContainText('Alt+Shift+S');
  await expect(row('Flag the terms on this page')).toContainText('Alt+Shift+F');
  await expect(row('next flagged term')).toContainText('Alt+Shift+J');
  await expect(row('previous flagged term')).toContainText('Alt+Shift+K');
  await expect(row('Pause flagging on all pages')).toContainText('No keys yet');
  await expect(row('Open the popup')).toBeVisible();
  await expectAccessible(options, 'keyboard');
  await options.setViewportSize({ width: 320, height: 720 });
  await expectFitsWidth(options, 'keyboard');
  const opened = extension.context.waitForEvent('page');
  await options.getByRole('button', { name: 'Change the keys' }).click();
  await expect.poll(async () => (await opened).url()).toBe('chrome://extensions/shortcuts');

  await options.goto(extension.url('options.html#sites'));
  await options
    .getByLabel('Always on')
    .fill('a.very.long.name.of.a.host.that.does.not.fit.into.one.line.example.org');
  await options.getByLabel('Always on').press('Enter');
  await expect(options.getByRole('list', { name: 'Always flagged' })).toBeVisible();
  await expectFitsWidth(options, 'sites');
  await expectAccessible(options, 'sites');
});

/** Hides terms as the side panel does, in its page in a tab. */
async function hideTerms(panelUrl: string, options: Page, termIds: string[]): Promise<void> {
  const panel = await options.context().newPage();
  await panel.goto(panelUrl);
  for (const termId of termIds) {
    await panel.evaluate(
      (id) =>
        chrome.storage.session.set({
          'panel-target': { wish: { kind: 'hide-term', termId: id }, for: 'tab', at: Date.now() },
        }),
      termId,
    );
    await panel.getByRole('button', { name: 'Hide this term' }).click();
    await expect(panel.getByRole('button', { name: 'Undo' })).toBeVisible();
  }
  await panel.close();
}

async function choose(options: Page, name: string, text: string): Promise<void> {
  await options
    .locator('input[type=file]')
    .setInputFiles({ name, mimeType: 'application/json', buffer: Buffer.from(text) });
}
