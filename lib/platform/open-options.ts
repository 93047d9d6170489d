import { browser } from 'wxt/browser';
import { ownTabs, showTab } from './own-tabs';

/** A section of the settings that something outside of them leads to. */
export type OptionsSection = 'ceus' | 'codes' | 'reminders';

/** Shows a section of the settings: the tab that already shows it, as it stands, else a new tab. */
export async function openOptions(section: OptionsSection): Promise<void> {
  const url = browser.runtime.getURL(`/options.html#${section}`);
  const shown = (await ownTabs()).find((tab) => tab.url === url);
  await (shown ? showTab(shown) : browser.tabs.create({ url }));
}
