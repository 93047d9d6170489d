import { readFile } from 'node:fs/promises';
import type { Download, Locator, Page } from '@playwright/test';
import { expect, test } from './harness/error-free-test';
import { dropFiles } from './code-sets/drop-files';
import { fillCeuLog } from './ceus/fill-ceu-log';
import { openPdf, pdfOf, PNG } from './ceus/certificate-files';
import { expectAccessible, expectFitsWidth } from './journey/expect-accessible';
import { openOptions } from './journey/open-surfaces';
import { readTable, replaceTables } from './journey/stored-data';

const rows = (page: Page) => page.getByRole('list', { name: 'Activities' }).getByRole('listitem');
const row = (page: Page, title: string) => rows(page).filter({ hasText: title });

async function addCertificate(page: Page, title: string, ...files: Parameters<Locator['setInputFiles']>) {
  await page.getByRole('button', { name: `Certificates of ${title}` }).click();
  await page
    .getByLabel('Choose certificates', { exact: true })
    .last()
    .setInputFiles(...files);
  await expect(page.getByText('Added 1 certificate.')).toBeVisible();
  await page.getByRole('button', { name: `Certificates of ${title}` }).click();
}

async function downloaded(page: Page, button: Locator): Promise<Download> {
  const download = page.waitForEvent('download');
  await button.click();
  return download;
}

test('ten activities with certificates in, packet out, packet verified, database restored from it', async ({
  extension,
}, info) => {
  const page = await openOptions(extension, 'ceus');
  await fillCeuLog(page, 10);
  await page.reload();
  await expect(rows(page)).toHaveCount(10);
  for (let at = 1; at <= 10; at += 1) {
    const file = at % 2 === 0 ? PNG : pdfOf(`certificate ${at}`);
    const title = `Activity ${String(at).padStart(3, '0')}`;
    // The image differs by what is behind its end, which readers skip.
    const buffer = Buffer.concat([file, Buffer.from(String(at))]);
    await addCertificate(page, title, {
      name: at % 2 === 0 ? 'scan.png' : 'certificate.pdf',
      mimeType: '',
      buffer,
    });
  }
  const activities = await readTable(page, 'ceuActivities');
  const save = page.getByRole('button', { name: 'Save the packet of this cycle' });
  const packet = await downloaded(page, save);
  expect(packet.suggestedFilename()).toMatch(/^ceu-packet-from-\d{4}-\d{2}-\d{2}\.zip$/);
  await expect(
    page.getByRole('status').filter({ hasText: 'Saved and verified: 10 activities and 10 certificates' }),
  ).toBeVisible();
  const path = info.outputPath('packet.zip');
  await packet.saveAs(path);

  // The database as it is when nothing is left of it.
  await replaceTables(page, { ceuActivities: [], ceuCycles: [], attachments: [] });
  await page.reload();
  await expect(page.getByRole('heading', { name: 'No credential yet' })).toBeVisible();
  const zone = page.getByLabel('Choose a packet to verify or restore', { exact: true }).last();
  const bytes = await readFile(path);
  const damaged = Buffer.from(bytes);
  const at = damaged.indexOf('certificate 7');
  damaged.write('CERTIFICATE', at);
  await zone.setInputFiles({ name: 'damaged.zip', mimeType: '', buffer: damaged });
  await expect(page.getByRole('alert')).toContainText(/certificates\/.* Activity 007\.pdf/);
  expect(await readTable(page, 'ceuActivities')).toEqual([]);
  await expectAccessible(page, 'a damaged packet');

  await zone.setInputFiles(path);
  await expect(page.getByRole('heading', { name: 'Verified: 12 files, each as it was made' })).toBeFocused();
  await expect(page.getByText('None of the activities is in your log.')).toBeVisible();
  await expectAccessible(page, 'a verified packet');
  expect(await readTable(page, 'ceuActivities')).toEqual([]);
  const restore = page.getByRole('button', { name: 'Restore what is missing' });
  await restore.click();
  await expect(page.getByText('Restored 10 activities and 10 certificates.')).toBeVisible();
  await expect(rows(page)).toHaveCount(10);
  expect(await readTable(page, 'ceuActivities')).toEqual(activities);
  await expect(row(page, 'Activity 003')).toContainText('1 certificate');

  await page.getByRole('button', { name: 'Undo', exact: true }).click();
  await expect(page.getByText('Undone. What was restored is gone again.')).toBeVisible();
  await expect(page.getByRole('heading', { name: 'No credential yet' })).toBeVisible();
  await zone.setInputFiles(path);
  await restore.click();
  await expect(rows(page)).toHaveCount(10);
  // The same packet made of it again has the same certificates to the last byte.
  const again = await downloaded(page, save);
  const second = info.outputPath('second.zip');
  await again.saveAs(second);
  await zone.setInputFiles(second);
  await expect(page.getByText('10 activities of it are in your log, and stay as they are.')).toBeVisible();
  await restore.click();
  await expect(page.getByText(/Restored 0 activities and 0 certificates. 20 more were there/)).toBeVisible();
});

