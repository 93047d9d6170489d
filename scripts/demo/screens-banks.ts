import { expect, type Page } from '@playwright/test';
import { bankFile, ownQuestion, TABLE } from '@/lib/bank/testing/bank-files';
import { dropFiles } from '@/tests/e2e/code-sets/drop-files';
import type { LaunchedExtension } from '@/tests/e2e/harness/launch-extension';
import { readTable, replaceTables } from '@/tests/e2e/journey/stored-data';
import type { Camera } from './camera';

const WARD = TABLE.replace('Question,', 'Case,');

/** The banks of the settings: as they come, a table being mapped, the preview, a problem, and stored. */
export async function photographBanks(extension: LaunchedExtension, camera: Camera): Promise<void> {
  const page = await extension.context.newPage();
  await page.setViewportSize({ width: 1280, height: 720 });
  await page.goto(extension.url('options.html#banks'));
  await expect(page.getByRole('checkbox', { name: /CPT/ })).toBeVisible();
  await camera.takeWidths(page, 'banks', 'list', 'Question banks');
  await photographDisputes(page, camera);
  await drop(page, 'ward cases.csv', WARD);
  await expect(page.getByRole('heading', { name: 'Which column holds what?' })).toBeVisible();
  await camera.takeWidths(page, 'banks', 'columns', 'Own questions: the columns of a table');
  await page.getByLabel('Question', { exact: true }).selectOption({ label: 'Case' });
  await page.getByRole('button', { name: 'Check the questions' }).click();
  await expect(page.getByRole('button', { name: 'Add the bank' })).toBeVisible();
  await camera.takeWidths(page, 'banks', 'preview', 'Own questions: the preview');
  await page.getByRole('button', { name: 'Add the bank' }).click();
  await expect(page.getByText('Added 2 questions')).toBeVisible();
  await camera.takeWidths(page, 'banks', 'added', 'Own questions: added');
  await drop(
    page,
    'cases.json',
    bankFile([ownQuestion('a', { key: ['f'] }), ownQuestion('b', { stem: '' })]),
  );
  await expect(page.getByRole('alert')).toBeVisible();
  await camera.takeWidths(page, 'banks', 'error', 'Own questions: a file with mistakes');
  await page.getByRole('button', { name: 'Delete ward cases' }).click();
  await expect(page.getByText('Deleted “ward cases”.')).toBeVisible();
  await camera.takeWidths(page, 'banks', 'deleted', 'An own bank deleted, with undo');
  await page.close();
}

/** The list of disputed questions, which is there while there are some. */
async function photographDisputes(page: Page, camera: Camera): Promise<void> {
  const items = await readTable(page, 'items');
  const dispute = { at: Date.now(), isLeftOut: true, reason: 'Two of the options say the same.' };
  const itemMarks = items.slice(0, 2).map(({ id }, at) => ({
    itemId: id,
    dispute: at === 0 ? dispute : { ...dispute, isLeftOut: false, reason: 'The rule changed in October.' },
  }));
  await replaceTables(page, { itemMarks });
  await page.reload();
  await expect(page.getByRole('heading', { name: 'Disputed questions' })).toBeVisible();
  await camera.takeWidths(page, 'banks', 'disputes', 'Disputed questions');
  await replaceTables(page, { itemMarks: [] });
  await page.reload();
}

function drop(page: Page, name: string, text: string): Promise<void> {
  return dropFiles(page, page.getByRole('button', { name: /^Choose a question file/ }), [{ name, text }]);
}
