import { expect, type Page } from '@playwright/test';
import { dropFiles } from '@/tests/e2e/code-sets/drop-files';
import type { LaunchedExtension } from '@/tests/e2e/harness/launch-extension';
import type { Camera } from './camera';

const WIDTHS = [360, 1280];
const TABLE = [
  'Word,Meaning,Also',
  'DNFB list,"Discharged, not final billed: the accounts that wait for a code.",unbilled list',
  'second look,A coder reads the record again before the bill goes out.,',
].join('\n');

/** The user's own terms: none, a term being added, a table with a mistake, its preview, stored; and in the panel. */
export async function photographTerms(extension: LaunchedExtension, camera: Camera): Promise<void> {
  const take = (page: Page, name: string, title: string) =>
    camera.takeWidths(page, 'terms', name, title, { widths: WIDTHS });
  const page = await extension.context.newPage();
  await page.setViewportSize({ width: 1280, height: 720 });
  await page.goto(extension.url('options.html#terms'));
  await expect(page.getByText('None yet.')).toBeVisible();
  await take(page, 'none', 'No terms of your own yet');
  await page.getByRole('button', { name: 'Add a term' }).click();
  await page.getByLabel('Term', { exact: true }).fill('second look');
  await page.getByLabel('Definition').fill('Read the record once more before final billing.');
  await take(page, 'form', 'A term being added');
  await page.getByRole('button', { name: 'Add to your terms' }).click();
  await expect(page.getByText('“second look” is added.')).toBeVisible();
  await drop(page, `${TABLE}\nx,One letter.,`);
  await page.getByRole('button', { name: 'Check the terms' }).click();
  await expect(page.getByRole('alert')).toBeVisible();
  await take(page, 'error', 'A table of terms with a mistake');
  await page.getByRole('button', { name: 'Cancel' }).click();
  await drop(page, TABLE);
  await page.getByRole('button', { name: 'Check the terms' }).click();
  await expect(page.getByLabel('Keep mine')).toBeVisible();
  await take(page, 'preview', 'A table of terms: the preview');
  await page.getByRole('button', { name: 'Add the terms' }).click();
  await expect(page.getByText('Added 1, left 1 as you have them.')).toBeVisible();
  await take(page, 'added', 'A table of terms: added');
  await page.close();

  const panel = await extension.context.newPage();
  await panel.setViewportSize({ width: 360, height: 720 });
  await panel.goto(extension.url('sidepanel.html'));
  await panel.getByRole('button', { name: 'Look up', exact: true }).click();
  await panel.getByRole('searchbox').fill('unbilled list');
  await panel.getByRole('button', { name: /^DNFB list/ }).click();
  await expect(panel.getByRole('heading', { name: 'DNFB list' })).toBeVisible();
  await camera.takeWidths(panel, 'terms', 'panel', 'A term of your own in the side panel', { widths: [360] });
  await panel.close();
}

function drop(page: Page, text: string): Promise<void> {
  const zone = page.getByRole('button', { name: /^Choose a table of terms/ });
  return dropFiles(page, zone, [{ name: 'terms.csv', text }]);
}
