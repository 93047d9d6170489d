import { expect, type Locator, type Page } from '@playwright/test';
import type { LaunchedExtension } from '../harness/launch-extension';
import { openRealSidePanel } from '../harness/real-side-panel';
import type { TestPages } from '../harness/test-pages';
import { Keyboard } from '../journey/keyboard';
import { openPopupOverPage, skipSetUp } from '../journey/open-surfaces';

/** Looks `query` up in the popup's box with Enter, and gives the real side panel that this opens. */
export async function openLookUp(
  extension: LaunchedExtension,
  pages: TestPages,
  query: string,
): Promise<Page> {
  const popup = await openPopupOverPage(extension, pages);
  await skipSetUp(popup);
  const box = popup.getByRole('searchbox', { name: 'Look up a code or term' });
  await box.fill(query);
  const { page: panel } = await openRealSidePanel(extension, () => new Keyboard(popup).pressToLeave('Enter'));
  await expect(lookUpBox(panel)).toHaveValue(query);
  return panel;
}

/** The box of the panel's Look up. */
export function lookUpBox(panel: Page): Locator {
  return panel.getByRole('searchbox', { name: 'Look up a term, code, note or question' });
}

/** The results in the panel, best first. */
export function results(panel: Page): Locator {
  return panel.getByRole('list', { name: 'Results' }).getByRole('button');
}
