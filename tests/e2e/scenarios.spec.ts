import type { Page } from '@playwright/test';
import { expect, test } from './harness/error-free-test';
import { expectAccessible, expectFitsWidth } from './journey/expect-accessible';
import { Keyboard } from './journey/keyboard';
import { openOptions, openPopupOver, openPopupOverPage, skipSetUp } from './journey/open-surfaces';
import { switchBank } from './journey/stored-settings';
import {
  codeField,
  INPATIENT,
  openScenarios,
  OUTPATIENT,
  sheetText,
  startScenario,
  storedScenario,
  storedSessions,
} from './scenarios/scenario-page';

test('a whole record by keyboard alone: read, search, mark, code, reorder, check, read the result', async ({
  extension,
}) => {
  test.setTimeout(120_000);
  const page = await openScenarios(extension);
  const { title } = await storedScenario(page, INPATIENT);
  const keyboard = new Keyboard(page);
  await keyboard.moveTo(page.getByRole('button', { name: `Start ${title}` }));
  await keyboard.press('Enter');
  await expect(page.getByRole('button', { name: 'Type codes' })).toBeFocused();
  await keyboard.press('Enter');

  await keyboard.moveTo(page.getByRole('tab', { name: 'Face sheet' }));
  await keyboard.press('ArrowRight');
  await expect(page.getByRole('tab', { name: 'Emergency department record' })).toBeFocused();
  await keyboard.press('/');
  await expect(page.getByRole('searchbox')).toBeFocused();
  await keyboard.type('alzheimer');
  await expect(page.getByText(/^1 of [2-9]/)).toBeVisible();
  await expect(page.locator('mark[data-kind="current"]')).toHaveText(/alzheimer/i);
  const before = await page.getByRole('tab', { selected: true }).innerText();
  for (let hit = 0; hit < 2; hit += 1) await keyboard.press('Enter');
  await expect(page.getByText(/^(3 of [3-9]|1 of 2)/)).toBeVisible();
  await keyboard.press('Escape');
  await expect(page.getByRole('searchbox')).toHaveValue('');
  expect(before).not.toBe('Face sheet');

  await keyboard.moveTo(page.getByRole('tabpanel'));
  for (const key of ['.', '.', 'h']) await keyboard.press(key);
  await expect(page.locator('mark[data-own]').first()).toBeVisible();
  await expect(page.getByText('1 highlight')).toBeVisible();

  // A code typed, one found by its words, one in the wrong place that is moved up.
  await keyboard.moveTo(codeField(page, 'Principal diagnosis'));
  await keyboard.type('d62');
  await keyboard.press('Escape');
  await expect(page.getByText('Acute posthemorrhagic anemia')).toBeVisible();
  await keyboard.moveTo(page.getByLabel('Principal diagnosis, present on admission'));
  await keyboard.type('n');
  await keyboard.moveTo(codeField(page, 'Other diagnosis 1'));
  await keyboard.type('hyponatremia');
  await expect(page.getByRole('listbox', { name: 'Codes' }).getByRole('option').first()).toBeVisible();
  await keyboard.press('ArrowDown');
  await keyboard.press('Enter');
  await expect(codeField(page, 'Other diagnosis 1')).toHaveValue('E87.1');
  await keyboard.press('Enter');
  await expect(codeField(page, 'Other diagnosis 2')).toBeFocused();
  await keyboard.type('M80.051A');
  await keyboard.press('Escape');
  await keyboard.press('Tab');
  await keyboard.type('y');
  await keyboard.press('Alt+ArrowUp');
  await expect(codeField(page, 'Other diagnosis 1')).toHaveValue('M80.051A');
  await expect(codeField(page, 'Other diagnosis 1')).toBeFocused();
  await keyboard.press('Alt+ArrowUp');
  await expect(codeField(page, 'Principal diagnosis')).toHaveValue('M80.051A');
  await expect(codeField(page, 'Principal diagnosis')).toBeFocused();

  // Exempt codes offer no choice; a line taken out comes back where it was.
  await keyboard.moveTo(codeField(page, 'Other diagnosis 3'));
  await keyboard.type('Z79.4');
  await keyboard.press('Escape');
  await expect(page.getByRole('group', { name: 'Other diagnosis 3' }).getByText('exempt')).toBeVisible();
  await expect(page.getByText(/^Long term \(current\) use of insulin/)).toBeVisible();
  await keyboard.press('Alt+Delete');
  await expect(page.getByText('Removed Z79.4.')).toBeVisible();
  await keyboard.press('Alt+z');
  await expect(codeField(page, 'Other diagnosis 3')).toHaveValue('Z79.4');
  await expect(page.getByText('4 diagnoses · 0 procedures')).toBeVisible();
  expect((await storedSessions(page)).map(sheetText)).toEqual(['M80.051A:Y D62:N E87.1 Z79.4']);

  await keyboard.moveTo(page.getByRole('button', { name: 'Check my coding' }));
  await keyboard.press('Enter');
  await expect(page.getByRole('dialog').getByRole('listitem')).toHaveText([
    'One diagnosis has no POA indicator.',
  ]);
  await keyboard.moveTo(page.getByRole('button', { name: 'Check it anyway' }));
  await keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/: \d+ %$/);
  // M80.051A 5, D62 4, E87.1 3 less a quarter, Z79.4 half a point off, of 45.
  await expect(page.getByText('10.75 of 45 points.', { exact: false })).toBeVisible();
  const lines = page.getByRole('region', { name: 'Your lines' }).getByRole('article');
  await expect(lines).toHaveCount(4);
  await expect(lines.nth(2)).toContainText('The POA indicator is missing: Y.');
  await expect(lines.nth(3)).toContainText('Not needed.');
  await expect(page.getByRole('region', { name: 'Missing codes' })).toContainText('T83.511A');
  await keyboard.moveTo(page.getByRole('button', { name: 'Show M80.051A in the record' }));
  await keyboard.press('Enter');
  await expect(page.locator('mark[data-kind="support"]').first()).toBeInViewport();
});

