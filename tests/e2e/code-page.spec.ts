import type { Page } from '@playwright/test';
import { codeHeading, openCode, openCodeBook, part } from './code-page/open-code-book';
import { expect, test } from './harness/error-free-test';
import { expectAccessible, expectFitsWidth } from './journey/expect-accessible';
import { Keyboard } from './journey/keyboard';
import { lookUpBox, results } from './look-up/open-look-up';

test('a code page: where it stands, its notes, POA and CC, each with the edition it is from', async ({
  extension,
  testPages,
}) => {
  const panel = await openCodeBook(extension, testPages, 'acute on chronic systolic');
  await results(panel)
    .filter({ hasText: /^I50\.23 / })
    .click();
  await expect(codeHeading(panel)).toHaveText('I50.23');
  const above = panel.getByRole('navigation', { name: 'Above this code' });
  await expect(above.getByRole('listitem')).toHaveText(['Chapter 9 · I00-I99', 'I50', 'I50.2']);
  await expect(panel.getByRole('list', { name: 'In short' }).getByRole('listitem')).toHaveText([
    '✓ Billable',
    'MCC in MS-DRG v40, FY2023',
  ]);
  const notes = part(panel, 'Instructional notes');
  await expect(notes).toContainText('Tabular notes: FY2021, older than the code (FY2026).');
  await expect(notes.getByRole('heading', { level: 3 })).toHaveText([
    'Chapter 9 · Diseases of the circulatory system (I00-I99)',
    'I50 Heart failure',
    'I50.2 Systolic (congestive) heart failure',
  ]);
  await expect(notes.getByRole('heading', { level: 4 })).toHaveText([
    'Excludes2',
    'Code first',
    'Excludes2',
    'Code also',
  ]);
  await expect(part(panel, 'Reporting')).toContainText('Not exempt · list of FY2026');
  await expect(part(panel, 'Editions')).toContainText('was “Acute on chronic systolic heart failure”');

  await panel.getByText('Codes beside it · 2').click();
  await panel
    .getByRole('list', { name: 'Codes beside it' })
    .getByRole('button', { name: /^I50\.20/ })
    .click();
  await expect(codeHeading(panel)).toHaveText('I50.20');
  await above.getByRole('button', { name: 'I50', exact: true }).click();
  await expect(codeHeading(panel)).toHaveText('I50');
  await expect(panel.getByText('▸ Header: needs more characters')).toBeVisible();
  await panel
    .getByRole('list', { name: 'Codes below' })
    .getByRole('button', { name: /^I50\.9/ })
    .click();
  await expect(codeHeading(panel)).toHaveText('I50.9');
  await expect(part(panel, 'Reporting')).toContainText('Not a CC in MS-DRG v40, FY2023');
});

test('what is newer than a layer is not known there, and the editions say who has the code', async ({
  extension,
  testPages,
}) => {
  const panel = await openCodeBook(extension, testPages, 'E11');
  const added = results(panel).filter({ hasText: 'E11.A' });
  await expect(added).toHaveAccessibleName(/ICD-10-CM · FY2026 · billable Not in FY2025 \(your exam\)\./);
  await expect(results(panel).filter({ hasText: 'E11.9' })).toHaveAccessibleName(
    /FY2026 · billable · also FY2025 Code$/,
  );
  await added.click();
  await expect(panel.getByRole('list', { name: 'Editions to mind' })).toHaveText(
    '⚠ Not in FY2025 (your exam).',
  );
  await expect(part(panel, 'Instructional notes')).toContainText(
    'Not known: the installed Tabular List, FY2021',
  );
  await expect(part(panel, 'Reporting')).toContainText(
    'Not known · E11.A may be newer than MS-DRG v40, FY2023',
  );
  await expect(part(panel, 'Editions')).toContainText('FY2025not in this edition');

  await openCode(panel, 'I51.0');
  await expect(panel.getByRole('list', { name: 'Editions to mind' })).toBeHidden();
  await part(panel, 'Editions').getByRole('button', { name: 'FY2025' }).click();
  await expect(panel.getByText('ICD-10-CM · FY2025')).toBeVisible();
  await expect(panel.getByRole('list', { name: 'Editions to mind' })).toHaveText(
    '⚠ A header in FY2026 (work): it needs more characters there.',
  );
});

test('the 7th character by keyboard alone, with placeholders, and the finished code copied', async ({
  extension,
  testPages,
}) => {
  const panel = await openCodeBook(extension, testPages, 'T07');
  const keyboard = new Keyboard(panel);
  await keyboard.moveTo(lookUpBox(panel));
  await keyboard.press('Enter');
  await expect(codeHeading(panel)).toHaveText('T07');
  const builder = part(panel, '7th character');
  await expect(builder.getByRole('radio')).toHaveCount(2);
  await keyboard.moveTo(builder.getByRole('radio').first());
  await keyboard.press('ArrowDown');
  await expect(builder.getByRole('radio', { name: 'D subsequent encounter' })).toBeChecked();
  await expect(builder.getByRole('status').first()).toHaveText(
    'T07.XXXDUnspecified multiple injuries, subsequent encounter',
  );
  await keyboard.moveTo(builder.getByRole('button', { name: 'Copy T07.XXXD' }));
  await keyboard.press('Enter');
  await expect(builder.getByText('Copied T07.XXXD')).toBeVisible();
  await keyboard.moveTo(builder.getByRole('button', { name: 'Open T07.XXXD' }), 'Shift+Tab');
  await keyboard.press('Enter');
  await expect(codeHeading(panel)).toHaveText('T07.XXXD');

  await keyboard.moveTo(panel.getByRole('button', { name: '‹ Back' }));
  await keyboard.press('Enter');
  await keyboard.press('Enter');
  await expect(lookUpBox(panel)).toBeFocused();
  await keyboard.press('Control+A');
  await keyboard.press('Control+V');
  await expect(lookUpBox(panel), 'what the clipboard holds').toHaveValue('T07.XXXD');
});

