import type { Page } from '@playwright/test';
import { addDays } from '@/lib/std/calendar-day';
import { expect, test } from './harness/error-free-test';
import type { LaunchedExtension } from './harness/launch-extension';
import { stopWorker } from './harness/stop-worker';
import { browserDay } from './journey/browser-day';
import { expectAccessible, expectFitsWidth } from './journey/expect-accessible';
import { Keyboard } from './journey/keyboard';
import { openOptions } from './journey/open-surfaces';
import { readLocalStorage } from './journey/stored-settings';
import {
  clearNotifications,
  forgetSince,
  lookAgain,
  nextReminderSet,
  shownNotifications,
  storedLog,
  withoutQuietHours,
} from './reminders/reminder-state';

test.use({ grantableApis: ['notifications'] });

test('what was missed comes once, and not again after a worker stop, a kill or a restart', async ({
  extension,
  errors,
}) => {
  let page = await openOptions(extension, 'reminders');
  const today = await browserDay(page, 0);
  await withoutQuietHours(page);
  await setExam(page, addDays(today, 5));
  await allow(page);
  // The milestone of two days ago had passed before the day was entered.
  expect(await lookAgain(page)).toEqual([]);
  expect((await storedLog(page)).ids).toEqual([]);

  // As if the day had been entered long ago, and the browser been closed since.
  await forgetSince(page);
  page = await restart(extension, page);
  await errors.attach(extension.profileDir);
  const missed = `exam-7:${addDays(today, -2)}`;
  await expect.poll(() => shownNotifications(page)).toEqual([`today|${missed}`]);
  await lookAgain(page);
  expect((await storedLog(page)).ids).toContain(missed);

  await clearNotifications(page);
  await stopWorker(extension);
  expect(await lookAgain(page)).toEqual([]);

  // Killed without a goodbye, too.
  await extension.kill();
  await extension.restart();
  await errors.attach(extension.profileDir);
  page = await openOptions(extension, 'reminders');
  expect(await lookAgain(page)).toEqual([]);
});

test('several missed ones come as one notification, the study of yesterday not at all', async ({
  extension,
}) => {
  const page = await openOptions(extension, 'reminders');
  const today = await browserDay(page, 0);
  await withoutQuietHours(page, {
    kinds: ['exam', 'window', 'study'],
    windowOpensOn: addDays(today, -3),
    study: { minuteOfDay: 0, weekdays: [await weekday(page, -1)] },
  });
  await setExam(page, addDays(today, 5));
  await allow(page);
  await lookAgain(page);
  await forgetSince(page);
  await stopWorker(extension);
  const window = `window-opens:${addDays(today, -3)}`;
  const exam = `exam-7:${addDays(today, -2)}`;
  expect(await lookAgain(page)).toEqual([`reminders|${window}|${exam}`]);
});

test('the daily study comes by its own alarm, and a click on it opens the quiz', async ({ extension }) => {
  test.setTimeout(180_000);
  const page = await openOptions(extension, 'reminders');
  // A whole minute that begins in 30 to 90 seconds: late enough for all that is set before it.
  const soon = await page.evaluate(() => {
    const at = new Date(Date.now() + 90_000);
    return at.getHours() * 60 + at.getMinutes();
  });
  const weekdays = ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA'];
  await allow(page);
  await withoutQuietHours(page, { kinds: ['study'], study: { minuteOfDay: soon, weekdays } });
  await lookAgain(page);
  await stopWorker(extension);
  await expect.poll(() => shownNotifications(page), { timeout: 105_000 }).toHaveLength(1);
  const [id = ''] = await shownNotifications(page);
  expect(id).toMatch(/^quiz\|study:/);
  await clickNotification(extension, id);
  const quiz = await pageAt(extension, 'sidepanel.html');
  await expect(quiz.getByRole('heading', { name: 'Question 1 of 10' })).toBeVisible();
  expect(await shownNotifications(page)).toEqual([]);
});