test('every accepted keystroke is there after the browser was killed, and again after the next start', async ({
  extension,
  errors,
}) => {
  test.setTimeout(120_000);
  let page = await openScenarios(extension);
  const { title } = await storedScenario(page, INPATIENT);
  await startScenario(page, title, 'Type codes');
  await codeField(page, 'Principal diagnosis').pressSequentially('M80.05');
  await expect.poll(async () => (await storedSessions(page)).map(sheetText)).toEqual(['M80.05']);
  await errors.detach();
  for (let start = 0; start < 2; start += 1) {
    if (start === 0) await extension.kill();
    await extension.restart();
    page = await openScenarios(extension);
    await page.getByRole('link', { name: `Resume ${title}` }).click();
    await expect(codeField(page, 'Principal diagnosis')).toHaveValue('M80.05');
  }
  await codeField(page, 'Principal diagnosis').press('End');
  await codeField(page, 'Principal diagnosis').pressSequentially('1A');
  await expect.poll(async () => (await storedSessions(page)).map(sheetText)).toEqual(['M80.051A']);
});

test('two tabs on one record lose no line of each other, and both see it checked', async ({ extension }) => {
  const one = await openScenarios(extension);
  const { title } = await storedScenario(one, INPATIENT);
  await startScenario(one, title, 'Type codes');
  const two = await openScenarios(extension);
  await two.getByRole('link', { name: `Resume ${title}` }).click();
  await codeField(one, 'Principal diagnosis').fill('M80.051A');
  await expect(codeField(two, 'Principal diagnosis')).toHaveValue('M80.051A');
  await codeField(two, 'Other diagnosis 1').fill('D62');
  await expect(codeField(one, 'Other diagnosis 1')).toHaveValue('D62');
  expect((await storedSessions(one)).map(sheetText)).toEqual(['M80.051A D62']);
  await two.getByRole('button', { name: 'Check my coding' }).click();
  await two.getByRole('button', { name: 'Check it anyway' }).click();
  await expect(one.getByRole('heading', { level: 1 })).toHaveText(/: \d+ %$/);
});

