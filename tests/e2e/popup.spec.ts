import type { Page } from '@playwright/test';
import { cycleLastDay } from '@/lib/ceu/cycle';
import { addDays, daysBetween } from '@/lib/std/calendar-day';
import { attachSurface } from './harness/attach-surface';
import { expect, test } from './harness/error-free-test';
import { actionThatCloses } from './journey/action-that-closes';
import { leaveAsDue, someItems } from './journey/answered-before';
import { expectBadge } from './journey/badge-text';
import { browserDay, inBrowserWords } from './journey/browser-day';
import { expectAccessible, expectFitsWidth } from './journey/expect-accessible';
import { Keyboard } from './journey/keyboard';
import { openOptions, openPopupOver, openPopupOverPage, openQuiz, skipSetUp } from './journey/open-surfaces';
import { readTable } from './journey/stored-data';
import { readLocalStorage, saveExamDate } from './journey/stored-settings';

/** The most that a browser gives a popup, in px. */
const POPUP_HEIGHT = 600;
const POPUP_WIDTH = 360;
/** At one key a second, a slow pace, the set-up takes less than a minute. */
const MINUTE_OF_KEYS = 60;

// The set-up is what a new user sees while the content is still on its way.
test.use({ isFirstStart: true });

test('first run by keyboard alone: credential, exam date and rule set, within a minute', async ({
  extension,
  testPages,
}) => {
  const popup = await openPopupOverPage(extension, testPages);
  const keyboard = new Keyboard(popup);
  const examOn = await browserDay(popup, 120);

  await keyboard.moveTo(popup.getByLabel('Credential'));
  await keyboard.press('ArrowDown');
  await keyboard.typeDay(popup.getByLabel('Exam date'), examOn);
  await keyboard.moveTo(popup.getByRole('radio', { name: /guide/ }));
  await keyboard.press('ArrowDown');
  await expect(popup.getByRole('radio', { name: /AHIMA/ })).toBeChecked();
  await keyboard.moveTo(popup.getByRole('button', { name: 'Start', exact: true }));
  await keyboard.press('Enter');

  await expect(popup.getByTestId('countdown')).toHaveText('120days');
  await expect(popup.getByRole('heading', { level: 1 })).toHaveText(
    `CCA · ${await inBrowserWords(popup, examOn)}`,
  );
  expect(keyboard.presses).toBeLessThan(MINUTE_OF_KEYS);
  expect(await readLocalStorage(popup)).toEqual({
    settings: { isSetUp: true, credential: 'cca', ruleSet: 'ahima', examOn },
  });
});

test('"Skip for now" leads to the glance, also the next time', async ({ extension, testPages }) => {
  const popup = await openPopupOverPage(extension, testPages);
  await expect(popup.getByRole('heading', { name: 'CCS Companion' })).toBeVisible();
  await skipSetUp(popup);
  await expect(popup.getByTestId('countdown')).toHaveText('–days');
  await expect(popup.getByRole('heading', { level: 1 })).toHaveText('CCS · no exam date yet');
  expect(await readLocalStorage(popup)).toEqual({ settings: { isSetUp: true } });

  const options = await openOptions(extension, 'about');
  const again = await openPopupOver(extension, options);
  await expect(again.getByTestId('countdown')).toBeVisible();
  await expect(again.getByRole('button', { name: 'Skip for now' })).toBeHidden();
});

test('the countdown ahead, one day ahead, today, passed and without a date', async ({
  extension,
  testPages,
}) => {
  await skipSetUp(await openPopupOverPage(extension, testPages));
  const options = await openOptions(extension, 'exam');
  for (const [days, figure] of [
    [120, '120days'],
    [1, '1day'],
    [0, '0days'],
    [-1, '1day ago'],
    [-40, '40days ago'],
  ] as const) {
    const examOn = await browserDay(options, days);
    await saveExamDate(options, examOn);
    const popup = await openPopupOver(extension, options);
    await expect(popup.getByTestId('countdown')).toHaveText(figure);
    const line = days === 0 ? 'the exam is today' : await inBrowserWords(popup, examOn);
    await expect(popup.getByRole('heading', { level: 1 })).toHaveText(`CCS · ${line}`);
  }
  await saveExamDate(options, '');
  const popup = await openPopupOver(extension, options);
  await expect(popup.getByTestId('countdown')).toHaveText('–days');
  expect(await readLocalStorage(popup)).toEqual({ settings: { isSetUp: true } });
});

