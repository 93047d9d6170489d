import { expect, type Page } from '@playwright/test';
import type { LaunchedExtension } from '../harness/launch-extension';
import { withPopup } from './with-popup';

/** Opens `url` in a tab and flags its terms once, by the button in the popup. */
export async function openFlagged(extension: LaunchedExtension, url: string): Promise<Page> {
  const page = await extension.context.newPage();
  await page.goto(url);
  await flagOnce(extension, page);
  return page;
}

/** Flags the terms of the page in front, by the button in the popup, and waits for their number. */
export function flagOnce(extension: LaunchedExtension, page: Page): Promise<void> {
  return withPopup(extension, page.url(), async (popup) => {
    await popup.getByRole('button', { name: 'Flag terms on this page' }).click();
    await expect(popup.getByRole('status')).toHaveText(/^[1-9]\d* terms? flagged on this page\.$/);
  });
}

/** Takes the flags of the page in front away, by the button in the popup. */
export function stopFlagging(extension: LaunchedExtension, page: Page): Promise<void> {
  return withPopup(extension, page.url(), async (popup) => {
    await popup.getByRole('button', { name: 'Stop flagging here' }).click();
    await expect(popup.getByRole('status')).toHaveText('Off on this page.');
  });
}
