import { expect, type Locator, type Page } from '@playwright/test';
import { codePageLayers } from '@/lib/codes/testing/code-page-layers';
import type { LaunchedExtension } from '../harness/launch-extension';
import { openRealSidePanel } from '../harness/real-side-panel';
import type { TestPages } from '../harness/test-pages';
import { Keyboard } from '../journey/keyboard';
import { openPopupOverPage, skipSetUp } from '../journey/open-surfaces';
import { lookUpBox } from '../look-up/open-look-up';
import { installLayers } from '../journey/install-layers';

/** Editions that do not depend on the day of the test. */
const SETTINGS = { isSetUp: true, examEdition: 'FY2025', workEdition: 'FY2026' };

/** Installs the fixture's layers, looks `query` up in the popup and gives the real side panel that this opens. */
export async function openCodeBook(
  extension: LaunchedExtension,
  pages: TestPages,
  query: string,
): Promise<Page> {
  const popup = await openPopupOverPage(extension, pages);
  await skipSetUp(popup);
  await installLayers(popup, codePageLayers());
  await popup.evaluate((settings) => chrome.storage.local.set({ settings }), SETTINGS);
  await popup.getByRole('searchbox', { name: 'Look up a code or term' }).fill(query);
  const { page: panel } = await openRealSidePanel(extension, () => new Keyboard(popup).pressToLeave('Enter'));
  await expect(lookUpBox(panel)).toHaveValue(query);
  return panel;
}

/** Types a code and opens it with Enter, from wherever Look up is. */
export async function openCode(panel: Page, code: string): Promise<void> {
  const back = panel.getByRole('button', { name: '‹ Back' });
  while (await back.isVisible()) await back.click();
  await lookUpBox(panel).fill(code);
  await lookUpBox(panel).press('Enter');
  await expect(codeHeading(panel)).toHaveText(code);
}

export function codeHeading(panel: Page): Locator {
  return panel.getByRole('heading', { level: 1 });
}

/** The part of a code page under this heading. */
export function part(panel: Page, name: string): Locator {
  return panel
    .locator('section')
    .filter({ has: panel.getByRole('heading', { level: 2, name, exact: true }) });
}
