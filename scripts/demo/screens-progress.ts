import { expect, type Page } from '@playwright/test';
import type { LaunchedExtension } from '@/tests/e2e/harness/launch-extension';
import { readTable, replaceTables } from '@/tests/e2e/journey/stored-data';
import { studyHistory } from '@/tests/e2e/journey/study-history';
import type { Camera } from './camera';
import { dayFromNow, storeSettings } from './stored-state';

const GROUP = 'progress';
const EXAM_IN = 38;
const STATES = {
  sparse: { days: 3, perDay: 9, about: 'after three days' },
  full: { days: 170, perDay: 30, about: 'after half a year' },
} as const;

/** Progress before the first answer, after three days and after half a year, in the panel and in the tab. */
export async function photographProgress(extension: LaunchedExtension, camera: Camera): Promise<void> {
  const page = await extension.context.newPage();
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.goto(extension.url('exam.html#progress'));
  await expect(page.getByRole('heading', { name: 'No answers yet' })).toBeVisible({ timeout: 30_000 });
  await storeSettings(page, { isSetUp: true, examOn: dayFromNow(EXAM_IN) });
  await photograph(page, extension, camera, 'empty', 'before the first answer');
  const items = (await readTable(page, 'items')).filter(({ bankId }) => bankId === 'core');
  for (const [state, { days, perDay, about }] of Object.entries(STATES)) {
    const { reviews, cards } = studyHistory(items, { days, perDay, now: Date.now() });
    await replaceTables(page, { reviews, cards });
    await photograph(page, extension, camera, state, about);
  }
  await photographOpened(page, camera);
  await page.close();
}

/** The panel at both of its widths, then the tab. */
async function photograph(
  page: Page,
  extension: LaunchedExtension,
  camera: Camera,
  state: string,
  about: string,
): Promise<void> {
  await page.goto(extension.url('sidepanel.html'));
  await page.getByRole('button', { name: 'Progress', exact: true }).click();
  await expectShown(page);
  await camera.takeWidths(page, GROUP, state, `Progress ${about}`, { widths: [320, 360] });
  await page.goto(extension.url('exam.html#progress'));
  await page.reload();
  await expectShown(page);
  await camera.takeWidths(page, GROUP, `${state}-tab`, `Progress in the tab, ${about}`, { widths: [1280] });
}

/** A domain opened, the days instead of weeks, a day looked at with the keyboard, and a table. */
async function photographOpened(page: Page, camera: Camera): Promise<void> {
  const known = page.getByRole('region', { name: 'What you know' });
  await known.getByText('Coding Knowledge and Skills').click();
  await page.getByRole('button', { name: 'By day' }).click();
  await page.getByText('Show as table').last().click();
  await page.getByRole('listbox', { name: /^Minutes of study/ }).focus();
  for (const key of ['ArrowLeft', 'ArrowLeft', 'ArrowUp']) await page.keyboard.press(key);
  await camera.takeWidths(page, GROUP, 'opened-tab', 'Progress in the tab, with a domain and a table open', {
    widths: [1280],
  });
}

async function expectShown(page: Page): Promise<void> {
  await expect(page.getByRole('heading', { name: 'What you know' })).toBeVisible();
}
