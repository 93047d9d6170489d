import { expect, type Page } from '@playwright/test';
import type { LaunchedExtension } from '@/tests/e2e/harness/launch-extension';
import { answerSomeQuestions } from './answer-with-keys';
import type { Camera } from './camera';
import { photographLostDatabase } from './screens-lost-database';

const GROUP = 'backup';

/** Backup in the settings, the states of the copy, and what every surface shows when the database is lost. */
export async function photographBackup(extension: LaunchedExtension, camera: Camera): Promise<void> {
  await answerSomeQuestions(extension, 6);
  const page = await extension.context.newPage();
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.goto(extension.url('options.html#backup'));
  await expect(page.getByText(/No backup was made yet/)).toBeVisible();
  await camera.takeWidths(page, GROUP, 'start', 'Backup');
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Save a backup' }).click(),
  ]);
  await expect(page.getByText(/^Saved to your downloads/)).toBeVisible();
  await camera.takeWidths(page, GROUP, 'made', 'A backup was made');
  const file = await page.evaluate(async (url) => (await fetch(url)).text(), download.url());
  const choose = async (text: string) =>
    page
      .locator('input[type=file]')
      .setInputFiles({ name: 'backup.json', mimeType: 'application/json', buffer: Buffer.from(text) });
  await choose(file.replace('"grade":"good"', '"grade":"best"').replace('"grade":"again"', '"grade":"best"'));
  await expect(page.getByRole('alert')).toBeVisible();
  await camera.takeWidths(page, GROUP, 'refused', 'A damaged backup: refused, with the place');
  await choose(file);
  await expect(page.getByRole('button', { name: 'Restore this backup' })).toBeVisible();
  await camera.takeWidths(page, GROUP, 'preview', 'What is in a backup, before it is restored');
  await page.getByRole('button', { name: 'Restore this backup' }).click();
  await expect(page.getByRole('button', { name: 'Undo' })).toBeVisible();
  await camera.takeWidths(page, GROUP, 'restored', 'Restored, with undo');
  await photographCopy(page, camera);
  await page.close();
  await photographLostDatabase(extension, camera);
}

/** The copy on this device when it is not as it should be. */
async function photographCopy(page: Page, camera: Camera): Promise<void> {
  await page.evaluate(() => {
    const message = 'QuotaExceededError: The operation failed because it would exceed the space left.';
    return chrome.storage.local.set({ 'mirror-problem': { message, at: Date.now() } });
  });
  await expect(page.getByText('The copy is not complete:')).toBeVisible();
  await camera.takeWidths(page, GROUP, 'copy-incomplete', 'The copy could not be written');
  await page.evaluate(() => chrome.storage.local.remove('mirror-problem'));
  await page.addInitScript(() => {
    FileSystemFileHandle.prototype.getFile = () => Promise.reject(new TypeError('No file system.'));
  });
  await page.reload();
  await expect(page.getByText('The copy could not be read.')).toBeVisible();
  await camera.takeWidths(page, GROUP, 'copy-unread', 'The copy could not be read');
  await page.addInitScript(() => {
    navigator.storage.getDirectory = () => Promise.reject(new DOMException('Refused.', 'SecurityError'));
  });
  await page.reload();
  await expect(page.getByText('No copy could be kept:')).toBeVisible();
  await camera.takeWidths(page, GROUP, 'copy-none', 'A browser that lets no copy be written');
}
