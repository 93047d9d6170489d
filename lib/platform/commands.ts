import type { Browser } from 'wxt/browser';
import { sendToTab } from '@/lib/messages/page-protocol';
import { openSidePanel } from './open-side-panel';

/** Runs a keyboard command. Synchronous up to the opening of the panel, which needs the key press as its gesture. */
export function runCommand(command: string, tab?: Browser.tabs.Tab): void {
  if (command === 'open-side-panel') void openSidePanel({ kind: 'today' }, tab?.windowId);
  if (command === 'next-page-term' && tab?.id !== undefined) {
    // Nothing is flagged in this tab when nobody answers.
    sendToTab('showNextTerm', tab.id).catch(() => undefined);
  }
}
