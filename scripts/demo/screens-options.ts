import { expect, type Page } from '@playwright/test';
import type { LaunchedExtension } from '@/tests/e2e/harness/launch-extension';
import type { Camera } from './camera';
import { dayFromNow } from './stored-state';

const ACTIVITIES = [
  [40, 'Webinar: FY2027 ICD-10-CM updates', '2', 'Coding and classification', true],
  [120, 'State association spring meeting', '11.5', 'Other HIIM domain', true],
  [200, 'ICD-10-PCS root operations workshop', '6', 'Coding and classification', false],
  [260, 'Compliant query practice, online course', '4', 'Other HIIM domain', false],
] as const;

/** The settings pages, empty and full, wide and narrow. */
export async function photographOptions(extension: LaunchedExtension, camera: Camera): Promise<void> {
  const page = await extension.context.newPage();
  await page.setViewportSize({ width: 1000, height: 720 });
  const open = async (section: string, title: string) => {
    await page.goto(extension.url(`options.html#${section}`));
    await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
  };
  await open('exam', 'Settings');
  await camera.take(page, 'settings', 'exam', 'Settings');
  await open('ceus', 'CEUs');
  await camera.take(page, 'settings', 'ceus-empty', 'CEU log before the exam is passed');
  await fillLog(page);
  await camera.take(page, 'settings', 'ceus', 'CEU log');
  await open('about', 'About');
  await camera.take(page, 'settings', 'about', 'About');
  await page.setViewportSize({ width: 320, height: 720 });
  await open('ceus', 'CEUs');
  await expect(page.getByRole('list', { name: 'Activities' }).getByRole('listitem')).toHaveCount(
    ACTIVITIES.length,
  );
  await camera.take(page, 'settings', 'ceus-320', 'CEU log at 320 pixels');
  await page.close();
}

async function fillLog(page: Page): Promise<void> {
  await page.getByLabel('Day you passed the exam').fill(dayFromNow(-430));
  await page.getByRole('button', { name: 'Start the log' }).click();
  for (const [daysAgo, title, units, category, isAhima] of ACTIVITIES) {
    await page.getByLabel('Date', { exact: true }).fill(dayFromNow(-daysAgo));
    await page.getByLabel('CEUs', { exact: true }).fill(units);
    await page.getByLabel('Title', { exact: true }).fill(title);
    await page.getByLabel('Category', { exact: true }).selectOption({ label: category });
    await page.getByLabel('Offered by').selectOption({ label: isAhima ? 'AHIMA' : 'Someone else' });
    await page.getByRole('button', { name: 'Add activity' }).click();
    await expect(page.getByText(title, { exact: true })).toBeVisible();
    // Else what is filled in next would be emptied.
    await expect(page.getByLabel('Title', { exact: true })).toHaveValue('');
  }
}