test('the summary of a packet prints by itself, and its table opens in a spreadsheet without running', async ({
  extension,
  testPages,
}, info) => {
  const page = await openOptions(extension, 'ceus');
  await fillCeuLog(page, 3, { title: '=HYPERLINK("http://evil.example")<b>x</b>' });
  await page.reload();
  const packet = await downloaded(page, page.getByRole('button', { name: 'Save the packet of this cycle' }));
  const path = info.outputPath('packet.zip');
  await packet.saveAs(path);
  // Files are stored as they are, so that the archive has their text in it.
  const text = (await readFile(path)).toString('utf8');
  expect(text).toContain(`"'=HYPERLINK(""http://evil.example"")<b>x</b>"`);
  const html = text.slice(text.indexOf('<!doctype html>'), text.indexOf('</html>') + 7);
  const tab = await extension.context.newPage();
  await tab.goto(testPages.add('/summary', html));
  await expect(tab.getByRole('heading', { level: 1 })).toHaveText('CEU record');
  await expect(tab.getByText('=HYPERLINK').first()).toBeVisible();
  expect(await tab.locator('script, b, img, link').count()).toBe(0);
  await expectAccessible(tab, 'summary of a packet');
});

test('certificates by keyboard: added, shown, opened, saved, deleted and put back; what is no certificate is named', async ({
  extension,
}) => {
  const page = await openOptions(extension, 'ceus');
  await fillCeuLog(page, 2);
  await page.reload();
  await page.getByRole('button', { name: 'Certificates of Activity 001' }).press('Enter');
  const zone = page.getByRole('button', { name: /^Choose certificates/ });
  await expect(zone).toBeFocused();
  await dropFiles(page, zone, [{ name: 'page.pdf', text: '<script>alert(1)</script>' }]);
  await expect(page.getByText('Not added: page.pdf. It is neither a PDF nor an image')).toBeVisible();
  const input = page.getByLabel('Choose certificates', { exact: true }).last();
  await input.setInputFiles([
    { name: 'scan.png', mimeType: 'image/png', buffer: PNG },
    { name: 'large.pdf', mimeType: 'application/pdf', buffer: Buffer.alloc(11 * 1024 * 1024) },
  ]);
  await expect(page.getByText('Added 1 certificate.')).toBeVisible();
  await expect(page.getByText('Not added: large.pdf. It has more than 10 MB.')).toBeVisible();
  const image = page.getByRole('img', { name: 'Certificate scan.png' });
  await expect.poll(() => image.evaluate((each: HTMLImageElement) => each.naturalWidth)).toBe(1);
  // As large as it is, with its frame: a tiny image is not drawn larger.
  expect(await image.evaluate((each) => each.getBoundingClientRect().width)).toBe(3);
  await input.setInputFiles({ name: 'copy.png', mimeType: 'image/png', buffer: PNG });
  await expect(page.getByText('Not added: copy.png. This activity has it already.')).toBeVisible();
  await input.setInputFiles({ name: 'one.pdf', mimeType: 'application/pdf', buffer: openPdf() });
  await expect(page.getByText('one.pdf')).toBeVisible();
  await page.setViewportSize({ width: 320, height: 800 });
  await expectAccessible(page, 'certificates of an activity');
  await expectFitsWidth(page, 'certificates of an activity');
  await page.setViewportSize({ width: 1280, height: 720 });

  const opened = extension.context.waitForEvent('page');
  await page.getByRole('button', { name: 'Open one.pdf' }).press('Enter');
  expect((await opened).url()).toMatch(/^blob:chrome-extension:/);
  await (await opened).close();
  const saved = await downloaded(page, page.getByRole('button', { name: 'Save scan.png' }));
  expect(saved.suggestedFilename()).toBe('scan.png');
  await page.getByRole('button', { name: 'Delete scan.png' }).press('Enter');
  await expect(page.getByText('Deleted scan.png.')).toBeVisible();
  await expect(image).toBeHidden();
  await page.getByRole('button', { name: 'Undo' }).press('Enter');
  await expect(image).toBeVisible();

  // The same file with another activity is added, and said.
  await page.getByRole('button', { name: 'Certificates of Activity 002' }).press('Enter');
  await input.setInputFiles({ name: 'again.png', mimeType: 'image/png', buffer: PNG });
  await expect(page.getByText('The same file is with “Activity 001” too: again.png.')).toBeVisible();

  // An activity goes and comes back with its certificates.
  await page.getByRole('button', { name: 'Delete Activity 001' }).press('Enter');
  await expect(page.getByText('Deleted “Activity 001” with its certificates.')).toBeVisible();
  await page.getByRole('button', { name: 'Undo' }).press('Enter');
  await expect(row(page, 'Activity 001')).toContainText('2 certificates');
});

