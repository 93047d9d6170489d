import { expect, type Page } from '@playwright/test';
import { codesetsFolder } from '@/scripts/codes/codesets-folder';
import { clickToolbarIcon } from '@/tests/e2e/harness/click-toolbar-icon';
import { LaunchedExtension } from '@/tests/e2e/harness/launch-extension';
import type { Camera } from './camera';
import { officialDownloads } from './official-downloads';
import { photographBrowse } from './screens-browse';
import { photographCodePages } from './screens-code-pages';
import { photographCodeSets } from './screens-code-sets';
import { dayFromNow, storeSettings } from './stored-state';
import { CODE_BOOK, takeCodeBook } from './take-code-book';

/** Editions that do not depend on the day of the pictures; the exam's lacks what is new. */
const EDITIONS = { examEdition: 'FY2025', workEdition: 'FY2026' };

/**
 * The electronic code book with the official files, in a browser of its own: what is installed here is not in the
 * other pictures. Without the files (CODESETS_DIR, or beside the project) its pictures stay as they are.
 */
export async function photographCodeBook(camera: Camera, samplePage: string): Promise<void> {
  const folder = codesetsFolder(undefined);
  if (folder === undefined) {
    console.log('No official code sets here: the pictures of the code book stay (CODESETS_DIR says where).');
    return;
  }
  const downloads = officialDownloads(folder);
  await camera.clear(CODE_BOOK);
  const extension = await LaunchedExtension.launch();
  try {
    const panel = await extension.context.newPage();
    await panel.setViewportSize({ width: 360, height: 720 });
    await panel.goto(extension.url('sidepanel.html'));
    await expect(panel.getByRole('button', { name: 'Start a quiz of ten' })).toBeVisible();
    await storeSettings(panel, { isSetUp: true, examOn: dayFromNow(128), ...EDITIONS });
    await photographCodeSets(extension, camera, downloads);
    await openLookUpAnew(panel);
    await photographCodePages(panel, camera);
    await photographBrowse(panel, camera);
    await photographPopupCodes(extension, camera, samplePage);
  } finally {
    await extension.close();
  }
}

async function openLookUpAnew(panel: Page): Promise<void> {
  await panel.bringToFront();
  await panel.reload();
  await panel.getByRole('navigation').getByRole('button', { name: 'Look up' }).click();
}

async function photographPopupCodes(extension: LaunchedExtension, camera: Camera, samplePage: string) {
  const page = await extension.context.newPage();
  await page.goto(samplePage);
  const popup = (await clickToolbarIcon(extension, samplePage)).page;
  await popup.getByRole('searchbox').fill('acute systolic heart failure');
  const results = popup.getByRole('list', { name: 'Results' }).getByRole('button');
  await expect(results.filter({ hasText: 'I50.21' })).toBeVisible();
  await takeCodeBook(camera, popup, 'popup', 'Codes in the popup');
  await page.close();
}
