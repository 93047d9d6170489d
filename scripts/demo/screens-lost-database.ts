import { expect, type Page } from '@playwright/test';
import type { LaunchedExtension } from '@/tests/e2e/harness/launch-extension';
import { readTable, replaceTables } from '@/tests/e2e/journey/stored-data';
import { blockDatabase, deleteDatabaseFolder, unblockDatabase } from '@/tests/e2e/mirror/damage-database';
import { answerSomeQuestions } from './answer-with-keys';
import type { Camera } from './camera';

const GROUP = 'backup';

/** What is shown, and can be done, when the browser has lost the database, some of it, or cannot open it. */
export async function photographLostDatabase(extension: LaunchedExtension, camera: Camera): Promise<void> {
  await photographLost(extension, camera);
  await photographBehind(extension, camera);
  await photographDamagedCopy(extension, camera);
  await photographBlocked(extension, camera);
  await photographSetAside(extension, camera);
}

async function photographLost(extension: LaunchedExtension, camera: Camera): Promise<void> {
  await lose(extension);
  const page = await extension.context.newPage();
  for (const [width, path] of [
    [1280, 'options.html'],
    [360, 'popup.html'],
    [320, 'sidepanel.html'],
  ] as const) {
    await page.setViewportSize({ width, height: 600 });
    await page.goto(extension.url(path));
    await expect(page.getByRole('button', { name: 'Restore' })).toBeVisible();
    await camera.takeWidths(page, GROUP, 'lost', 'The browser has deleted the database', { widths: [width] });
  }
  await page.getByRole('button', { name: 'Start without it' }).click();
  await camera.takeWidths(page, GROUP, 'lost-without', 'The second click before starting with nothing');
  await page.getByRole('button', { name: 'Back' }).click();
  await page.getByRole('button', { name: 'Restore' }).click();
  await expect(page.getByRole('button', { name: 'Continue' })).toBeVisible();
  await camera.takeWidths(page, GROUP, 'lost-restored', 'The records are back');
  await page.getByRole('button', { name: 'Continue' }).click();
  await page.close();
}

/** Answers that went missing past the product. */
async function photographBehind(extension: LaunchedExtension, camera: Camera): Promise<void> {
  const before = await openPanel(extension);
  const reviews = await readTable(before, 'reviews');
  await replaceTables(before, { reviews: reviews.slice(0, 2) });
  await extension.restart();
  const page = await openPanel(extension);
  await expect(async () => {
    await page.reload();
    await expect(page.getByText('the database has lost some of your records')).toBeVisible({ timeout: 1000 });
  }).toPass();
  await camera.takeWidths(page, GROUP, 'behind', 'The database has lost some records');
  await page.getByRole('button', { name: 'Restore' }).click();
  await page.getByRole('button', { name: 'Continue' }).click();
  await page.close();
}

async function photographDamagedCopy(extension: LaunchedExtension, camera: Camera): Promise<void> {
  const settings = await openBackup(extension);
  await damageCopy(settings);
  await settings.reload();
  await expect(settings.getByText(/part cannot be read/)).toBeVisible();
  await camera.takeWidths(settings, GROUP, 'copy-damaged', 'A part of the copy cannot be read');
  await lose(extension);
  const page = await openPanel(extension);
  await page.getByText(/of the copy cannot be read/).click();
  await camera.takeWidths(page, GROUP, 'lost-damaged', 'A part of the copy is damaged as well');
  await startWithout(page);
  await page.close();
}

async function photographBlocked(extension: LaunchedExtension, camera: Camera): Promise<void> {
  await answerSomeQuestions(extension, 3);
  await extension.shutDown();
  await blockDatabase(extension);
  await extension.restart();
  const page = await openPanel(extension);
  await expect(page.getByRole('button', { name: 'Save the copy as a file' })).toBeVisible();
  await camera.takeWidths(page, GROUP, 'blocked', 'A database that cannot be opened: what its copy has');
  await extension.shutDown();
  await unblockDatabase(extension);
  await extension.restart();
}

async function photographSetAside(extension: LaunchedExtension, camera: Camera): Promise<void> {
  const panel = await openPanel(extension);
  await startWithout(panel);
  await panel.close();
  const page = await openBackup(extension);
  await expect(page.getByRole('heading', { name: 'Copies you started without' })).toBeVisible();
  await camera.takeWidths(page, GROUP, 'set-aside', 'Copies you started without');
  await page
    .getByRole('button', { name: /^Delete: / })
    .first()
    .click();
  await camera.takeWidths(page, GROUP, 'set-aside-asked', 'The second click before a copy is deleted');
  await page.getByRole('button', { name: /^Delete for good/ }).click();
  await expect(page.getByText(/^Deleted: Copy/)).toBeVisible();
  await camera.takeWidths(page, GROUP, 'set-aside-deleted', 'A copy was deleted');
}

/** The browser closed, its database deleted, and opened again. */
async function lose(extension: LaunchedExtension): Promise<void> {
  await extension.shutDown();
  await deleteDatabaseFolder(extension);
  await extension.restart();
}

async function openPanel(extension: LaunchedExtension): Promise<Page> {
  const page = await extension.context.newPage();
  await page.setViewportSize({ width: 360, height: 600 });
  await page.goto(extension.url('sidepanel.html'));
  return page;
}

async function openBackup(extension: LaunchedExtension): Promise<Page> {
  const page = await extension.context.newPage();
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.goto(extension.url('options.html#backup'));
  return page;
}

async function startWithout(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Start without it' }).click();
  await expect(page.getByRole('button', { name: 'Back' })).toBeVisible();
  await page.getByRole('button', { name: 'Start without it' }).click();
  await expect(page.getByRole('navigation', { name: 'Side panel' })).toBeVisible();
}

/** Overwrites one chunk of the copy of every database. */
function damageCopy(page: Page): Promise<void> {
  return page.evaluate(async () => {
    const mirror = await (await navigator.storage.getDirectory()).getDirectoryHandle('mirror');
    for await (const folder of mirror.values()) {
      if (folder.kind !== 'directory') continue;
      for await (const file of folder.values()) {
        if (file.kind !== 'file') continue;
        const writable = await file.createWritable();
        await writable.write('{');
        await writable.close();
        break;
      }
    }
  });
}
