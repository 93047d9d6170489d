import { expect } from '@playwright/test';
import type { LaunchedExtension } from '../harness/launch-extension';

/** Waits until the number on the toolbar icon is `text`, asked in the extension's worker. */
export async function expectBadge(extension: LaunchedExtension, text: string): Promise<void> {
  await expect
    .poll(
      () => {
        const worker = extension.context.serviceWorkers()[0] ?? extension.worker;
        return worker.evaluate(() => chrome.action.getBadgeText({}));
      },
      { message: 'the number on the icon' },
    )
    .toBe(text);
}