test('an activity is found, filtered, sorted and changed in its place, by keyboard', async ({
  extension,
}) => {
  const page = await openOptions(extension, 'ceus');
  await fillCeuLog(page, 120);
  await page.reload();
  await expect(page.getByText('120 activities.')).toBeVisible();
  await expect(rows(page)).toHaveCount(25);
  for (const [more, shown] of [
    ['Show 25 more of 95', 50],
    ['Show 25 more of 70', 75],
    ['Show 25 more of 45', 100],
    ['Show 20 more of 20', 120],
  ] as const) {
    await page.getByRole('button', { name: more }).press('Enter');
    await expect(rows(page)).toHaveCount(shown);
  }

  await addCertificate(page, 'Activity 120', { name: 'a.png', mimeType: '', buffer: PNG });
  await page.getByText('Filters and order', { exact: true }).click();
  await page.getByLabel('Certificate', { exact: true }).selectOption('With certificate');
  await expect(rows(page)).toHaveCount(1);
  await page.getByLabel('Certificate', { exact: true }).selectOption('With or without');
  await page.getByLabel('In category').selectOption('Other HIIM domain');
  await expect(page.getByText('40 activities.')).toBeVisible();
  await page.getByLabel('Of kind').selectOption('Conference');
  await expect(page.getByText('Filters and order (2 in use)', { exact: true })).toBeVisible();
  await page.getByLabel('Search activities').fill('nothing like it');
  await expect(page.getByText('No activity fits.')).toBeVisible();
  await page.getByRole('button', { name: 'Show all', exact: true }).click();
  await page.getByLabel('Search activities').fill('activity 07');
  // Each word, anywhere: 007 and 107 too.
  await expect(rows(page)).toHaveCount(12);
  await page.getByLabel('Order').selectOption('By title');
  await expect(rows(page).first()).toContainText('Activity 007');
  await page.getByRole('button', { name: 'Back to all, newest first' }).press('Enter');
  await expect(rows(page).first()).toContainText('Activity 107');
  await expect(page.getByText('Filters and order', { exact: true })).toBeFocused();

  await page.getByRole('button', { name: 'Edit Activity 075' }).press('Enter');
  const form = page.getByRole('form', { name: 'Edit Activity 075' });
  await expect(form.getByLabel('Date')).toBeFocused();
  await form.getByLabel('Title').fill('Activity 075, corrected');
  await page.keyboard.press('Escape');
  await expect(form).toBeHidden();
  await expect(page.getByRole('button', { name: 'Edit Activity 075' })).toBeFocused();
  await expect(row(page, 'corrected')).toBeHidden();
  await page.keyboard.press('Enter');
  await form.getByLabel('Title').fill('Activity 075, corrected');
  await form.getByLabel('CEUs', { exact: true }).fill('3');
  await page.keyboard.press('Enter');
  await expect(row(page, 'Activity 075, corrected')).toContainText('3 CEUs');
  await expect(page.getByRole('button', { name: 'Edit Activity 075, corrected' })).toBeFocused();
  await page.setViewportSize({ width: 320, height: 800 });
  await page.getByRole('button', { name: 'Edit Activity 075, corrected' }).press('Enter');
  await expectAccessible(page, 'an activity that is edited');
  await expectFitsWidth(page, 'an activity that is edited');
});

