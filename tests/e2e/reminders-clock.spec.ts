import { addDays } from '@/lib/std/calendar-day';
import { expect, test } from './harness/fixtures';
import { LaunchedExtension } from './harness/launch-extension';
import { stopWorker } from './harness/stop-worker';
import { browserDay } from './journey/browser-day';
import { openOptions } from './journey/open-surfaces';
import { movableClock } from './reminders/movable-clock';
import {
  clearNotifications,
  lookAgain,
  shownNotifications,
  storedLog,
  withoutQuietHours,
} from './reminders/reminder-state';

test('the clock moves on while the browser is closed: what fell due on the missed day comes once', async ({
  watch,
}) => {
  test.setTimeout(180_000);
  const clock = await movableClock();
  const extension = await LaunchedExtension.launch({
    extensionDir: clock.dir,
    grantableApis: ['notifications'],
    watch,
  });
  const startOn = async (days: number) => {
    await extension.shutDown();
    await clock.moveTo(days);
    await extension.restart();
    return openOptions(extension, 'reminders');
  };
  const expectNoMore = async (page: Awaited<ReturnType<typeof startOn>>) => {
    await clearNotifications(page);
    await lookAgain(page);
    await stopWorker(extension);
    await lookAgain(page);
    expect(await shownNotifications(page)).toEqual([]);
  };

  let page = await openOptions(extension, 'reminders');
  const today = await browserDay(page, 0);
  await withoutQuietHours(page);
  await page.evaluate(
    (examOn) => chrome.storage.local.set({ settings: { isSetUp: true, examOn } }),
    addDays(today, 8),
  );
  await page.getByRole('button', { name: 'Allow notifications' }).click();
  await expect(page.getByRole('button', { name: 'Stop notifications' })).toBeVisible();
  await expectNoMore(page);
  expect((await storedLog(page)).ids).toEqual([]);

  // Seven days before the exam the browser stays closed. The day after, it comes once.
  page = await startOn(2);
  const missed = `exam-7:${addDays(today, 1)}`;
  await expect.poll(() => shownNotifications(page)).toEqual([`today|${missed}`]);
  await expectNoMore(page);
  expect((await storedLog(page)).ids).toEqual([missed]);

  // Killed, and started again on the day after that: nothing is new.
  await extension.kill();
  page = await startOn(3);
  await expectNoMore(page);

  // The day before the exam, on its day.
  page = await startOn(7);
  const eve = `exam-1:${addDays(today, 7)}`;
  await expect.poll(() => shownNotifications(page)).toEqual([`today|${eve}`]);
  await expectNoMore(page);
  expect((await storedLog(page)).ids.filter((id) => id.startsWith('exam-'))).toEqual([missed, eve]);

  await extension.close();
  await clock.remove();
});
