import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { closedCardText } from './harness/closed-card';
import { expect, test } from './harness/error-free-test';
import type { LaunchedExtension } from './harness/launch-extension';
import { dropFiles } from './code-sets/drop-files';
import { expectAccessible, expectFitsWidth } from './journey/expect-accessible';
import { openOptions } from './journey/open-surfaces';
import { readTable } from './journey/stored-data';
import { chooseInMenu } from './pages/choose-in-menu';
import { openFlagged } from './pages/flag-page';
import { flagsOn } from './pages/page-flags';
import { openPageList } from './pages/open-page-list';

const PAGE =
  '<!doctype html><html lang="en"><title>Ward</title><p id="a">Sepsis was the principal diagnosis.</p><p id="b">The DNFB list grew; nobody read the dnfb list.</p></html>';
const ownRows = async (page: Page) =>
  (await readTable(page, 'terms')).filter(({ owner }) => owner === 'user');
const wordsIn = async (page: Page, id: string) =>
  (await flagsOn(page)).filter(([at]) => at === id).map(([, words]) => words);

const undo = (page: Page, done: string) =>
  page.getByRole('paragraph').filter({ hasText: done }).getByRole('button', { name: 'Undo' }).click();

/** What the worker is told when the entry is chosen for a selection, in the real panel that is open. */
async function addSelection(extension: LaunchedExtension, page: Page, text: string): Promise<Page> {
  const panel = await openPageList(extension, page);
  await chooseInMenu(extension, 'add-term', { selectionText: text });
  await expect(panel.getByRole('heading', { name: 'Add a term' })).toBeVisible();
  return panel;
}

test('a term from a selection: nothing stored until saved, flagged at once, changed, deleted and put back', async ({
  extension,
  testPages,
}) => {
  const page = await openFlagged(extension, testPages.add('/ward', PAGE));
  const panel = await addSelection(extension, page, ' DNFB  list ');
  await expect(panel.getByLabel('Term', { exact: true })).toHaveValue('DNFB list');
  expect(await ownRows(panel)).toEqual([]);
  await panel.getByLabel('Definition').fill('x'.repeat(501));
  await panel.getByRole('button', { name: 'Add to your terms' }).click();
  await expect(panel.getByText('At most 500 characters; there are 501.')).toBeVisible();
  await expect(panel.getByLabel('Definition')).toBeFocused();
  expect(await ownRows(panel)).toEqual([]);
  await expectAccessible(panel, 'form of an own term');
  await panel.getByLabel('Definition').fill('');
  await panel.getByRole('button', { name: 'Add to your terms' }).click();
  await expect(panel.getByText('Added. It is flagged on your pages from now on.')).toBeVisible();
  await expect.poll(() => wordsIn(page, 'b')).toEqual(['DNFB list', 'dnfb list']);

  await panel.getByRole('button', { name: 'Edit', exact: true }).click();
  await panel.getByLabel('Definition').fill('Discharged, not final billed.');
  await panel.getByLabel('Only with the same capitals').check();
  await panel.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(panel.getByText('Discharged, not final billed.')).toBeVisible();
  await expect.poll(() => wordsIn(page, 'b')).toEqual(['DNFB list']);
  await expectAccessible(panel, 'an own term');

  await panel.getByRole('button', { name: 'On this page' }).click();
  await expect(panel.getByText('Your term · Discharged, not final billed.')).toBeVisible();
  await panel.getByRole('button', { name: 'Look up DNFB list' }).click();
  await panel.getByRole('button', { name: 'Delete', exact: true }).click();
  await expect(panel.getByText('“DNFB list” is deleted.')).toBeVisible();
  // The glossary has a part of it, which is flagged again.
  await expect.poll(() => wordsIn(page, 'b')).toEqual(['DNFB']);
  await panel.getByRole('button', { name: 'Undo' }).click();
  await expect.poll(() => wordsIn(page, 'b')).toEqual(['DNFB list']);

  // The card says whose it is, and a term of the user's own is shown in the place of the glossary's.
  await page.bringToFront();
  await page.getByText('The DNFB list').hover({ position: { x: 45, y: 8 } });
  await expect.poll(() => closedCardText(page)).toContain('Your term');
});