test('a table with mistakes is refused with their places, its dates are asked for, twins are skipped, and all is undone', async ({
  extension,
}) => {
  const page = await openOptions(extension, 'ceus');
  await fillCeuLog(page, 1, { title: 'Sepsis coding update', on: '2027-03-04' });
  await page.reload();
  await expect(rows(page)).toHaveCount(1);
  const zone = page.getByRole('button', { name: /^Choose a table of activities/ });
  const table = (last: string) =>
    `Completed,Activity,Credits,Sponsor,Domain\n3/4/2027,Sepsis Coding Update,1,AHIMA,coding\n5/6/2027,Privacy law,2,TxHIMA,HIIM\n${last}`;
  await dropFiles(page, zone, [{ name: 'ceus.csv', text: table('7/8/2027,,none,,\n') }]);
  await expect(page.getByRole('heading', { name: 'Which column holds what?' })).toBeFocused();
  await expectAccessible(page, 'columns of a table of activities');
  await page.getByRole('button', { name: 'Check the activities' }).click();
  await expect(page.getByRole('heading', { name: 'Which day is 3/4/2027?' })).toBeFocused();
  await expectAccessible(page, 'order of dates');
  await page.getByRole('button', { name: /month first/ }).press('Enter');
  await expect(page.getByText('Line 4, column 2')).toBeVisible();
  await expect(page.getByText('Line 4, column 3')).toBeVisible();
  await page.getByRole('button', { name: 'Cancel' }).click();
  expect(await readTable(page, 'ceuActivities')).toHaveLength(1);

  await dropFiles(page, zone, [{ name: 'ceus.csv', text: table('7/8/2027,Queries,1.5,,\n') }]);
  await page.getByRole('button', { name: 'Check the activities' }).click();
  await page.getByRole('button', { name: /month first/ }).press('Enter');
  await expect(page.getByRole('heading', { name: '3 activities read' })).toBeFocused();
  await expect(page.getByText('2 activities will be added, with 3.5 CEUs.')).toBeVisible();
  await page.getByRole('checkbox', { name: /Sepsis Coding Update/ }).check();
  await expect(page.getByText('3 activities will be added')).toBeVisible();
  await page.getByRole('checkbox', { name: /Sepsis Coding Update/ }).uncheck();
  await page.setViewportSize({ width: 320, height: 800 });
  await expectAccessible(page, 'preview of an import');
  await expectFitsWidth(page, 'preview of an import');
  await page.getByRole('button', { name: 'Add 2 activities' }).click();
  await expect(page.getByText('Added 2 activities. Skipped 1 that you have already.')).toBeVisible();
  await expect(rows(page)).toHaveCount(3);
  await expect(row(page, 'Privacy law')).toContainText('AHIMA component association');
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByText('Undone. The log is as it was before.')).toBeVisible();
  await expect(rows(page)).toHaveCount(1);
});

test('rows from the clipboard are read without names of columns', async ({ extension }) => {
  const page = await openOptions(extension, 'ceus');
  await fillCeuLog(page, 1);
  await page.reload();
  await expect(rows(page)).toHaveCount(1);
  await page.getByLabel('Or paste rows').evaluate((field) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData(
      'text/plain',
      'Mar 14, 2027\tOutpatient CDI update\t90\n15 Mar 2027\tHCC audit\t60\n',
    );
    field.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  });
  await expect(page.getByRole('combobox', { name: 'Minutes' })).toHaveValue('2');
  await page.getByRole('button', { name: 'Check the activities' }).click();
  await page.getByRole('button', { name: 'Add 2 activities' }).click();
  await expect(row(page, 'Outpatient CDI update')).toContainText('90 minutes');
  await expect(row(page, 'HCC audit')).toContainText('1 CEU');
});

test('a large packet can be cancelled, and is made the next time', async ({ extension }) => {
  test.setTimeout(90_000);
  const page = await openOptions(extension, 'ceus');
  await fillCeuLog(page, 200, { certificateBytes: 200_000 });
  await page.reload();
  const save = page.getByRole('button', { name: 'Save the packet of this cycle' });
  await cancelAsSoonAsItCanBe(page);
  await save.click();
  await expect(page.getByText('Closed. Nothing was changed.')).toBeVisible();
  const packet = await downloaded(page, save);
  await expect(page.getByText('Saved and verified: 200 activities and 200 certificates')).toBeVisible();
  await packet.delete();
});

/** Clicks Cancel the moment it is shown: how long the work takes differs from machine to machine. */
async function cancelAsSoonAsItCanBe(page: Page): Promise<void> {
  await page.evaluate(() => {
    const watch = new MutationObserver(() => {
      const cancel = [...document.querySelectorAll('button')].find((it) => it.textContent === 'Cancel');
      if (!cancel) return;
      watch.disconnect();
      cancel.click();
    });
    watch.observe(document.body, { childList: true, subtree: true });
  });
}
