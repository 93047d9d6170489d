import type { Page } from '@playwright/test';
import { clickToolbarIcon } from '../harness/click-toolbar-icon';
import type { LaunchedExtension } from '../harness/launch-extension';
import { closeSurface } from '../journey/open-surfaces';

/**
 * Clicks the toolbar icon over the tab at `url`, waits until the popup has its content (the first-run questions are
 * skipped), does `work` in it and closes it.
 */
export async function withPopup(
  extension: LaunchedExtension,
  url: string,
  work: (popup: Page) => Promise<void>,
): Promise<void> {
  const { page: popup, detach } = await clickToolbarIcon(extension, url);
  const skip = popup.getByRole('button', { name: 'Skip for now' });
  const box = popup.getByRole('searchbox');
  await skip.or(box).waitFor();
  if (await skip.isVisible()) await skip.click();
  await box.waitFor();
  await work(popup);
  await closeSurface(extension, popup);
  await detach();
}
