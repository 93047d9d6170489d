import { expect, type Page } from '@playwright/test';
import { openPdf, PNG } from '@/tests/e2e/ceus/certificate-files';
import { fillCeuLog } from '@/tests/e2e/ceus/fill-ceu-log';
import type { LaunchedExtension } from '@/tests/e2e/harness/launch-extension';
import type { Camera } from './camera';

const GROUP = 'CEU records';

const ROWS = `Completed,Activity,Credits,Sponsor,Domain,Format
3/4/2027,Sepsis and septic shock: coding update,1.5,AHIMA,Coding,Webinar
5/6/2027,State meeting: privacy and release of information,6,TxHIMA,HIIM,Conference
7/8/2027,HCC documentation audit,2,AAPC,Coding,Course
12/5/2026,Activity 013,2,AHIMA,Coding,Course`;

/** The records of a CEU log: list, certificates, import and audit packet, wide and narrow. */
export async function photographCeus(extension: LaunchedExtension, camera: Camera): Promise<void> {
  await camera.clear(GROUP);
  const page = await extension.context.newPage();
  await page.setViewportSize({ width: 1280, height: 720 });
  await page.goto(extension.url('options.html#ceus'));
  await expect(page.getByRole('heading', { name: 'No credential yet' })).toBeVisible();
  // The notes are on their way while the content is imported.
  await expect(page.getByRole('button', { name: 'Note: The CEU cycle and its dates' })).toBeVisible();
  await camera.takeWidths(page, GROUP, 'empty', 'CEUs before an exam was passed');
  await page.getByText('The numbers behind these rules').click();
  await page.getByRole('button', { name: 'Add rules of your own' }).click();
  await fillOwnRules(page);
  await camera.takeWidths(page, GROUP, 'own-rules', 'Rules of one’s own, and the numbers behind the others');
  await page.getByRole('button', { name: 'Save the rules' }).click();
  await fillCeuLog(page, 14);
  await page.reload();
  await page.getByText(/^Days and credentials/).click();
  await page.getByText(/^Fees paid/).click();
  await page.getByText('Filters and order', { exact: true }).click();
  await page.getByLabel('In category').selectOption('Other HIIM domain');
  await camera.takeWidths(page, GROUP, 'log', 'A CEU log, its folds open, with a filter in use');
  await page.getByRole('button', { name: 'Back to all, newest first' }).click();
  await page.getByRole('button', { name: 'Certificates of Activity 014' }).click();
  await page
    .getByLabel('Choose certificates', { exact: true })
    .last()
    .setInputFiles([
      { name: 'certificate.pdf', mimeType: '', buffer: openPdf() },
      { name: 'scan.png', mimeType: '', buffer: PNG },
      { name: 'notes.txt', mimeType: '', buffer: Buffer.from('notes') },
    ]);
  await expect(page.getByText('Added 2 certificates.')).toBeVisible();
  await camera.takeWidths(page, GROUP, 'certificates', 'Activities, and the certificates of one of them');
  await page.getByRole('button', { name: 'Edit Activity 012' }).click();
  await camera.takeWidths(page, GROUP, 'edit', 'An activity changed in its place');
  await page.getByRole('button', { name: 'Cancel', exact: true }).click();

  await page.getByLabel('Or paste rows').fill(ROWS);
  await page.getByRole('button', { name: 'Read the rows' }).click();
  await camera.takeWidths(page, GROUP, 'import-columns', 'Import: which column holds what');
  await page.getByRole('button', { name: 'Check the activities' }).click();
  await page.getByRole('button', { name: /month first/ }).click();
  await camera.takeWidths(page, GROUP, 'import-preview', 'Import: what is added, and what is there already');
  await page.getByRole('button', { name: 'Cancel', exact: true }).click();

  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save the packet of this cycle' }).click();
  const packet = await (await download).path();
  const choose = page.getByLabel('Choose a packet to verify or restore', { exact: true }).last();
  await choose.setInputFiles(packet);
  await expect(page.getByRole('heading', { name: /^Verified/ })).toBeVisible();
  await camera.takeWidths(page, GROUP, 'packet', 'A verified audit packet');
  await page.getByRole('button', { name: 'Close the packet' }).click();
  await choose.setInputFiles({ name: 'other.zip', mimeType: '', buffer: Buffer.from('no archive') });
  await expect(page.getByRole('alert')).toBeVisible();
  await camera.take(page, GROUP, 'packet-refused', 'A packet that is not one');
  await page.close();
}

/** A requirement on category and provider kind together. */
async function fillOwnRules(page: Page): Promise<void> {
  await page.getByLabel('Name', { exact: true }).fill('State licence');
  await page.getByLabel('CEUs required in all').fill('30');
  await page.getByRole('button', { name: 'Add a requirement' }).click();
  await page.getByLabel('CEUs of it').fill('4');
  await page.getByText('What counts: CEUs in all').click();
  await page.getByRole('checkbox', { name: 'Coding and classification' }).check();
  await page.getByRole('checkbox', { name: 'AHIMA', exact: true }).check();
}