test('a click on what is about the cycle or several things opens that section, once', async ({
  extension,
}) => {
  const page = await openOptions(extension, 'reminders');
  await allow(page);
  await lookAgain(page);
  await clickNotification(extension, 'ceus|cycle-7:2027-01-01');
  const ceus = await pageAt(extension, 'options.html#ceus');
  await expect(ceus.getByRole('heading', { level: 1, name: 'CEUs' })).toBeVisible();
  await clickNotification(extension, 'reminders|exam-7:2027-01-01|cycle-7:2027-01-01');
  await clickNotification(extension, 'something-else');
  await clickNotification(extension, 'ceus|cycle-7:2027-01-01');
  await clickNotification(extension, 'today|exam-7:2027-01-01');
  await pageAt(extension, 'sidepanel.html');
  const urls = extension.context.pages().map((each) => each.url());
  expect(urls.filter((url) => url.includes('options.html'))).toHaveLength(2);
});

test('by keyboard: kinds, times, quiet hours, the window; the list and the calendar file follow', async ({
  extension,
}) => {
  const page = await openOptions(extension, 'reminders');
  const keyboard = new Keyboard(page);
  await expect(page.getByRole('heading', { name: 'No exam date and no CEU cycle yet' })).toBeVisible();
  await expectScreen(page, 'reminders, no days yet');
  const rows = page.getByRole('table', { name: 'Next reminders' }).getByRole('row');
  await expect(rows.nth(1)).toContainText(/change today$/);

  const today = await browserDay(page, 0);
  for (const name of [/^Code sets/, /^Study:/]) {
    await keyboard.moveTo(page.getByRole('checkbox', { name }));
    await keyboard.press('Space');
  }
  await expect(page.getByRole('checkbox', { name: /^Study:/ })).toBeChecked();
  await expect(rows).toHaveCount(1 + 1);
  await expect(rows.nth(1)).toContainText('Time to study');

  await keyboard.moveTo(page.getByLabel('Study', { exact: true }));
  await keyboard.type((await hasHalfDays(page)) ? '1130PM' : '2330');
  await keyboard.press('Enter');
  await expect(page.getByText(/^In your quiet hours: comes at 0?7:00.* the next day\.$/)).toBeVisible();
  await keyboard.typeDay(page.getByLabel('First day', { exact: true }), addDays(today, 2));
  await keyboard.press('Enter');
  await expect(page.getByText(/by the rule\. Enter another/)).toBeVisible();
  await expect(rows).toHaveCount(1 + 6);
  await keyboard.typeDay(page.getByLabel('Last day', { exact: true }), addDays(today, 1));
  await keyboard.press('Enter');
  await expect(page.getByText('It is before the first day, so nothing is reminded of.')).toBeVisible();
  await expect(rows).toHaveCount(1 + 1);
  await expectScreen(page, 'reminders, filled in');
  expect((await readLocalStorage(page))['reminders']).toMatchObject({
    kinds: ['exam', 'window', 'cycle', 'study'],
    study: { minuteOfDay: 1410 },
    windowOpensOn: addDays(today, 2),
  });

  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Save as calendar file (.ics)' }).click(),
  ]);
  expect(download.suggestedFilename()).toBe('ccs-companion-reminders.ics');
  const text = await page.evaluate(async (url) => (await fetch(url)).text(), download.url());
  expect(text).toContain('BEGIN:VCALENDAR\r\n');
  expect(text).toContain('UID:study@ccs-companion.example\r\n');
  // Late on a weekday is in the quiet hours: the entry stands at their end, the morning after.
  expect(text).toMatch(/\r\nDTSTART:\d{8}T070000\r\n/);
  expect(text).toMatch(/\r\nRRULE:FREQ=WEEKLY;BYDAY=TU,WE,TH,FR,SA;UNTIL=\d{8}T235959\r\n/);
});

