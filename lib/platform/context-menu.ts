import { browser, type Browser } from 'wxt/browser';
import { openSidePanel } from './open-side-panel';

const LOOK_UP = 'look-up';
/** A selection can be a whole page; a look-up needs no more characters than this. */
const LONGEST_QUERY = 200;

/** Adds "Look up “…”" to the menu of a selection. Menus are kept by the browser, so once per installation. */
export async function addContextMenu(): Promise<void> {
  await browser.contextMenus.removeAll();
  browser.contextMenus.create({ id: LOOK_UP, title: 'Look up “%s”', contexts: ['selection'] });
}

/** Opens the side panel on the selected text. Synchronous up to the opening, which needs the user's gesture. */
export function lookUpSelection(info: Browser.contextMenus.OnClickData, tab?: Browser.tabs.Tab): void {
  if (info.menuItemId !== LOOK_UP || info.selectionText === undefined) return;
  const query = info.selectionText.trim().slice(0, LONGEST_QUERY);
  // Inside our own panel there is no tab.
  void openSidePanel({ kind: 'look-up', query }, tab?.windowId);
}
