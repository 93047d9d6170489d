import type { FileChooser, Locator, Page } from '@playwright/test';
import { dropFiles } from './code-sets/drop-files';
import { storedLayers } from './code-sets/stored-layers';
import { expect, test } from './harness/error-free-test';
import { expectAccessible, expectFitsWidth } from './journey/expect-accessible';
import { Keyboard } from './journey/keyboard';
import { openOptions, openPopupOverPage, skipSetUp } from './journey/open-surfaces';

/** Invented numbers and nonsense titles: nothing here is from CPT. */
const LIST = `Number,Brief,Full title\r
00001,Wumple,"Wumpling of a brindle, first hour"\r
00002,Wumple add,"Wumpling of a brindle, each further hour"\r
0003T,Snurf,Snurfing of two or more glabs\r
`;
const NAME = 'my-list-2026.csv';

const chooseList = (page: Page) => page.getByRole('button', { name: /^Choose your CPT list/ });
const form = (page: Page) => page.getByRole('form', { name: 'Your own CPT list' });
const install = (page: Page) => form(page).getByRole('button', { name: 'Install the list' });
const own = (page: Page) => form(page).getByRole('checkbox', { name: /^This is my own list/ });
const edition = (page: Page, year: string): Locator =>
  page.getByRole('list', { name: `CPT (your own list) ${year}`, exact: true });

async function pick(page: Page, text: string, name = NAME): Promise<void> {
  const files: Parameters<FileChooser['setFiles']>[0] = {
    name,
    mimeType: 'text/csv',
    buffer: Buffer.from(text),
  };
  const choosing = page.waitForEvent('filechooser');
  await chooseList(page).click();
  await (await choosing).setFiles(files);
}

test('a list is mapped, installed, found everywhere as the own one, deleted and put back', async ({
  extension,
  testPages,
}) => {
  const page = await openOptions(extension, 'codes');
  await pick(page, LIST);
  await expect(form(page).getByRole('heading', { name: NAME })).toBeFocused();
  await expect(form(page).getByRole('region', { name: 'First rows of the list' })).toContainText(
    'Snurfing of two or more glabs',
  );
  await expect(form(page).getByLabel('Column of the codes')).toHaveValue('0');
  await expect(form(page).getByLabel('Column of the titles')).toHaveValue('2');
  await expect(form(page).getByLabel('Edition (year)')).toHaveValue('2026');
  await own(page).check();
  await install(page).click();
  await expect(page.getByRole('list', { name: 'Installed now' })).toHaveText(
    'CPT (your own list) 2026 · Codes and titles: 3 valid',
  );
  await expect(form(page)).toBeHidden();
  await expect(chooseList(page)).toBeFocused();
  await expect(edition(page, '2026')).toContainText(`Codes and titles: 3 valid${NAME}`);
  // A list of CPT is no code set of the publishers: these are still missing.
  await expect(page.getByRole('heading', { name: 'No full code set yet' })).toBeVisible();

  const popup = await openPopupOverPage(extension, testPages);
  await skipSetUp(popup);
  await popup.getByRole('searchbox', { name: 'Look up a code or term' }).fill('snurfing');
  await expect(popup.getByRole('list', { name: 'Results' })).toContainText(
    /0003T Snurfing of two or more glabsyour own list 2026/,
  );

  const panel = await extension.context.newPage();
  await panel.goto(extension.url('sidepanel.html'));
  await panel.getByRole('navigation').getByRole('button', { name: 'Look up' }).click();
  await panel.getByRole('searchbox').fill('wumpling');
  const results = panel.getByRole('list', { name: 'Results' }).getByRole('button');
  for (const at of [0, 1])
    await expect(results.nth(at)).toHaveText(/^0000[12] Wumpling.*CPT \(your own list\) · 2026/);
  await panel.getByRole('searchbox').fill('00002');
  await panel.getByRole('searchbox').press('Enter');
  await expect(panel.getByRole('heading', { level: 1 })).toHaveText('00002');
  await expect(panel.getByText('CPT (your own list) · 2026')).toBeVisible();
  await expect(
    panel.getByText('CPT is a registered trademark of the American Medical Association'),
  ).toBeVisible();
  await expectAccessible(panel, 'a code of the own list');

  const stored = await storedLayers(page);
  await page.bringToFront();
  await page.getByRole('button', { name: 'Delete CPT (your own list) 2026' }).click();
  await expect(edition(page, '2026')).toBeHidden();
  expect(await storedLayers(page)).toEqual([]);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(edition(page, '2026')).toBeVisible();
  expect(await storedLayers(page)).toEqual(stored);
});