test('"today" is the day of the zone that the computer is in', async ({ extension, testPages }) => {
  const popup = await openPopupOverPage(extension, testPages);
  await skipSetUp(popup);
  const devtools = await popup.context().newCDPSession(popup);
  // 25 hours apart: at any instant at least one of the two is on another day than UTC.
  for (const timezoneId of ['Pacific/Kiritimati', 'Pacific/Pago_Pago']) {
    await devtools.send('Emulation.setTimezoneOverride', { timezoneId });
    const examOn = await browserDay(popup, 0);
    await popup.evaluate(
      (day) => chrome.storage.local.set({ settings: { isSetUp: true, examOn: day } }),
      examOn,
    );
    await expect(popup.getByRole('heading', { level: 1 }), timezoneId).toHaveText('CCS · the exam is today');
    const tomorrow = await browserDay(popup, 1);
    await popup.evaluate(
      (day) => chrome.storage.local.set({ settings: { isSetUp: true, examOn: day } }),
      tomorrow,
    );
    await expect(popup.getByTestId('countdown'), timezoneId).toHaveText('1day');
  }
});

test('due and new questions are counted, and one line stands where the CEU bars will be', async ({
  extension,
  testPages,
}) => {
  const first = await openPopupOverPage(extension, testPages);
  await skipSetUp(first);
  const total = (await readTable(first, 'items')).length;
  await expect(first.getByTestId('due')).toHaveText(`0 due · ${total} new`);
  await expect(first.getByRole('button', { name: 'Start quiz', exact: true })).toBeEnabled();
  const ceus = first.getByRole('region', { name: 'CEUs' });
  await expect(ceus).toHaveText('CEUs start to count on the day you pass. Set that day under CEUs.');
  await expect(ceus.getByRole('progressbar')).toHaveCount(0);

  await leaveAsDue(first, await someItems(first, 2, 1));
  const popup = await openPopupOver(extension, await openOptions(extension, 'about'));
  await expect(popup.getByTestId('due')).toHaveText(`3 due · ${total - 3} new`);
  await expect(popup.getByRole('button', { name: 'Start quiz · 3 due', exact: true })).toBeEnabled();
});

test('after a CEU log was made in the settings: a bar for each rule and the days left', async ({
  extension,
  testPages,
}) => {
  await skipSetUp(await openPopupOverPage(extension, testPages));
  const options = await openOptions(extension, 'ceus');
  const today = await browserDay(options, 0);
  const startsOn = addDays(today, -100);
  await options.getByLabel('Day you passed the exam').fill(startsOn);
  await options.getByRole('button', { name: 'Start the log' }).click();
  const form = options.getByRole('form', { name: 'Add an activity' });
  await form.getByLabel('Date').fill(today);
  await form.getByLabel('CEUs', { exact: true }).fill('14');
  await form.getByLabel('Title').fill('Coding of sepsis');
  await form.getByRole('button', { name: 'Add activity' }).click();
  await expect(options.getByRole('listitem').filter({ hasText: 'Coding of sepsis' })).toBeVisible();

  const popup = await openPopupOver(extension, options);
  const ceus = popup.getByRole('region', { name: 'CEUs' });
  await expect(ceus.getByRole('progressbar', { name: 'Coding' })).toHaveAttribute(
    'aria-valuetext',
    '14 of 20',
  );
  await expect(ceus.getByRole('progressbar', { name: 'Total' })).toHaveAttribute(
    'aria-valuetext',
    '14 of 80',
  );
  const left = daysBetween(today, cycleLastDay(startsOn, 2));
  await expect(ceus).toContainText(`cycle ends in ${left} days`);
  await expectFits(popup, 'the glance with CEU bars');
});

test('the number on the icon: due, days to the exam, none', async ({ extension, testPages }) => {
  const popup = await openPopupOverPage(extension, testPages);
  await skipSetUp(popup);
  await expectBadge(extension, '');
  await leaveAsDue(popup, await someItems(popup, 4, 1));
  const options = await openOptions(extension, 'exam');
  await saveExamDate(options, await browserDay(options, 12));
  await expectBadge(extension, '5');
  const choice = options.getByLabel('Number on the icon');
  await choice.selectOption({ label: 'Days to the exam' });
  await expectBadge(extension, '12');
  await choice.selectOption({ label: 'None' });
  await expectBadge(extension, '');
  await choice.selectOption({ label: 'Questions due' });
  await expectBadge(extension, '5');
});

