import { expect, type Page } from '@playwright/test';
import type { LaunchedExtension } from '@/tests/e2e/harness/launch-extension';

// The third and the fourth may be struck out.
const KEYS = ['1', '2', '5', '3', '4'];

/** Answers the question on screen by keyboard: as many options as it asks for, what is chosen among them, then Enter. */
export async function answerWithKeys(panel: Page): Promise<void> {
  const check = panel.getByRole('button', { name: 'Check answer' });
  await expect(panel.getByRole('button', { name: /^Choose/ }).or(check)).toBeVisible();
  for (const key of KEYS) {
    if (await check.isVisible()) break;
    const option = panel
      .getByRole('group')
      .locator('label')
      .nth(Number(key) - 1)
      .locator('input');
    if (await option.isChecked()) continue;
    await panel.keyboard.press(key);
    await expect(option).toBeChecked();
  }
  await expect(check).toBeEnabled();
  await panel.keyboard.press('Enter');
  await expect(panel.getByRole('region', { name: 'Why' })).toBeVisible();
}

/** Starts a quiz of ten in the panel, answers its first `count` questions, and leaves it. */
export async function answerSomeQuestions(extension: LaunchedExtension, count: number): Promise<void> {
  const panel = await extension.context.newPage();
  await panel.goto(extension.url('sidepanel.html'));
  await panel.getByRole('button', { name: 'Start a quiz of ten' }).click();
  for (let number = 1; number <= count; number += 1) {
    await expect(panel.getByRole('heading', { name: `Question ${number} of 10` })).toBeVisible();
    await answerWithKeys(panel);
    await panel.keyboard.press('Enter');
  }
  await expect(panel.getByRole('heading', { name: `Question ${count + 1} of 10` })).toBeVisible();
  await panel.close();
}
