import { expect } from '@playwright/test';
import { LaunchedExtension } from '@/tests/e2e/harness/launch-extension';
import type { Camera } from './camera';
import { dayFromNow } from './stored-state';

const GROUP = 'reminders';

/** Reminders: no days and nothing allowed yet, all of it in use, nothing switched on, what was entered wrong. */
export async function photographReminders(camera: Camera): Promise<void> {
  await camera.clear(GROUP);
  const extension = await LaunchedExtension.launch({ grantableApis: ['notifications'] });
  try {
    await photographScreen(extension, camera);
  } finally {
    await extension.close();
  }
}

async function photographScreen(extension: LaunchedExtension, camera: Camera): Promise<void> {
  const page = await extension.context.newPage();
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.goto(extension.url('options.html#reminders'));
  await expect(page.getByRole('heading', { name: 'No exam date and no CEU cycle yet' })).toBeVisible();
  await camera.takeWidths(page, GROUP, 'start', 'Reminders, no days yet and not allowed');

  await page.goto(extension.url('options.html#ceus'));
  await page.getByLabel('Day you passed the exam').fill(dayFromNow(-640));
  await page.getByRole('button', { name: 'Start the log' }).click();
  await page.goto(extension.url('options.html#reminders'));
  await page.evaluate(
    ([examOn, windowOpensOn]) =>
      chrome.storage.local.set({
        settings: { isSetUp: true, examOn },
        reminders: {
          kinds: ['exam', 'window', 'cycle', 'code-sets', 'quarterly', 'study'],
          windowOpensOn,
          study: { minuteOfDay: 22 * 60 + 30, weekdays: ['MO', 'WE', 'FR', 'SA'] },
        },
      }),
    [dayFromNow(50), dayFromNow(-20)],
  );
  await page.getByRole('button', { name: 'Allow notifications' }).click();
  await expect(page.getByRole('button', { name: 'Stop notifications' })).toBeVisible();
  await expect(page.getByText('Your exam is in 30 days')).toBeVisible();
  await camera.takeWidths(page, GROUP, 'full', 'Reminders of all kinds, study in quiet hours');

  await page.evaluate(
    ([windowOpensOn, windowClosesOn]) =>
      chrome.storage.local.set({ reminders: { kinds: [], quiet: null, windowOpensOn, windowClosesOn } }),
    [dayFromNow(5), dayFromNow(3)],
  );
  await expect(page.getByText('Nothing is ahead.')).toBeVisible();
  await page.getByText('The days on which code sets change').click();
  await camera.takeWidths(page, GROUP, 'off', 'Reminders switched off, and a last day before the first');
  await page.close();
}
