import { expect, type Page } from '@playwright/test';

/** Answers the question on screen by keyboard: the first options in order, as many as it asks for, then Enter. */
export async function answerWithKeys(panel: Page): Promise<void> {
  const check = panel.getByRole('button', { name: 'Check answer' });
  await expect(panel.getByRole('button', { name: /^Choose/ })).toBeVisible();
  for (const key of ['1', '2', '3', '4', '5']) {
    if (await check.isVisible()) break;
    await panel.keyboard.press(key);
    await expect(
      panel
        .getByRole('group')
        .locator('label')
        .nth(Number(key) - 1)
        .locator('input'),
    ).toBeChecked();
  }
  await expect(check).toBeEnabled();
  await panel.keyboard.press('Enter');
  await expect(panel.getByRole('region', { name: 'Why' })).toBeVisible();
}
