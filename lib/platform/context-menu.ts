import { browser, type Browser } from 'wxt/browser';
import { openSidePanel } from './open-side-panel';

const LOOK_UP = 'look-up';

/** Adds "Look up “…”" to the menu of a selection. Menus are kept by the browser, so once per installation. */
export async function addContextMenu(): Promise<void> {
  await browser.contextMenus.removeAll();
  browser.contextMenus.create({ id: LOOK_UP, title: 'Look up “%s”', contexts: ['selection'] });
}

/** Opens the side panel on the selected text. Synchronous up to the opening, which needs the user's gesture. */
export function lookUpSelection(info: Browser.contextMenus.OnClickData, tab?: Browser.tabs.Tab): void {
  if (info.menuItemId !== LOOK_UP || info.selectionText === undefined || tab === undefined) return;
  void openSidePanel({ kind: 'look-up', query: info.selectionText.trim() }, tab.windowId);
}
