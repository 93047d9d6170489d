import type { Download, Page } from '@playwright/test';
import { readFile } from 'node:fs/promises';
import { bankFile, ownQuestion, TABLE } from '@/lib/bank/testing/bank-files';
import { dropFiles } from './code-sets/drop-files';
import { expect, test } from './harness/error-free-test';
import { expectAccessible, expectFitsWidth } from './journey/expect-accessible';
import { Keyboard } from './journey/keyboard';
import { openOptions } from './journey/open-surfaces';
import { readTable } from './journey/stored-data';
import { switchBank } from './journey/stored-settings';

const zone = (page: Page) => page.getByRole('button', { name: /^Choose a question file/ });
const ownRows = async (page: Page) =>
  (await readTable(page, 'items')).filter(({ owner }) => owner === 'user');

async function choose(page: Page, name: string, text: string): Promise<void> {
  const picker = page.waitForEvent('filechooser');
  await zone(page).click();
  await (await picker).setFiles({ name, mimeType: 'text/plain', buffer: Buffer.from(text) });
}

async function saved(page: Page, name: string): Promise<{ download: Download; text: string }> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name, exact: true }).click(),
  ]);
  return { download, text: await readFile(await download.path(), 'utf8') };
}

test('own questions from a table, by keyboard from the columns on: mapped, looked at, stored, undone', async ({
  extension,
}) => {
  const page = await openOptions(extension, 'banks');
  const keyboard = new Keyboard(page);
  // A header that says less: two columns have to be chosen by hand.
  const text = TABLE.replace('Question,Option A', 'Case,First');
  await dropFiles(page, zone(page), [{ name: 'ward cases.csv', text }]);
  await expect(page.getByRole('heading', { name: 'Which column holds what?' })).toBeFocused();
  await keyboard.moveTo(page.getByRole('button', { name: 'Check the questions' }));
  await keyboard.press('Enter');
  await expect(page.getByLabel('Question', { exact: true })).toBeFocused();
  await expect(page.getByText('Choose a column.')).toHaveCount(2);
  await page.keyboard.type('Case');
  await keyboard.moveTo(page.getByLabel('Option A', { exact: true }));
  await page.keyboard.type('First');
  await expectAccessible(page, 'columns of a table');
  await keyboard.moveTo(page.getByRole('button', { name: 'Check the questions' }));
  await keyboard.press('Enter');

  await expect(page.getByRole('heading', { name: '2 questions read' })).toBeFocused();
  await expect(page.getByText('1 of 2 with several right answers. 1 without any explanation')).toBeVisible();
  await expect(page.getByRole('list', { name: 'First questions' })).toContainText('N right');
  await expectAccessible(page, 'preview of a bank');
  expect(await ownRows(page)).toEqual([]);
  await keyboard.moveTo(page.getByRole('button', { name: 'Add the bank' }));
  await keyboard.press('Enter');

  await expect(page.getByText('Added 2 questions as “ward cases”.')).toBeVisible();
  await expect(page.getByRole('checkbox', { name: /^ward cases · 2 questions/ })).toBeChecked();
  expect((await ownRows(page)).map(({ id }) => id)).toEqual([
    expect.stringMatching(/^own-ward-cases\.q-[a-z0-9]{14}$/),
    expect.stringMatching(/^own-ward-cases\.q-[a-z0-9]{14}$/),
  ]);
  await expect(page.getByRole('button', { name: 'Undo' })).toBeFocused();
  await keyboard.press('Enter');
  await expect(page.getByText('Undone. Your banks are as they were before.')).toBeVisible();
  await expect(page.getByRole('checkbox', { name: /^ward cases/ })).toBeHidden();
  expect(await ownRows(page)).toEqual([]);
});

