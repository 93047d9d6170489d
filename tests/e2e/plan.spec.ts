import type { Page } from '@playwright/test';
import { addDays, type CalendarDay } from '@/lib/std/calendar-day';
import { expect, test } from './harness/error-free-test';
import { openRealSidePanel } from './harness/real-side-panel';
import { actionThatCloses } from './journey/action-that-closes';
import { browserDay } from './journey/browser-day';
import { expectAccessible, expectFitsWidth } from './journey/expect-accessible';
import { Keyboard } from './journey/keyboard';
import { openOptions, openPopupOver, openPopupOverPage, skipSetUp } from './journey/open-surfaces';
import { readLocalStorage, saveExamDate } from './journey/stored-settings';

const TWO_MINUTES = 120_000;

test('first run to a complete plan, in under two minutes of clicks', async ({ extension, testPages }) => {
  const startedAt = Date.now();
  const popup = await openPopupOverPage(extension, testPages);
  const today = await browserDay(popup, 0);
  await popup.getByLabel('Exam date').fill(addDays(today, 100));
  await popup.getByRole('button', { name: 'Start', exact: true }).click();
  const [options] = await Promise.all([
    extension.context.waitForEvent('page'),
    actionThatCloses(popup.getByRole('link', { name: 'Make a study plan' }).click()),
  ]);
  await options.getByRole('button', { name: 'Make the plan' }).click();

  const weeks = options.getByRole('table').filter({ hasText: 'Week' });
  await expect(weeks.getByText('Mock exam, half length')).toHaveCount(1);
  await expect(weeks.getByText('Mock exam, full length')).toHaveCount(2);
  await expect(
    options
      .getByRole('list', { name: 'Today’s plan' })
      .or(options.getByText('Nothing is planned for today.')),
  ).toBeVisible();
  await expect(options.getByText('What this plan cannot give')).toBeHidden();
  expect(Date.now() - startedAt).toBeLessThan(TWO_MINUTES);

  const again = await openPopupOver(extension, options);
  await expect(again.getByTestId('plan')).toHaveText(/^plan( \d+ min today · 0 of \d done|: nothing today)$/);
});

test('without an exam date the plan says what it needs; the form by keyboard', async ({ extension }) => {
  const options = await openOptions(extension, 'plan');
  await expect(options.getByRole('heading', { name: 'No exam date yet' })).toBeVisible();
  await expectAccessible(options, 'plan without an exam date');
  await options.getByRole('link', { name: 'Set the exam date' }).click();
  await saveExamDate(options, await browserDay(options, 60));
  await options.getByRole('link', { name: 'Make a study plan' }).click();

  await expect(options.getByRole('heading', { name: 'Make a plan' })).toBeVisible();
  await expectAccessible(options, 'form of a plan');
  const keyboard = new Keyboard(options);
  await keyboard.moveTo(options.getByRole('radio', { name: /^3 months/ }));
  await keyboard.press('ArrowDown');
  await expect(options.getByRole('radio', { name: /^6 months/ })).toBeChecked();
  await expect(options.getByLabel('Monday')).toHaveValue('30');
  for (const [weekday, minutes] of [
    ['Monday', '50'],
    ['Tuesday', '0'],
  ] as const) {
    await keyboard.moveTo(options.getByLabel(weekday));
    await keyboard.press('Control+a');
    await keyboard.type(minutes);
  }
  await keyboard.moveTo(options.getByRole('button', { name: 'Make the plan' }));
  await keyboard.press('Enter');
  await expect(
    options.getByText('The time is short: 60 days are less than the 6 months of the timeline.'),
  ).toBeVisible();
  const plan = (await readLocalStorage(options))['plan'] as { versions: { minutes: number[] }[] };
  expect(plan.versions[0]?.minutes.slice(0, 3)).toEqual([50, 0, 30]);
});

test('days missed: the plan adapts and says how; days off, begun anew, undone', async ({ extension }) => {
  const options = await openPlan(
    extension.url('options.html#plan'),
    await openOptions(extension, 'about'),
    -3,
  );
  const adapted = options.getByTestId('adapted');
  await expect(adapted).toHaveText(/^You missed 3 days: \d minutes more on \d+ days, or move the exam\.$/);
  await expect(options.getByText('What this plan cannot give')).toBeVisible();

  const yesterday = await browserDay(options, -1);
  await options.getByLabel('First day off').fill(yesterday);
  await options.getByRole('button', { name: 'Add days off' }).click();
  await expect(adapted).toHaveText(/^You missed 2 days/);
  await options.getByRole('button', { name: 'Undo' }).click();
  await expect(adapted).toHaveText(/^You missed 3 days/);

  await options.getByRole('button', { name: 'Begin anew today' }).click();
  await expect(adapted).toBeHidden();
  await options.getByRole('button', { name: 'Undo' }).click();
  await expect(adapted).toHaveText(/^You missed 3 days/);
});

