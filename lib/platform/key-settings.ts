import { browser } from 'wxt/browser';

// Firefox alone has a call for it, which the types of the two browsers do not both know.
type WithShortcutSettings = { openShortcutSettings?: () => Promise<void> };

/** Opens the page on which the browser lets one change the keys of extensions. */
export async function openKeySettings(): Promise<void> {
  const commands = browser.commands as WithShortcutSettings;
  if (commands.openShortcutSettings) await commands.openShortcutSettings();
  // Edge takes the address for its own.
  else await browser.tabs.create({ url: 'chrome://extensions/shortcuts' });
}
