import type { Page } from '@playwright/test';
import type { Camera } from './camera';

/** The group of docs/screens.md. */
export const CODE_BOOK = 'code book';

/** A picture of the code book. The pointer is taken away first: what is below it would look chosen. */
export async function takeCodeBook(
  camera: Camera,
  page: Page,
  name: string,
  title: string,
  options?: { fullPage: boolean },
): Promise<void> {
  await page.mouse.move(0, 0);
  await camera.take(page, CODE_BOOK, name, title, options);
}