test('where the days come from is said, and the time to take the exam is a number of one’s own', async ({
  extension,
}) => {
  const page = await openOptions(extension, 'reminders');
  const windowOpensOn = await browserDay(page, 2);
  await withoutQuietHours(page, { kinds: ['window'], windowOpensOn });
  const rows = page.getByRole('table', { name: 'Next reminders' }).getByRole('row');
  await expect(rows).toHaveCount(1 + 5);
  await page.getByText('The days on which code sets change').click();
  await expect(page.getByText(/^CMS: quarterly update files, checked /)).toBeVisible();
  const days = page.getByLabel('Time to take the exam, days');
  await days.fill('20');
  await days.press('Enter');
  // The steps of 60 and 30 days would come before the first day.
  await expect(rows).toHaveCount(1 + 3);
  expect((await readLocalStorage(page))['editedFacts']).toMatchObject({ 'exam.windowDays': { value: 20 } });
  await page.getByRole('button', { name: 'Time to take the exam: back to 120' }).press('Enter');
  await expect(rows).toHaveCount(1 + 5);
  await expect(days).toBeFocused();
  await expectScreen(page, 'reminders, with the days of code sets open');
});

test('a permission that is taken back is said, and nothing breaks', async ({ extension }) => {
  const page = await openOptions(extension, 'reminders');
  await withoutQuietHours(page);
  await setExam(page, await browserDay(page, 5));
  await allow(page);
  await lookAgain(page);
  await page.getByRole('button', { name: 'Stop notifications' }).click();
  await expect(page.getByText(/^Not allowed, so nothing pops up/)).toBeVisible();
  await expect(page.getByRole('button', { name: 'Allow notifications' })).toBeFocused();
  await expect
    .poll(() => page.evaluate(async () => (await chrome.alarms.get('reminders')) === undefined))
    .toBe(true);
  await expect(page.getByRole('table', { name: 'Next reminders' })).toBeVisible();
  await allow(page);
  expect(await lookAgain(page)).toEqual([]);
});

async function allow(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Allow notifications' }).click();
  await expect(page.getByRole('button', { name: 'Stop notifications' })).toBeVisible();
  await nextReminderSet(page);
}

async function setExam(page: Page, examOn: string): Promise<void> {
  await page.evaluate(
    (day) => chrome.storage.local.set({ settings: { isSetUp: true, examOn: day } }),
    examOn,
  );
}

async function restart(extension: LaunchedExtension, page: Page): Promise<Page> {
  await page.close();
  await extension.restart();
  return openOptions(extension, 'reminders');
}

async function clickNotification(extension: LaunchedExtension, id: string): Promise<void> {
  const [worker] = extension.context.serviceWorkers().slice(-1);
  if (!worker) throw new Error('No worker runs.');
  await worker.evaluate((clicked) => {
    const event = chrome.notifications.onClicked as unknown as { dispatch: (id: string) => void };
    event.dispatch(clicked);
  }, id);
}

async function pageAt(extension: LaunchedExtension, path: string): Promise<Page> {
  await expect
    .poll(() => extension.context.pages().some((each) => each.url() === extension.url(path)))
    .toBe(true);
  const found = extension.context.pages().find((each) => each.url() === extension.url(path));
  if (!found) throw new Error(`No page ${path}.`);
  return found;
}

function weekday(page: Page, days: number): Promise<string> {
  return page.evaluate((days) => {
    const date = new Date();
    date.setHours(12, 0, 0, 0);
    date.setDate(date.getDate() + days);
    return ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA'][date.getDay()] ?? '';
  }, days);
}

function hasHalfDays(page: Page): Promise<boolean> {
  return page.evaluate(
    () => new Intl.DateTimeFormat(undefined, { hour: 'numeric' }).resolvedOptions().hour12 === true,
  );
}

async function expectScreen(page: Page, screen: string): Promise<void> {
  await expectAccessible(page, screen);
  const size = page.viewportSize();
  await page.setViewportSize({ width: 320, height: 720 });
  await expectFitsWidth(page, screen);
  await page.setViewportSize(size ?? { width: 1280, height: 800 });
}
