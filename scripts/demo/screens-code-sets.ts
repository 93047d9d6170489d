import { expect, type FileChooser, type Page } from '@playwright/test';
import { CM_ROWS, orderFile } from '@/lib/codes/install/testing/make-archive';
import type { LaunchedExtension } from '@/tests/e2e/harness/launch-extension';
import type { Camera } from './camera';
import type { OfficialDownloads } from './official-downloads';
import { takeCodeBook } from './take-code-book';

/** Reading and packing all the official files takes a while. */
const INSTALLED = { timeout: 180_000 };
/** A row is missing: the order numbers jump. */
const BROKEN = orderFile(CM_ROWS).replace(/^00003 .*\r\n/m, '');

/** The code sets in the settings, from nothing installed to everything, and an error. Leaves everything installed. */
export async function photographCodeSets(
  extension: LaunchedExtension,
  camera: Camera,
  { first, rest }: OfficialDownloads,
): Promise<void> {
  const page = await extension.context.newPage();
  const address = extension.url('options.html#codes');
  await page.setViewportSize({ width: 1000, height: 720 });
  await page.goto(address);
  await expect(page.getByRole('heading', { name: 'No full code set yet' })).toBeVisible();
  await takeCodeBook(camera, page, 'sets-empty', 'Code sets: nothing installed yet');

  await choose(page, first);
  await expect(page.getByRole('list', { name: 'Installed now' })).toContainText('74,719 valid', INSTALLED);
  await page.getByText(/^\d+ files? read$/).click();
  await takeCodeBook(
    camera,
    page,
    'sets-installed',
    'Code sets: two archives of the publisher just installed',
  );

  await choose(page, [
    { name: 'icd10cm_order_2024.txt', mimeType: 'text/plain', buffer: Buffer.from(BROKEN) },
  ]);
  await expect(page.getByRole('alert')).toContainText('icd10cm_order_2024.txt, line 3');
  await takeCodeBook(camera, page, 'sets-error', 'Code sets: an error names the file and the line');

  await choose(page, rest);
  await expect(page.getByRole('list', { name: 'Installed now' })).toContainText('HCPCS', INSTALLED);
  await page.reload();
  await expect(page.getByRole('heading', { level: 3, name: 'ICD-10-CM FY2026' })).toBeVisible();
  await takeCodeBook(
    camera,
    page,
    'sets-all',
    'Code sets: the whole code book, several editions side by side',
  );
  await page.setViewportSize({ width: 320, height: 720 });
  await takeCodeBook(camera, page, 'sets-320', 'Code sets at 320 pixels');
  await page.setViewportSize({ width: 1000, height: 720 });
  await photographCptList(page, camera);
  await page.close();
}

/** The mapping of an own CPT list, which is not installed. Invented numbers and nonsense: nothing in it is from CPT. */
async function photographCptList(page: Page, camera: Camera): Promise<void> {
  const list = [
    'Number,Brief,Full title',
    '00001,Wumple,"Wumpling of a brindle, first hour"',
    '00002,Wumple add,"Wumpling of a brindle, each further hour"',
    '0003T,Snurf,Snurfing of two or more glabs',
  ];
  const file = { name: 'my-list-2026.csv', mimeType: 'text/csv', buffer: Buffer.from(list.join('\n')) };
  await choose(page, file, /^Choose your CPT list/);
  const form = page.getByRole('form', { name: 'Your own CPT list' });
  await expect(form.getByLabel('Column of the titles')).toHaveValue('2');
  await takeCodeBook(camera, page, 'sets-cpt', 'Your own CPT list: which column holds what');
  await form.getByRole('button', { name: 'Do not install' }).click();
}

async function choose(
  page: Page,
  files: Parameters<FileChooser['setFiles']>[0],
  button = /^Choose files/,
): Promise<void> {
  const choosing = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: button }).click();
  await (await choosing).setFiles(files);
}
