import { codeHeading, openCode, openCodeBook } from './code-page/open-code-book';
import { expect, test } from './harness/error-free-test';
import { expectAccessible } from './journey/expect-accessible';
import { openOptions } from './journey/open-surfaces';
import { lookUpBox, results } from './look-up/open-look-up';

test('my list: a code added, opened, taken off and put back', async ({ extension, testPages }) => {
  const panel = await openCodeBook(extension, testPages, 'I50.9');
  await openCode(panel, 'I50.9');
  await panel.getByRole('button', { name: 'Add to my list' }).click();
  await expect(panel.getByText('Added to my list')).toBeVisible();
  await openCode(panel, 'J1815');
  await panel.getByRole('button', { name: 'Add to my list' }).click();
  await expect(panel.getByRole('button', { name: 'Remove from my list' })).toBeVisible();
  await panel.getByRole('button', { name: '‹ Back' }).click();
  await lookUpBox(panel).fill('');

  const mine = panel.getByRole('list', { name: 'My list' }).getByRole('listitem');
  await expect(mine).toHaveText([/^J1815 .*HCPCS Level II · 2019/, /^I50\.9 .*ICD-10-CM · FY2026/]);
  await panel.getByRole('button', { name: 'Remove I50.9 from my list' }).click();
  await expect(mine).toHaveCount(1);
  const undo = panel.getByRole('button', { name: 'Undo' });
  await expect(undo).toBeFocused();
  await undo.press('Enter');
  await expect(mine).toHaveText([/^J1815/, /^I50\.9/]);
  await mine
    .last()
    .getByRole('button', { name: /^I50\.9 Heart failure/ })
    .click();
  await expect(codeHeading(panel)).toHaveText('I50.9');
});

test('filters narrow the list, are remembered, and are cleared where nothing is left', async ({
  extension,
  testPages,
}) => {
  const panel = await openCodeBook(extension, testPages, 'heart failure');
  await expect(results(panel).filter({ hasText: 'Term' }).first()).toBeVisible();
  await panel.getByText('Filter codes').click();
  await panel.getByLabel('Code system').selectOption({ label: 'ICD-10-CM' });
  await panel.getByLabel('Edition').selectOption('FY2025');
  await panel.getByLabel('Billable codes only').check();
  await expect(results(panel)).toHaveText([/^I50\.9/, /^I50\.2[03]/, /^I50\.2[03]/]);
  for (const result of await results(panel).all()) await expect(result).toContainText('FY2025 · billable');
  await expect(panel.getByText('Filter codes · 3 set')).toBeVisible();

  await panel.reload();
  await panel.getByRole('button', { name: 'Look up', exact: true }).click();
  await expect(panel.getByText('Filter codes · 3 set')).toBeVisible();
  await lookUpBox(panel).fill('heart failure');
  await expect(results(panel)).toHaveCount(3);
  await panel.getByText('Filter codes · 3 set').click();
  await panel.getByLabel('Chapter of ICD-10-CM').selectOption('4');
  await expect(panel.getByRole('status')).toHaveText('No code with these filters for “heart failure”.');
  await expect(results(panel)).toHaveCount(0);
  await lookUpBox(panel).press('Enter');
  await expect(lookUpBox(panel)).toBeVisible();
  await panel.getByRole('button', { name: 'Clear filters' }).last().click();
  await expect(results(panel).filter({ hasText: 'Term' }).first()).toBeVisible();
});

test('arrow keys lead from the box into the list and back', async ({ extension, testPages }) => {
  const panel = await openCodeBook(extension, testPages, 'I50');
  await expect(results(panel).first()).toHaveAccessibleName(/^I50 /);
  await lookUpBox(panel).press('ArrowDown');
  await expect(results(panel).first()).toBeFocused();
  await panel.keyboard.press('ArrowDown');
  await expect(results(panel).nth(1)).toBeFocused();
  await panel.keyboard.press('ArrowUp');
  await panel.keyboard.press('ArrowUp');
  await expect(lookUpBox(panel)).toBeFocused();
  await panel.keyboard.press('ArrowDown');
  await panel.keyboard.press('ArrowDown');
  const second = (await results(panel).nth(1).locator('code').textContent()) ?? '';
  await panel.keyboard.press('Enter');
  await expect(codeHeading(panel)).toHaveText(second);
});

test('the editions of exam and work are set in the options and held against every code', async ({
  extension,
  testPages,
}) => {
  const panel = await openCodeBook(extension, testPages, 'E11.A');
  await expect(results(panel).first()).toContainText('Not in FY2025 (your exam).');
  const options = await openOptions(extension, 'exam');
  const exam = options.getByLabel('ICD-10 edition of the exam');
  await expect(exam).toHaveValue('FY2025');
  await exam.selectOption('FY2026');
  await options.getByLabel('ICD-10 edition at work').selectOption('FY2025');
  await expect(results(panel).first()).toContainText('Not in FY2025 (work).');
  await options.getByLabel('Exam date').fill('2027-03-14');
  await options.getByRole('button', { name: 'Save', exact: true }).click();
  await exam.selectOption('');
  await expect(exam.locator('option:checked')).toHaveText('Automatic (FY2026)');
  await options.getByLabel('Exam date').fill('2025-03-14');
  await options.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(exam.locator('option:checked')).toHaveText('Automatic (FY2024)');
  await expect(panel.getByText('Not checked: FY2024 (your exam) is not installed.')).toBeVisible();
  await expectAccessible(options, 'the choice of editions');
});