test('codes picked from a list: the same order after a reload, lines moved by the handle, history kept', async ({
  extension,
}) => {
  const page = await openScenarios(extension);
  const scenario = await storedScenario(page, OUTPATIENT);
  await startScenario(page, scenario.title, 'Pick from a list');
  const options = page.getByRole('checkbox');
  await expect(options.first()).toBeVisible();
  const order = () => page.locator('details label code').allInnerTexts();
  const shown = await order();
  expect(shown).toEqual(expect.arrayContaining(scenario.expected.map(({ code }) => code)));
  expect(shown).toEqual(expect.arrayContaining(scenario.traps.map(({ code }) => code)));
  const first = scenario.expected.find(({ role }) => role === 'first-listed')?.code ?? '';
  // The boxes change once the choice is stored, not at once.
  await switchBank(page.getByRole('checkbox', { name: scenario.traps[0]?.code ?? '' }));
  await switchBank(page.getByRole('checkbox', { name: first }));
  const rows = page.locator('[data-line]');
  await expect(rows).toHaveCount(2);
  await page.reload();
  await expect(rows).toHaveCount(2);
  expect(await order()).toEqual(shown);

  await dragAbove(page, 1, 0);
  await expect(rows.first()).toContainText(first);
  await switchBank(page.getByRole('checkbox', { name: scenario.traps[0]?.code ?? '' }));
  await expect(rows).toHaveCount(1);
  await page.getByRole('button', { name: 'Check my coding' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/: \d+ %$/);
  await expect(page.getByRole('region', { name: 'Your lines' })).toContainText(
    'Rightly the first-listed diagnosis.',
  );

  await page.getByRole('button', { name: 'Try again, typing codes' }).click();
  await codeField(page, 'First-listed diagnosis').fill(first);
  await page.getByRole('button', { name: 'Check my coding' }).click();
  await expect(page.getByRole('region', { name: 'Attempts' }).getByRole('listitem')).toHaveCount(2);
  await page.getByRole('link', { name: 'All scenarios' }).click();
  await expect(page.getByText(/in 2 attempts/)).toBeVisible();
});

test('an outpatient record has no POA and no PCS, and leaves CPT alone while its bank is off', async ({
  extension,
}) => {
  const options = await openOptions(extension, 'banks');
  const page = await openScenarios(extension);
  const scenario = await storedScenario(page, OUTPATIENT);
  const of = (codes: typeof scenario.expected) =>
    codes.reduce((sum, { weight, isOptional }) => sum + (isOptional ? 0 : weight), 0);
  expect(scenario.cpt?.expected.length).toBeGreaterThan(0);
  await switchBank(options.getByRole('checkbox', { name: /CPT/ }));

  await page.bringToFront();
  await startScenario(page, scenario.title, 'Type codes');
  await expect(page.getByText('POA')).toHaveCount(0);
  await codeField(page, 'First-listed diagnosis').fill('E11');
  await expect(page.getByText('Header, add characters.')).toBeVisible();
  await codeField(page, 'First-listed diagnosis').fill('M17.11');
  await codeField(page, 'HCPCS or CPT 1').fill('20610');
  await page.getByLabel('HCPCS or CPT 1, modifiers').fill('rt');
  await expect(page.getByText('CPT is switched off: this line is not scored.')).toBeVisible();
  await codeField(page, 'HCPCS or CPT 2').fill('j3301');
  await page.getByLabel('HCPCS or CPT 2, units').fill('4');
  await expect
    .poll(async () => (await storedSessions(page))[0]?.sheet.procedures)
    .toMatchObject([
      { system: 'cpt', code: '20610', modifiers: ['RT'] },
      { system: 'hcpcs', units: 4 },
    ]);
  await page.getByRole('button', { name: 'Check my coding' }).click();
  await expect(page.getByText(`9 of ${of(scenario.expected)} points.`, { exact: false })).toBeVisible();
  await expect(page.getByText('CPT lines were left out, because CPT is switched off.')).toBeVisible();
  await expect(page.getByRole('region', { name: 'Your lines' })).toContainText('Not scored.');
  for (const { code } of scenario.cpt?.expected ?? [])
    await expect(page.getByRole('region', { name: 'Missing codes' })).not.toContainText(code);
});

test('the popup leads to the list, and every screen is accessible at 320, 360 and 1280 px', async ({
  extension,
  testPages,
}) => {
  test.setTimeout(180_000);
  const first = await openPopupOverPage(extension, testPages);
  await skipSetUp(first);
  const popup = await openPopupOver(extension, await openOptions(extension, 'about'));
  const opened = extension.context.waitForEvent('page');
  await popup.getByRole('link', { name: 'Scenarios' }).click();
  const page = await opened;
  await expect(page.getByRole('heading', { level: 1, name: 'Scenarios' })).toBeVisible();
  const { title } = await storedScenario(page, INPATIENT);
  await expectAtAllWidths(page, 'the list of scenarios');
  await startScenario(page, title, 'Type codes');
  await codeField(page, 'Principal diagnosis').fill('I10');
  await codeField(page, 'Other diagnosis 1').fill('Z79.4');
  await expect(page.getByText('exempt')).toBeVisible();
  await page.getByRole('searchbox').fill('fracture');
  await expectAtAllWidths(page, 'the record');
  await page.setViewportSize({ width: 320, height: 700 });
  await page.getByRole('button', { name: 'Code sheet', exact: true }).click();
  await expect(codeField(page, 'Principal diagnosis')).toBeVisible();
  await expectAtAllWidths(page, 'the code sheet');
  await page.setViewportSize({ width: 1280, height: 800 });
  await codeField(page, 'Other diagnosis 2').fill('anemia');
  await expect(page.getByRole('listbox', { name: 'Codes' }).getByRole('option').first()).toBeVisible();
  await expectAccessible(page, 'the list of codes found');
  await page.getByRole('button', { name: /^Keys/ }).click();
  await expectAccessible(page, 'the keys');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Check my coding' }).click();
  await expectAccessible(page, 'the question before an incomplete sheet');
  await page.getByRole('button', { name: 'Check it anyway' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/: \d+ %$/);
  await expectAtAllWidths(page, 'the result');
  await page.goto(extension.url('exam.html#scenario/gone'));
  await expect(page.getByRole('alert')).toBeVisible();
  await expectAccessible(page, 'a session that is gone');
});

async function expectAtAllWidths(page: Page, screen: string): Promise<void> {
  for (const width of [320, 360, 1280]) {
    await page.setViewportSize({ width, height: 800 });
    await expectAccessible(page, `${screen} at ${width} px`);
    await expectFitsWidth(page, `${screen} at ${width} px`);
  }
}

/** Drags the line at `from` by its handle to above the line at `to`. */
async function dragAbove(page: Page, from: number, to: number): Promise<void> {
  const rows = page.locator('[data-line]');
  await rows.nth(from).scrollIntoViewIfNeeded();
  const handle = await rows.nth(from).locator('[title="Drag to move"]').boundingBox();
  const target = await rows.nth(to).boundingBox();
  if (!handle || !target) throw new Error('The lines are not on screen.');
  await page.mouse.move(handle.x + handle.width / 2, handle.y + handle.height / 2);
  await page.mouse.down();
  await page.mouse.move(target.x + 20, target.y + 2, { steps: 5 });
  await page.mouse.up();
}
