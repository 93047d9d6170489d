import { expect } from '@playwright/test';
import { clickToolbarIcon } from '@/tests/e2e/harness/click-toolbar-icon';
import type { LaunchedExtension } from '@/tests/e2e/harness/launch-extension';
import type { Camera } from './camera';
import { dayFromNow, storeSettings } from './stored-state';

/** The popup: first run and its states of the countdown. */
export async function photographPopup(extension: LaunchedExtension, camera: Camera, samplePage: string) {
  const page = await extension.context.newPage();
  await page.goto(samplePage);
  const popup = (await clickToolbarIcon(extension, samplePage)).page;
  await expect(popup.getByLabel('Exam date')).toBeVisible();
  await camera.take(popup, 'popup', 'first-run', 'First run: credential, exam date, CEU rules');

  await storeSettings(popup, { isSetUp: true, examOn: dayFromNow(128) });
  await expect(popup.getByTestId('countdown')).toContainText('128');
  await expect(popup.getByTestId('due')).toContainText('new');
  await camera.take(popup, 'popup', 'ahead', 'Days to the exam, no credential held yet');
  await storeSettings(popup, { isSetUp: true });
  await expect(popup.getByText('no exam date yet')).toBeVisible();
  await camera.take(popup, 'popup', 'no-date', 'No exam date');
  await storeSettings(popup, { isSetUp: true, examOn: dayFromNow(-20) });
  await expect(popup.getByTestId('countdown')).toContainText('20');
  await camera.take(popup, 'popup', 'passed', 'The exam day has passed');
  await storeSettings(popup, { isSetUp: true, examOn: dayFromNow(128) });
  await popup.getByRole('searchbox').fill('pressure ulcer');
  await expect(popup.getByRole('list', { name: 'Results' }).getByRole('button').first()).toBeVisible();
  await camera.take(popup, 'popup', 'look-up', 'Look-up in the popup');
  await page.close();
}