test('nothing is installed before columns, edition and licence are confirmed, by keyboard', async ({
  extension,
}) => {
  const page = await openOptions(extension, 'codes');
  await expect(chooseList(page)).toBeVisible();
  await dropFiles(page, chooseList(page), [
    { name: 'list.txt', text: 'Wumpling of a brindle\t00001\nSnurfing of glabs\t00002\n' },
  ]);
  const keyboard = new Keyboard(page);
  const year = form(page).getByLabel('Edition (year)');
  await expect(year).toHaveValue('');
  await keyboard.moveTo(install(page));
  await keyboard.press('Enter');
  await expect(year).toBeFocused();
  await expect(form(page).getByText('Enter the year of the code book, such as 2026.')).toBeVisible();
  await expect(form(page).getByText('Confirm this to install the list.')).toBeVisible();
  await keyboard.type('2025');
  await keyboard.press('Enter');
  await expect(own(page)).toBeFocused();
  expect(await storedLayers(page)).toEqual([]);
  await keyboard.press('Space');
  await keyboard.moveTo(install(page));
  await keyboard.press('Enter');
  await expect(edition(page, '2025')).toContainText('2 valid');

  await pick(page, LIST, 'list-2025.csv');
  await expect(form(page).getByText('Replaces your list of 2025.')).toBeVisible();
  await form(page).getByRole('button', { name: 'Do not install' }).click();
  await expect(chooseList(page)).toBeFocused();
  expect(await storedLayers(page)).toMatchObject([{ id: 'cpt:codes:2025', counts: { valid: 2 } }]);
});

test('an error names the line and keeps the form; another column mends it', async ({ extension }) => {
  const page = await openOptions(extension, 'codes');
  await pick(page, LIST);
  await own(page).check();
  await form(page).getByLabel('Column of the codes').selectOption({ label: 'Column 2 · Brief' });
  await install(page).click();
  await expect(page.getByRole('alert')).toContainText(
    `${NAME}, line 2: “WUMPLE” in column 2 is not a CPT code`,
  );
  await expect(page.getByRole('alert')).toContainText('What was installed before is unchanged.');
  expect(await storedLayers(page)).toEqual([]);
  await form(page).getByLabel('Column of the codes').selectOption({ label: 'Column 1 · Number' });
  await install(page).click();
  await expect(edition(page, '2026')).toContainText('3 valid');
});

test('what is no list is refused before it is mapped', async ({ extension }) => {
  const page = await openOptions(extension, 'codes');
  await expect(chooseList(page)).toBeVisible();
  await dropFiles(page, chooseList(page), [
    { name: 'a.csv', text: LIST },
    { name: 'b.csv', text: LIST },
  ]);
  await expect(page.getByRole('alert')).toContainText('a.csv: Add one list at a time.');
  await pick(page, 'PK\u0003\u0004\0\0', 'list.xlsx');
  await expect(page.getByRole('alert')).toContainText('list.xlsx: This is not a text file.');
  await expect(form(page)).toBeHidden();
  await pick(page, LIST);
  await expect(page.getByRole('alert')).toBeHidden();
  await expect(form(page)).toBeVisible();
});

test('the mapping passes axe and fits 320 px, light and dark', async ({ extension }) => {
  const page = await openOptions(extension, 'codes');
  await page.setViewportSize({ width: 320, height: 800 });
  await pick(page, `${LIST}00004,Long,${'Wumpling '.repeat(80)}\r\n`, `${'a-long-name-'.repeat(8)}.csv`);
  await install(page).click();
  await expect(form(page).getByText('Confirm this to install the list.')).toBeVisible();
  await expectFitsWidth(page, 'the mapping');
  await expectAccessible(page, 'the mapping');
});
