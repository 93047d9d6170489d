import { expect, type Page } from '@playwright/test';
import { clickToolbarIcon } from '../harness/click-toolbar-icon';
import { attachSurface } from '../harness/attach-surface';
import type { LaunchedExtension } from '../harness/launch-extension';
import { actionThatCloses } from '../journey/action-that-closes';

/** Opens the real side panel over `page` (a look-up in the popup does) and goes to its tab "On this page". */
export async function openPageList(extension: LaunchedExtension, page: Page): Promise<Page> {
  const { page: popup } = await clickToolbarIcon(extension, page.url());
  const box = popup.getByRole('searchbox');
  const skip = popup.getByRole('button', { name: 'Skip for now' });
  await skip.or(box).waitFor();
  if (await skip.isVisible()) await skip.click();
  await box.fill('sepsis');
  await actionThatCloses(box.press('Enter'));
  const { page: panel } = await attachSurface(extension, 'sidepanel.html');
  await panel.getByRole('button', { name: 'On this page' }).click();
  await expect(panel.getByRole('heading', { name: 'On this page', level: 1 })).toBeVisible();
  return panel;
}
