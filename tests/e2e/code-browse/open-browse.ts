import { expect, type Locator, type Page } from '@playwright/test';
import type { CodeLayer } from '@/lib/codes/layer';
import type { LaunchedExtension } from '../harness/launch-extension';
import type { TestPages } from '../harness/test-pages';
import { openLookUp } from '../look-up/open-look-up';
import { installLayers } from '../journey/install-layers';

/** The real side panel at the contents of the code book, with these layers installed. */
export async function openBrowse(
  extension: LaunchedExtension,
  pages: TestPages,
  layers: readonly CodeLayer[],
): Promise<Page> {
  const panel = await openLookUp(extension, pages, 'sepsis');
  await installLayers(panel, layers);
  await panel.reload();
  await panel.getByRole('button', { name: 'Look up', exact: true }).click();
  await panel.getByRole('button', { name: /^Browse the code book/ }).click();
  await expect(panel.getByRole('heading', { level: 1, name: 'Browse the code book' })).toBeVisible();
  return panel;
}

/** An entry of the contents, by the beginning of its name. */
export function entry(panel: Page, name: string): Locator {
  return panel
    .getByRole('list', { name: 'What can be browsed' })
    .getByRole('button', { name: new RegExp(`^${name}`) });
}

/** The heading of the page that is shown. */
export function title(panel: Page): Locator {
  return panel.getByRole('heading', { level: 1 });
}

/** One page back. */
export async function goBack(panel: Page): Promise<void> {
  await panel.getByRole('button', { name: '‹ Back' }).click();
}