test('axe and 320 px with days missed, off and a fold open; the calendar file', async ({ extension }) => {
  const options = await openPlan(
    extension.url('options.html#plan'),
    await openOptions(extension, 'about'),
    -3,
  );
  await options.getByLabel('First day off').fill(await browserDay(options, 10));
  await options.getByLabel('Last day off').fill(await browserDay(options, 12));
  await options.getByRole('button', { name: 'Add days off' }).click();
  await expect(options.getByRole('list', { name: 'Days off' }).getByRole('listitem')).toHaveCount(1);
  await options
    .getByText(/\d+ new, \d+ repeating/)
    .nth(1)
    .click();
  await options.getByRole('button', { name: 'Change timeline or minutes' }).click();
  await expectAccessible(options, 'plan');
  await options.setViewportSize({ width: 320, height: 800 });
  await expectFitsWidth(options, 'plan');
  await expectAccessible(options, 'plan at 320 px');

  const [download] = await Promise.all([
    options.waitForEvent('download'),
    options.getByRole('button', { name: 'Save calendar file (.ics)' }).click(),
  ]);
  expect(download.suggestedFilename()).toBe('study-plan.ics');
  const text = await options.evaluate(async (url) => (await fetch(url)).text(), download.url());
  expect(text).toMatch(/^BEGIN:VCALENDAR\r\n/);
  expect(text).toMatch(/SUMMARY:Study \d+ min\r\n/);
  const examOn = await browserDay(options, 40);
  expect(text).toContain(`UID:plan-exam:${examOn}@`);
  const off = await browserDay(options, 11);
  expect(text).not.toContain(`plan-study:${off}`);
});

test('today in the popup and the panel: the quiz of the plan, minutes done counted', async ({
  extension,
  testPages,
}) => {
  await skipSetUp(await openPopupOverPage(extension, testPages));
  const options = await openPlan(
    extension.url('options.html#plan'),
    await openOptions(extension, 'about'),
    0,
  );
  const popup = await openPopupOver(extension, options);
  await expect(popup.getByTestId('plan')).toHaveText('plan 54 min today · 0 of 5 done');
  await expectAccessible(popup, 'popup with a plan');
  // 54 minutes at the two minutes that a new question takes until there are answers.
  await expect(popup.getByTestId('day-plan')).toHaveText(/^27 new today/);
  const start = popup.getByRole('button', { name: 'Study today’s plan' });
  const panel = (await openRealSidePanel(extension, () => actionThatCloses(start.click()))).page;
  await expect(panel.getByText('Today’s plan')).toBeVisible();
  await expect(panel.getByText(/^1 of 27$|1 \/ 27|of 27/).first()).toBeVisible();
  await panel.getByRole('button', { name: 'Today', exact: true }).click();
  const tasks = panel.getByRole('list', { name: 'Today’s plan' });
  await expect(tasks.getByRole('listitem')).toHaveCount(5);
  await expectAccessible(panel, 'panel with a plan');
});

/** Stores a plan with an hour on each day that began `startsIn` days from today, for an exam in 40 days, and opens it. */
async function openPlan(url: string, page: Page, startsIn: number): Promise<Page> {
  const [startsOn, examOn] = [await browserDay(page, startsIn), await browserDay(page, 40)];
  await page.evaluate(([plan, settings]) => chrome.storage.local.set({ plan, settings }), [
    planFrom(startsOn),
    { isSetUp: true, examOn },
  ] as const);
  await page.goto(url);
  await expect(page.getByRole('heading', { name: 'The weeks' })).toBeVisible();
  return page;
}

function planFrom(startsOn: CalendarDay) {
  const minutes = [60, 60, 60, 60, 60, 60, 60];
  return {
    startsOn,
    versions: [{ from: startsOn, preset: 'three-months', minutes }],
    daysOff: [],
    mockMinutes: { half: 120, full: 240 },
  };
}