test('a look-up without an answer offers to add a term, which it then finds', async ({ extension }) => {
  const panel = await extension.context.newPage();
  await panel.goto(extension.url('sidepanel.html'));
  await panel.getByRole('button', { name: 'Look up', exact: true }).click();
  const box = panel.getByRole('searchbox');
  await box.fill('zzyzx hold');
  await panel.getByRole('button', { name: /dd as your term/ }).click();
  await expect(panel.getByLabel('Term', { exact: true })).toHaveValue('zzyzx hold');
  await panel.getByLabel('Other names').fill('zz hold');
  await panel.getByRole('button', { name: 'Add to your terms' }).click();
  await panel.getByRole('button', { name: '‹ Back' }).click();
  await box.fill('zz hold');
  await expect(panel.getByRole('list', { name: 'Results' }).getByRole('button').first()).toHaveText(
    /^\s*zzyzx hold.*Your term$/,
  );
});

test('a table with a mistake is refused with its place, stored whole when it is right, undone, and saved as it is', async ({
  extension,
}) => {
  const page = await openOptions(extension, 'terms');
  await expect(page.getByText('None yet. Add one here')).toBeVisible();
  await expectAccessible(page, 'no own terms');
  await page.getByRole('button', { name: 'Add a term' }).click();
  await page.getByLabel('Term', { exact: true }).fill('clean claim');
  await page.getByRole('button', { name: 'Add to your terms' }).click();
  await expect(page.getByText('“clean claim” is added.')).toBeVisible();

  const zone = page.getByRole('button', { name: /^Choose a table of terms/ });
  const wrong = 'Word,Meaning,Also\nClean claim,Passes all edits.,\nx,One letter.,\n=SUM hold,Held.,sum hold';
  await dropFiles(page, zone, [{ name: 'mine.csv', text: wrong }]);
  await expect(page.getByRole('heading', { name: 'Which column holds what?' })).toBeFocused();
  await page.getByRole('button', { name: 'Check the terms' }).click();
  await expect(page.getByText('Line 3, column 1')).toBeVisible();
  await expectAccessible(page, 'a refused table of terms');
  await page.getByRole('button', { name: 'Cancel' }).click();
  expect(await ownRows(page)).toHaveLength(1);

  await dropFiles(page, zone, [{ name: 'mine.csv', text: wrong.replace('\nx,One letter.,', '') }]);
  await page.getByRole('button', { name: 'Check the terms' }).click();
  await expect(page.getByText('1 new, 1 that you have in other words.')).toBeVisible();
  await expectAccessible(page, 'preview of a table of terms');
  await page.getByLabel('Replace with the file’s').check();
  await page.getByRole('button', { name: 'Add the terms' }).click();
  await expect(page.getByText('Added 1, replaced 1.')).toBeVisible();
  expect((await ownRows(page)).map(({ name }) => name)).toEqual(['Clean claim', '=SUM hold']);

  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Save your terms as CSV' }).click(),
  ]);
  const text = await readFile(await download.path(), 'utf8');
  expect(text.slice(1).split('\r\n')).toEqual([
    'Term,Other names,Definition,Same capitals only',
    "'=SUM hold,sum hold,Held.,",
    'Clean claim,,Passes all edits.,',
  ]);
  await undo(page, 'Added 1, replaced 1.');
  await expect(page.getByText('Undone. Your terms are as they were before.')).toBeVisible();
  expect((await ownRows(page)).map(({ name, definition }) => [name, definition])).toEqual([
    ['clean claim', ''],
  ]);
  await page.getByRole('button', { name: 'Delete clean claim' }).click();
  await undo(page, '“clean claim” is deleted.');
  await expect(page.getByRole('list', { name: 'Your terms' })).toContainText('clean claim');
  await page.setViewportSize({ width: 320, height: 700 });
  await expectFitsWidth(page, 'own terms at 320 pixels');
});