test('"quiz me" starts a quiz on the category, and says why where it cannot', async ({
  extension,
  testPages,
}) => {
  const panel = await openCodeBook(extension, testPages, 'E11.9');
  await openCode(panel, 'T07');
  const none = panel.getByRole('button', { name: 'Quiz me on T07' });
  await expect(none).toHaveAccessibleDescription('None of your questions for this exam is on T07.');
  await expect(none).toBeDisabled();

  await openCode(panel, 'E11.9');
  const quiz = panel.getByRole('button', { name: 'Quiz me on E11' });
  // The keys of the built-in questions hold from FY2026 on, and the exam of this fixture asks for FY2025.
  await expect(quiz).toHaveAccessibleDescription('None of your questions for this exam is on E11.');
  await panel.evaluate(() =>
    chrome.storage.local.set({ settings: { isSetUp: true, examEdition: 'FY2026', workEdition: 'FY2026' } }),
  );
  await expect(quiz).toHaveAccessibleDescription(/^\d+ questions?$/);
  const [count = ''] =
    /\d+/.exec(
      (await quiz
        .getAttribute('aria-describedby')
        .then((id) => panel.locator(`[id="${id}"]`).textContent())) ?? '',
    ) ?? [];
  await quiz.click();
  await expect(
    panel.getByRole('heading', { name: `Question 1 of ${Math.min(10, Number(count))}` }),
  ).toBeVisible();
  await panel.getByRole('button', { name: 'Look up', exact: true }).click();
  await openCode(panel, 'E11.9');
  await expect(quiz).toHaveAccessibleDescription('A quiz is running: finish or end it first.');
});

test('long lists come a page at a time, and the focus goes on in what was just shown', async ({
  extension,
  testPages,
}) => {
  const panel = await openCodeBook(extension, testPages, 'X01');
  await openCode(panel, 'X01');
  const below = panel.getByRole('list', { name: 'Codes below' }).getByRole('button');
  await expect(below).toHaveCount(50);
  await panel.getByRole('button', { name: 'Show 50 more of 70' }).click();
  await expect(below).toHaveCount(100);
  await expect(below.nth(50)).toBeFocused();
  await panel.getByRole('button', { name: 'Show 20 more of 20' }).click();
  await expect(below).toHaveCount(120);
  await below.nth(110).click();
  await panel.getByText('Codes beside it · 120').click();
  const beside = panel.getByRole('list', { name: 'Codes beside it' });
  await expect(beside.locator('[aria-current]')).toHaveText(/^X01\.110/);
  await panel.getByRole('button', { name: /earlier$/ }).click();
  await expect(beside.getByRole('button').first()).toHaveText(/^X01\.0[25]0/);
});

test('codes of the other systems: coverage, successors, the family of an MS-DRG', async ({
  extension,
  testPages,
}) => {
  const panel = await openCodeBook(extension, testPages, 'J9999');
  await openCode(panel, 'J9999');
  await expect(panel.getByText('✕ No longer in force')).toBeVisible();
  await expect(part(panel, 'Reporting')).toContainText('Special coverage instructions apply · 2019');
  await part(panel, 'Reporting').getByRole('button', { name: 'J1815' }).click();
  await expect(codeHeading(panel)).toHaveText('J1815');
  await openCode(panel, '292');
  await expect(panel.getByText('Heart failure and shock with CC', { exact: true })).toBeVisible();
  await expect(panel.getByRole('list', { name: 'In short' })).toHaveText('MS-DRG v40, FY2023');
  await part(panel, 'Grouping').getByRole('button', { name: '291' }).click();
  await expect(codeHeading(panel)).toHaveText('291');
  await expect(part(panel, 'Grouping')).toContainText('MDC05');
});

test('list, page and empty box pass axe, light and dark', async ({ extension, testPages }) => {
  await expectSound(await openCodeBook(extension, testPages, 'E11'));
});

test('the same at 320 px', async ({ extension, testPages }) => {
  await openCodeBook(extension, testPages, 'E11');
  const tab = await extension.context.newPage();
  await tab.setViewportSize({ width: 320, height: 720 });
  await tab.goto(extension.url('sidepanel.html'));
  await tab.getByRole('navigation').getByRole('button', { name: 'Look up' }).click();
  await expectSound(tab);
});

async function expectSound(page: Page): Promise<void> {
  const back = page.getByRole('button', { name: '‹ Back' });
  for (const code of ['I50.23', 'S72.001', 'X01', '292']) {
    await openCode(page, code);
    if (code === 'S72.001') await page.getByRole('radio').first().check();
    if (code === 'I50.23') await page.getByText(/^Codes beside it/).click();
    await expectAccessible(page, code);
    await expectFitsWidth(page, code);
  }
  await page.getByRole('button', { name: 'Add to my list' }).click();
  await back.click();
  await lookUpBox(page).fill('E11');
  await page.getByText(/^Filter codes/).click();
  await expect(results(page).filter({ hasText: 'E11.A' })).toBeVisible();
  await expectAccessible(page, 'the list with filters');
  await expectFitsWidth(page, 'the list with filters');
  await lookUpBox(page).fill('');
  await expect(page.getByRole('list', { name: 'My list' })).toBeVisible();
  await expectAccessible(page, 'my list');
  await expectFitsWidth(page, 'my list');
}
