import type { Browser } from 'wxt/browser';
import { sendToTab } from '@/lib/messages/page-protocol';
import type { PanelWish } from '@/lib/settings/panel-target';
import { flagOrStop, pauseOrResume } from './flag-page';
import { logged } from './logged';
import { openSidePanel, openSidePanelFor } from './open-side-panel';
import { pageSelection } from './page-selection';

const ON_A_PAGE: Record<string, (tabId: number, tab: Browser.tabs.Tab) => Promise<unknown>> = {
  'flag-page': (tabId, { url, windowId }) => flagOrStop({ tabId, url, windowId }),
  // Nothing is flagged in this tab when nobody answers.
  'next-page-term': (tabId) => sendToTab('showNextTerm', tabId).catch(() => undefined),
  'previous-page-term': (tabId) => sendToTab('showPreviousTerm', tabId).catch(() => undefined),
};

/** Runs a keyboard command. Synchronous up to the opening of the panel, which needs the key press as its gesture. */
export function runCommand(command: string, tab?: Browser.tabs.Tab): void {
  if (command === 'open-side-panel') void openSidePanel({ kind: 'today' }, tab?.windowId);
  if (command === 'look-up-selection') void openSidePanelFor(selectionWish(tab?.id), tab?.windowId);
  if (command === 'pause-flagging') logged('pause', pauseOrResume)();
  const run = ON_A_PAGE[command];
  if (run && tab?.id !== undefined) logged(command, run)(tab.id, tab);
}

/** Nothing selected, or a page that may not be read: the empty box. */
async function selectionWish(tabId: number | undefined): Promise<PanelWish> {
  const query = tabId === undefined ? undefined : await pageSelection(tabId);
  return { kind: 'look-up', query: query ?? '' };
}
