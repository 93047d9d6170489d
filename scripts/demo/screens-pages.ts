import { expect } from '@playwright/test';
import { clickToolbarIcon } from '@/tests/e2e/harness/click-toolbar-icon';
import type { LaunchedExtension } from '@/tests/e2e/harness/launch-extension';
import type { Camera } from './camera';
import { pointAtTerm } from './point-at-term';

/** A flagged web page with a card, and the popup with everything in it. */
export async function photographPages(extension: LaunchedExtension, camera: Camera, samplePage: string) {
  const page = await extension.context.newPage();
  await page.setViewportSize({ width: 800, height: 640 });
  await page.goto(samplePage);
  const popup = (await clickToolbarIcon(extension, samplePage)).page;
  await popup.getByRole('button', { name: 'Flag terms on this page' }).click();
  await expect(popup.getByText(/[1-9]\d* terms flagged on this page/)).toBeVisible();
  await expect(popup.getByRole('progressbar').first()).toBeVisible();
  await camera.take(popup, 'popup', 'full', 'With a CEU cycle, questions due and a flagged page');
  await pointAtTerm(page, 'principal diagnosis');
  await camera.take(page, 'page', 'card', 'A flagged page with a card', { fullPage: false });
  await page.close();
}
