import { expect, type Page } from '@playwright/test';
import type { LaunchedExtension } from '@/tests/e2e/harness/launch-extension';
import { deleteDatabaseFolder } from '@/tests/e2e/mirror/damage-database';
import { answerWithKeys } from './answer-with-keys';
import type { Camera } from './camera';

const ANSWERS = 6;

/** Backup in the settings, and what every surface shows when the browser has deleted the database. */
export async function photographBackup(extension: LaunchedExtension, camera: Camera): Promise<void> {
  await answerSome(extension);
  const page = await extension.context.newPage();
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.goto(extension.url('options.html#backup'));
  await expect(page.getByText(/No backup was made yet/)).toBeVisible();
  await camera.take(page, 'backup', 'start', 'Backup');
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Save a backup' }).click(),
  ]);
  await expect(page.getByText(/^Saved to your downloads/)).toBeVisible();
  await camera.take(page, 'backup', 'made', 'A backup was made');
  const file = await page.evaluate(async (url) => (await fetch(url)).text(), download.url());
  const choose = async (text: string) =>
    page
      .locator('input[type=file]')
      .setInputFiles({ name: 'backup.json', mimeType: 'application/json', buffer: Buffer.from(text) });
  await choose(file.replace('"grade":"good"', '"grade":"best"').replace('"grade":"again"', '"grade":"best"'));
  await expect(page.getByRole('alert')).toBeVisible();
  await camera.take(page, 'backup', 'refused', 'A damaged backup: refused, with the place');
  await choose(file);
  await expect(page.getByRole('button', { name: 'Restore this backup' })).toBeVisible();
  await camera.take(page, 'backup', 'preview', 'What is in a backup, before it is restored');
  for (const width of [360, 320]) {
    await page.setViewportSize({ width, height: 720 });
    await camera.take(page, 'backup', `preview-${width}`, `The same at ${width} pixels`);
  }
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.getByRole('button', { name: 'Restore this backup' }).click();
  await expect(page.getByRole('button', { name: 'Undo' })).toBeVisible();
  await camera.take(page, 'backup', 'restored', 'Restored, with undo');
  await photographLost(extension, camera);
}

async function photographLost(extension: LaunchedExtension, camera: Camera): Promise<void> {
  await extension.shutDown();
  await deleteDatabaseFolder(extension);
  await extension.restart();
  const page = await extension.context.newPage();
  for (const [width, path] of [
    [1280, 'options.html'],
    [360, 'popup.html'],
    [320, 'sidepanel.html'],
  ] as const) {
    await page.setViewportSize({ width, height: 600 });
    await page.goto(extension.url(path));
    await expect(page.getByRole('button', { name: 'Restore' })).toBeVisible();
    await camera.take(
      page,
      'backup',
      `lost-${width}`,
      `The browser has deleted the database, at ${width} pixels`,
    );
  }
  await page.setViewportSize({ width: 360, height: 600 });
  await page.getByRole('button', { name: 'Start without it' }).click();
  await camera.take(page, 'backup', 'lost-without', 'The second click before starting with nothing');
  await page.getByRole('button', { name: 'Back' }).click();
  await page.getByRole('button', { name: 'Restore' }).click();
  await expect(page.getByRole('button', { name: 'Continue' })).toBeVisible();
  await camera.take(page, 'backup', 'lost-restored', 'The records are back');
}

async function answerSome(extension: LaunchedExtension): Promise<void> {
  const panel: Page = await extension.context.newPage();
  await panel.goto(extension.url('sidepanel.html'));
  await panel.getByRole('button', { name: 'Start a quiz of ten' }).click();
  for (let number = 1; number <= ANSWERS; number += 1) {
    await expect(panel.getByRole('heading', { name: `Question ${number} of 10` })).toBeVisible();
    await answerWithKeys(panel);
    await panel.keyboard.press('Enter');
  }
  await expect(panel.getByRole('heading', { name: `Question ${ANSWERS + 1} of 10` })).toBeVisible();
  await panel.close();
}