test('the look-up box shows the best results, and each opens in the side panel', async ({
  extension,
  testPages,
}) => {
  const popup = await openPopupOverPage(extension, testPages);
  await skipSetUp(popup);
  const box = popup.getByRole('searchbox', { name: 'Look up a code or term' });
  const results = popup.getByRole('list', { name: 'Results' });
  await box.fill('zzyzx');
  await expect(results).toHaveText('Nothing found. Try fewer words or another spelling.');
  await box.fill('principal diagnosis');
  await expect(results.getByRole('button').first()).toHaveText(/principal diagnosis.*term/i);
  await box.fill('E1122');
  await expect(results.getByRole('button').first()).toHaveText(/^E11\.22 .+FY2026$/);
  await expectFits(popup, 'results for a code');
  await box.fill('excision');
  await expect(results.getByRole('button')).toHaveCount(5);
  await expectFits(popup, 'results with long titles');
  await expectAccessible(popup, 'the popup with results');

  // They lie over what is below, and go out of its way when the focus comes there.
  const keyboard = new Keyboard(popup);
  await keyboard.moveTo(popup.getByRole('button', { name: /^Start quiz/ }));
  await expect(results).toBeHidden();
  await keyboard.moveTo(box, 'Shift+Tab');
  await expect(results.getByRole('button')).toHaveCount(5);

  await box.fill('E1122');
  await expect(results.getByRole('button').first()).toHaveText(/^E11\.22/);
  await keyboard.moveTo(results.getByRole('button').first());
  await keyboard.pressToLeave('Enter');
  const { page: panel } = await attachSurface(extension, 'sidepanel.html');
  await expect(panel.getByRole('heading', { level: 1 })).toHaveText('E11.22');
});

test('the panel shows what was asked for, also when the popup is gone before it comes to its next line', async ({
  extension,
  testPages,
}) => {
  const popup = await openPopupOverPage(extension, testPages);
  await skipSetUp(popup);
  // A busy computer: the script gets no turn while the panel opens, takes the focus and so closes the popup.
  await popup.evaluate((ms) => {
    const open = chrome.sidePanel.open.bind(chrome.sidePanel);
    const openSlowly = (options: chrome.sidePanel.OpenOptions) => {
      const opened = open(options);
      const until = Date.now() + ms;
      while (Date.now() < until);
      return opened;
    };
    Object.defineProperty(chrome.sidePanel, 'open', { value: openSlowly });
  }, 500);
  const panel = await openQuiz(extension, popup);
  await expect(panel.getByRole('heading', { name: 'Question 1 of 10' })).toBeVisible();
});

test('the links lead to the sections of the settings', async ({ extension, testPages }) => {
  await skipSetUp(await openPopupOverPage(extension, testPages));
  const page = extension.context.pages().at(-1);
  if (!page) throw new Error('No tab is open.');
  for (const name of ['CEUs', 'Settings', 'Sites', 'About']) {
    const popup = await openPopupOver(extension, page);
    const opened = extension.context.waitForEvent('page');
    const link = popup.getByRole('navigation', { name: 'More' }).getByRole('link', { name });
    await actionThatCloses(link.click());
    const options = await opened;
    await expect(options.getByRole('heading', { level: 1 })).toHaveText(name);
    await options.close();
  }
});

test('first run and glance fit without scrolling and pass axe, light and dark', async ({
  extension,
  testPages,
}) => {
  const popup = await openPopupOverPage(extension, testPages);
  await expect(popup.getByRole('button', { name: 'Skip for now' })).toBeVisible();
  await expectFits(popup, 'first run');
  await expectAccessible(popup, 'first run');
  await skipSetUp(popup);
  await expect(popup.getByRole('button', { name: 'Flag terms on this page' })).toBeVisible();
  await expectFits(popup, 'the glance');
  await expectAccessible(popup, 'the glance');
});

async function expectFits(popup: Page, screen: string): Promise<void> {
  await expectFitsWidth(popup, screen);
  const { height, right } = await popup.evaluate(() => ({
    height: document.documentElement.scrollHeight,
    right: Math.max(
      ...[...document.querySelectorAll('main, main *')].map((each) => each.getBoundingClientRect().right),
    ),
  }));
  expect(height, `height in px of: ${screen}`).toBeLessThanOrEqual(POPUP_HEIGHT);
  expect(right, `right edge in px of: ${screen}`).toBeLessThanOrEqual(POPUP_WIDTH);
}
