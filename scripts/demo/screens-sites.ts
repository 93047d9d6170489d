import { expect, type Page } from '@playwright/test';
import { clickToolbarIcon } from '@/tests/e2e/harness/click-toolbar-icon';
import { LaunchedExtension } from '@/tests/e2e/harness/launch-extension';
import type { Camera } from './camera';
import { storeSettings } from './stored-state';

const GROUP = 'sites';
const SITES = ['www.cms.gov', 'journal.ahima.org', 'coding-notes.example.org'];
const NEVER = ['mail', 'bank', 'news', 'shop', 'chat', 'maps', 'photos', 'calendar', 'travel'].map(
  (name) => `${name}.example.com`,
);
const HIDDEN = ['attending-provider', 'major-complication-or-comorbidity'];
const FILE = {
  format: 'ccs-companion-site-lists',
  version: 1,
  always: [...SITES, 'mail.example.com', 'wiki.hospital.example'],
  never: ['games.example.com'],
  hiddenTerms: [...HIDDEN, 'pressure-ulcer'],
};

/** Settings, Sites and Keyboard in their states; the popup paused and on a never-listed site; the panel's question. */
export async function photographSites(camera: Camera, samplePage: string): Promise<void> {
  await camera.clear(GROUP);
  // A click on a permission request is granted without the browser's prompt.
  const extension = await LaunchedExtension.launch({ grantableHosts: ['*://*/*'] });
  try {
    await photographSettings(extension, camera);
    await photographPopup(extension, camera, samplePage);
    await photographQuestion(extension, camera);
  } finally {
    await extension.close();
  }
}

async function photographSettings(extension: LaunchedExtension, camera: Camera): Promise<void> {
  const page = await extension.context.newPage();
  await page.setViewportSize({ width: 1280, height: 720 });
  await page.goto(extension.url('options.html#keyboard'));
  await expect(page.getByRole('row', { name: 'Open the side panel' })).toBeVisible();
  await camera.take(page, GROUP, 'keyboard', 'Keys on every page');
  await page.goto(extension.url('options.html#sites'));
  await expect(page.getByRole('heading', { name: 'No site yet' })).toBeVisible();
  await camera.take(page, GROUP, 'empty', 'Sites, none yet');
  await page.getByLabel('Never on').fill('mail example.com');
  await page.getByLabel('Never on').press('Enter');
  await camera.take(page, GROUP, 'typed-wrong', 'A site that was typed wrong');
  for (const host of SITES) await addSite(page, 'Always on', host);
  for (const host of NEVER) await addSite(page, 'Never on', host);
  await extension.worker.evaluate(() => chrome.permissions.remove({ origins: ['*://www.cms.gov/*'] }));
  await expect(page.getByText('The browser does not allow it')).toBeVisible();
  await storeSettings(page, { isSetUp: true, hiddenTerms: HIDDEN });
  await expect(page.getByRole('list', { name: 'Hidden terms' }).getByRole('listitem')).toHaveCount(2);
  await page.getByRole('button', { name: 'Remove news.example.com' }).click();
  await camera.take(page, GROUP, 'full', 'Sites: lists, one of them long, hidden terms, undo');
  await chooseFile(page, 'colleague.json', JSON.stringify(FILE));
  await expect(page.getByRole('heading', { name: 'What “colleague.json” adds' })).toBeVisible();
  await camera.take(page, GROUP, 'preview', 'What a file of lists adds');
  await page.setViewportSize({ width: 320, height: 720 });
  await camera.take(page, GROUP, 'preview-320', 'Sites at 320 pixels');
  await page.getByRole('button', { name: 'Cancel' }).click();
  await chooseFile(
    page,
    'broken.json',
    JSON.stringify({ ...FILE, never: ['*.example.com', 'wiki.hospital.example'] }, undefined, 2),
  );
  await expect(page.getByText('The file has mistakes.')).toBeVisible();
  await camera.take(page, GROUP, 'refused-320', 'A file of lists that was refused, at 320 pixels');
  await page.setViewportSize({ width: 1280, height: 720 });
  await camera.take(page, GROUP, 'refused', 'A file of lists that was refused');
  await page.close();
}

async function photographPopup(extension: LaunchedExtension, camera: Camera, samplePage: string) {
  const page = await extension.context.newPage();
  await page.goto(samplePage);
  const open = async () => (await clickToolbarIcon(extension, samplePage)).page;
  const popup = await open();
  await expect(popup.getByText('Off on this page.')).toBeVisible();
  await popup.getByLabel('When to flag terms').selectOption('this-site');
  await camera.take(popup, GROUP, 'popup-choice', 'Popup: a choice that is not applied yet');
  await popup.getByRole('button', { name: /^Apply: / }).click();
  await expect(popup.getByText(/[1-9]\d* terms flagged on this page/)).toBeVisible();
  await camera.take(popup, GROUP, 'popup-always', 'Popup: always on this site');
  await popup.getByRole('button', { name: 'Pause flagging on all pages' }).click();
  await expect(popup.getByText('Flagging is paused on all pages.')).toBeVisible();
  await camera.take(popup, GROUP, 'popup-paused', 'Popup: paused');
  await popup.getByRole('button', { name: 'Resume flagging' }).click();
  await popup.getByLabel('When to flag terms').selectOption('never');
  await popup.getByRole('button', { name: /^Apply: / }).click();
  await expect(popup.getByText('This site is on your never list.')).toBeVisible();
  await camera.take(popup, GROUP, 'popup-never', 'Popup: a site of the never list');
  await page.close();
}

async function photographQuestion(extension: LaunchedExtension, camera: Camera): Promise<void> {
  const page = await extension.context.newPage();
  await page.setViewportSize({ width: 320, height: 640 });
  await page.goto(extension.url('sidepanel.html'));
  const wish = (asked: object) =>
    page.evaluate(
      (value) => chrome.storage.session.set({ 'panel-target': { wish: value, for: 'tab', at: Date.now() } }),
      asked,
    );
  await wish({ kind: 'site', host: 'journal.ahima.org' });
  await expect(page.getByRole('heading', { name: 'Flag terms on journal.ahima.org?' })).toBeVisible();
  await camera.take(page, GROUP, 'question', 'The question about a site, asked for by a card');
  await page.getByRole('button', { name: 'Never flag on this site' }).click();
  await expect(page.getByRole('button', { name: 'Undo' })).toBeVisible();
  await camera.take(page, GROUP, 'question-done', 'After the answer, with the other choices and undo');
  await wish({ kind: 'hide-term', termId: 'pressure-ulcer' });
  await expect(page.getByRole('button', { name: 'Hide this term' })).toBeVisible();
  await camera.take(page, GROUP, 'hide-term', 'The question about a term');
  await page.close();
}

async function addSite(page: Page, list: string, host: string): Promise<void> {
  await page.getByLabel(list).fill(host);
  await page.getByLabel(list).press('Enter');
  await expect(page.getByRole('button', { name: `Remove ${host}` })).toBeVisible();
}

async function chooseFile(page: Page, name: string, text: string): Promise<void> {
  await page
    .locator('input[type=file]')
    .setInputFiles({ name, mimeType: 'application/json', buffer: Buffer.from(text) });
}
