import { expect, type Locator, type Page } from '@playwright/test';
import type { LaunchedExtension } from '../harness/launch-extension';
import { askedItems } from './stored-mock';

/** Opens the start page of the mock exams in a tab, with the banks there. */
export async function openMockStart(extension: LaunchedExtension): Promise<Page> {
  const page = await extension.context.newPage();
  await page.goto(extension.url('exam.html#mock'));
  await expect(page.getByRole('heading', { level: 1, name: 'Mock exam' })).toBeVisible({ timeout: 15_000 });
  return page;
}

/** Starts a CCA exam of a quarter (26 questions, 30 minutes, no scenario) from the start page, and its clock. */
export async function startQuarter(page: Page): Promise<void> {
  await page.getByRole('radio', { name: 'CCA, six domains' }).check();
  await page.getByRole('radio', { name: /^Quarter/ }).check();
  await page.getByRole('button', { name: 'Go to the tutorial' }).click();
  await page.getByRole('button', { name: 'Start the clock' }).click();
  await expectPlace(page, 0);
}

/** Waits until a place (from 0) is on screen with its options, or with its record and code sheet. */
export async function expectPlace(page: Page, place: number): Promise<void> {
  const asked = await askedItems(page);
  const name = `Item ${place + 1} of ${asked.length}`;
  await expect(page.getByRole('heading', { level: 1, name })).toBeAttached();
  if (asked[place]) await expect(page.getByRole('group', { name: /^Choose/ })).toBeVisible();
  else await expect(firstCodeField(page)).toBeAttached();
}

/** The field of the principal or first-listed diagnosis of a scenario. */
export function firstCodeField(page: Page): Locator {
  return page.getByRole('combobox', { name: /^(Principal|First-listed) diagnosis, code/ });
}

/** Chooses options by their number keys at the place on screen, and waits until they are on the disk. */
export async function chooseWithKeys(
  page: Page,
  optionOrder: readonly string[],
  response: readonly string[],
) {
  for (const id of response) await page.keyboard.press(String(optionOrder.indexOf(id) + 1));
  await expect(page.locator('input[name="option"]:checked')).toHaveCount(response.length);
  await expect(page.getByTestId('saved')).toHaveText('Saved');
}
