import type { Page } from '@playwright/test';
import { expect, test } from './harness/error-free-test';
import { expectAccessible, expectFitsWidth } from './journey/expect-accessible';
import { Keyboard } from './journey/keyboard';
import { readTable } from './journey/stored-data';
import { chartPage } from './pages/chart-page';
import { openFlagged, stopFlagging } from './pages/flag-page';
import { openPageList } from './pages/open-page-list';
import { questionsOn } from './pages/questions-on';

const BODY = `
  <h1>Principal diagnosis</h1>
  <p>The coder asks the attending provider in a query whether the pressure ulcer was present on admission.</p>
  <div style="height: 3000px"></div>
  <p id="low">A pressure ulcer of stage 2, present on admission. The principal diagnosis is coded first.</p>`;
const FOUND = [
  'attending provider',
  'present on admission',
  'pressure ulcer',
  'principal diagnosis',
  'provider query',
];

const row = (panel: Page, name: string) =>
  panel.getByRole('checkbox', { name: new RegExp(`^${name}, `, 'i') });

test('what stands on a page is listed, filtered, jumped to and asked about, by keyboard alone', async ({
  extension,
  testPages,
}) => {
  test.setTimeout(90_000);
  const page = await openFlagged(extension, testPages.add('/chart', chartPage({ body: BODY })));
  const panel = await openPageList(extension, page);
  const keyboard = new Keyboard(panel);
  await expect(panel.getByRole('checkbox')).toHaveCount(FOUND.length);
  for (const name of FOUND) await expect(row(panel, name)).toBeVisible();
  await expectAccessible(panel, 'On this page');
  await expectFitsWidth(panel, 'On this page');

  // The filter, and from it into the list.
  await keyboard.press('/');
  await keyboard.type('ulcer');
  await expect(panel.getByText('1 of 5 shown')).toBeVisible();
  await keyboard.press('ArrowDown');
  await expect(row(panel, 'pressure ulcer')).toBeFocused();

  // Its two places, round and round.
  expect(await page.evaluate(() => scrollY)).toBe(0);
  await keyboard.press('ArrowLeft');
  await expect(panel.getByText('2 of 2', { exact: true })).toBeVisible();
  await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(1_500);
  await expect(page.locator('#low')).toBeInViewport();
  await keyboard.press('Enter');
  await expect(panel.getByText('1 of 2', { exact: true })).toBeVisible();
  await expect.poll(() => page.evaluate(() => scrollY)).toBeLessThan(500);

  // Two are selected: one under the filter, one without it.
  await keyboard.press('Space');
  await expect(row(panel, 'pressure ulcer')).toBeChecked();
  await keyboard.press('/');
  await keyboard.press('Control+A');
  await keyboard.press('Backspace');
  await expect(panel.getByText('5 found')).toBeVisible();
  await keyboard.press('ArrowDown');
  for (let step = 0; step < FOUND.length && !(await isFocused(panel, 'present on admission')); step += 1)
    await keyboard.press('ArrowDown');
  await keyboard.press('Space');
  await expect(panel.getByText('2 selected.')).toBeVisible();

  await keyboard.press('?');
  await expect(panel.getByRole('dialog', { name: 'Keys' })).toBeVisible();
  await keyboard.press('Escape');

  // The proposal, and then a quiz of exactly the questions on the two.
  const wanted = await questionsOn(panel, ['pressure ulcer', 'present on admission']);
  await keyboard.press('q');
  await expect(panel.getByRole('heading', { level: 1, name: 'Quiz on 2 terms and codes' })).toBeVisible();
  expect(await readTable(panel, 'sessions')).toEqual([]);
  await expectAccessible(panel, 'a quiz proposed');
  await expectFitsWidth(panel, 'a quiz proposed');
  const all = panel.getByRole('radio', { name: `All ${wanted.length}` });
  if (await all.count()) {
    await keyboard.moveTo(panel.getByRole('radio', { checked: true }));
    for (let step = 0; step < 5 && !(await all.isChecked()); step += 1) await keyboard.press('ArrowRight');
  }
  await keyboard.moveTo(panel.getByRole('button', { name: `Start quiz of ${wanted.length}` }));
  await keyboard.press('Enter');
  await expect(panel.getByText(`0 of ${wanted.length} answered`)).toBeVisible();
  const [session] = await readTable(panel, 'sessions');
  expect(session?.entries.map(({ itemId }) => itemId).toSorted()).toEqual(wanted);
});

test('the list follows the tabs and the page, and says what to do where nothing is flagged', async ({
  extension,
  testPages,
}) => {
  const page = await openFlagged(
    extension,
    testPages.add('/chart', chartPage({ body: '<p id="p">The principal diagnosis comes first.</p>' })),
  );
  const panel = await openPageList(extension, page);
  await expect(panel.getByRole('checkbox')).toHaveCount(1);
  await page.evaluate(() => {
    document.querySelector('#p')?.append(' It was present on admission.');
  });
  await expect(panel.getByRole('checkbox')).toHaveCount(2);

  // A page that the browser has not let us into.
  const other = await extension.context.newPage();
  await other.goto(testPages.add('/other', chartPage()));
  await expect(panel.getByText('Click the icon of CCS Companion')).toBeVisible();
  await expectAccessible(panel, 'a page that is not flagged');
  const options = await extension.context.newPage();
  await options.goto(extension.url('options.html'));
  await expect(panel.getByRole('heading', { name: 'No web page in front' })).toBeVisible();
  await page.bringToFront();
  await expect(panel.getByRole('checkbox')).toHaveCount(2);

  // Let in once, we are until the tab leaves the site: the page is flagged again from the panel.
  await page.reload();
  await panel.getByRole('button', { name: 'Flag this page' }).click();
  await expect(panel.getByRole('checkbox')).toHaveCount(1);
  await stopFlagging(extension, page);
  await expect(panel.getByRole('heading', { name: 'Nothing is flagged on this page' })).toBeVisible();
});

function isFocused(panel: Page, name: string): Promise<boolean> {
  return row(panel, name).evaluate((element) => element === document.activeElement);
}
