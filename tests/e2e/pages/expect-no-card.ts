import { expect, type Page } from '@playwright/test';
import { closedCardText } from '../harness/closed-card';

/** Longer than a card waits for the pointer. */
const REST_MS = 1_000;

/** Rests the pointer on the middle of the word that `selector` begins with, and makes sure that no card opens there. */
export async function expectNoCardAt(page: Page, selector: string): Promise<void> {
  const box = await page.locator(selector).boundingBox();
  await page.mouse.move(1, 1);
  await page.mouse.move((box?.x ?? 0) + 20, (box?.y ?? 0) + 10, { steps: 3 });
  await page.evaluate((ms) => new Promise((resolve) => setTimeout(resolve, ms)), REST_MS);
  expect(await closedCardText(page)).toBeUndefined();
}