test('a JSON bank: saved as it was read, updated by its name, deleted with undo', async ({ extension }) => {
  const page = await openOptions(extension, 'banks');
  await choose(page, 'mine.json', bankFile([ownQuestion('a'), ownQuestion('b')]));
  await page.getByRole('button', { name: 'Add the bank' }).click();
  const bank = page.getByRole('checkbox', { name: /^Ward cases · 2 questions · your own/ });
  await expect(bank).toBeChecked();

  const json = await saved(page, 'Save Ward cases as JSON');
  expect(json.download.suggestedFilename()).toBe('ward-cases.json');
  expect(JSON.parse(json.text)).toMatchObject({ format: 'ccs-companion-bank', title: 'Ward cases' });
  const csv = await saved(page, 'Save Ward cases as CSV');
  expect(csv.text.split('\r\n')).toHaveLength(3);

  // The file that was saved is the same bank: nothing changes. Another one of its name changes it.
  await choose(page, 'again.json', json.text);
  await expect(
    page.getByText('It gets 0 new and 0 changed questions, 2 stay, 0 are taken out.'),
  ).toBeVisible();
  await page.getByRole('button', { name: 'Cancel' }).click();
  await expect(page.getByText('Cancelled. Nothing was changed.')).toBeVisible();
  await expect(zone(page)).toBeFocused();
  await choose(page, 'next.json', bankFile([ownQuestion('a', { key: ['b'] }), ownQuestion('c')]));
  await expect(
    page.getByText('It gets 1 new and 1 changed questions, 0 stay, 1 are taken out.'),
  ).toBeVisible();
  await page.getByLabel('Name of the bank').fill('Other cases');
  await expect(page.getByText('A new bank.')).toBeVisible();
  await page.getByLabel('Name of the bank').fill('Ward cases');
  await page.getByRole('button', { name: 'Update the bank' }).click();
  await expect(page.getByText('Added 2 questions as “Ward cases”.')).toBeVisible();
  expect((await ownRows(page)).map(({ id, revision }) => [id, revision])).toEqual([
    ['own-ward-cases.a', 2],
    ['own-ward-cases.c', 1],
  ]);

  const before = await ownRows(page);
  await page.getByRole('button', { name: 'Delete Ward cases' }).click();
  await expect(page.getByText('Deleted “Ward cases”.')).toBeVisible();
  expect(await ownRows(page)).toEqual([]);
  await page.getByRole('status').getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByRole('checkbox', { name: /^Ward cases/ })).toBeVisible();
  expect(await ownRows(page)).toEqual(before);
});

test('a file with mistakes is refused with each place, and nothing is stored', async ({ extension }) => {
  const page = await openOptions(extension, 'banks');
  await choose(
    page,
    'broken.json',
    bankFile([ownQuestion('a', { key: ['f'] }), ownQuestion('b', { stem: '' })]),
  );
  const problem = page.getByRole('alert');
  await expect(problem).toContainText('This file was not read: 2 problems.');
  await expect(problem).toContainText(
    'Line 24, column 14 Question 1, key: The key names “f”, which is no option.',
  );
  await choose(page, 'broken.csv', TABLE.replace(',B,"It arose', ',E,"It arose'));
  await page.getByRole('button', { name: 'Check the questions' }).click();
  await expect(page.getByRole('alert')).toContainText(
    'Line 2, column 6 “Correct”: “E” names option E, which is empty.',
  );
  await expect(page.getByLabel('Right answer', { exact: true })).toBeVisible();
  await page.setViewportSize({ width: 320, height: 720 });
  await expectFitsWidth(page, 'columns with a problem');
  await expectAccessible(page, 'columns with a problem');
  expect(await ownRows(page)).toEqual([]);
});

test('a bank of 10,000 questions can be cancelled while it is read, and is stored whole', async ({
  extension,
}) => {
  const page = await openOptions(extension, 'banks');
  const text = bankFile(
    Array.from({ length: 10_000 }, (_, at) => ownQuestion(`q${at}`)),
    'Big bank',
  );
  await choose(page, 'big.json', text);
  await page.getByRole('button', { name: 'Cancel' }).click();
  await expect(page.getByText('Cancelled. Nothing was changed.')).toBeVisible();
  await choose(page, 'big.json', text);
  await page.getByRole('button', { name: 'Add the bank' }).click();
  await expect(page.getByRole('checkbox', { name: /^Big bank · 10000 questions/ })).toBeVisible({
    timeout: 30_000,
  });
  expect(await ownRows(page)).toHaveLength(10_000);
});

test('own questions are asked; where they have no reasons, only right or wrong is shown', async ({
  extension,
}) => {
  const page = await openOptions(extension, 'banks');
  const options = ['Y', 'N', 'W'].map((text, at) => ({ id: 'abc'[at], text }));
  await choose(page, 'bare.json', bankFile([ownQuestion('bare', { options })], 'Bare'));
  await page.getByRole('button', { name: 'Add the bank' }).click();
  for (const name of [/CCS core bank/, /CPT rules/]) await switchBank(page.getByRole('checkbox', { name }));
  const panel = await extension.context.newPage();
  await panel.setViewportSize({ width: 360, height: 720 });
  await panel.goto(extension.url('sidepanel.html'));
  await panel.getByRole('button', { name: 'Start a quiz of ten' }).click();
  await expect(panel.getByRole('heading', { name: 'Question 1 of 1' })).toBeVisible();
  await panel.getByRole('radio', { name: 'N' }).check({ force: true });
  await panel.getByRole('button', { name: 'Check answer' }).click();
  await expect(panel.getByRole('status').filter({ hasText: '✗ Not right' })).toBeVisible();
  await expect(panel.getByText('✓ Right answer')).toBeVisible();
  await expect(panel.getByText('✗ Not right, your choice')).toBeVisible();
  await expect(panel.getByText('Why not')).toBeHidden();
  await expect(panel.getByRole('button', { name: /Show all reasons/ })).toBeHidden();
  await expect(panel.getByRole('list', { name: 'Rules' })).toBeHidden();
  await expectAccessible(panel, 'feedback without reasons');
});
