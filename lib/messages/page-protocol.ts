import { defineExtensionMessaging } from '@webext-core/messaging';
import { browser } from 'wxt/browser';
import type { CompiledTerms } from '@/lib/terms/compile-terms';

/**
 * The messages between web pages and the extension, fewer than the extension's own pages have among themselves. What a
 * content script sends may come from a taken-over renderer: whoever answers has to look at `sender` and the data.
 */
export interface PageProtocol {
  /** Content script to background: the glossary to flag, or null when this page is not to be flagged. */
  getPageTerms(): CompiledTerms | null;
  /**
   * Content script to background, inside the reader's click: show this note. The handler runs synchronously in the
   * message event and must call `sidePanel.open()` before it awaits anything.
   */
  openNote(data: { noteId: string }): void;
  /** Content script to background: how many terms stand on the page by now, and whether it was too large to read on. */
  pageTermsChanged(data: { count: number; tooLarge: boolean }): void;
  /** Background or popup to content script: the same, on request. */
  getPageStatus(): { count: number; tooLarge: boolean };
  /** Background or popup to content script: take the flags away. The script stops listening too. */
  stopPageTerms(): void;
  /** Background to content script: the list of sites has changed; ask `getPageTerms` again and stop on null. */
  askAgain(): void;
  /** Background to content script: open the card of the next flagged term. */
  showNextTerm(): void;
}

export const { sendMessage: sendPageMessage, onMessage: onPageMessage } =
  defineExtensionMessaging<PageProtocol>();

/**
 * Sends a message without data to the content script in a tab. The library's own `sendMessage` to a tab (4.0.0) leaves
 * Chrome's `lastError` unread, which then stands in the console as an error for every page that is not flagged.
 * @returns what the content script answers
 * @throws Error when no content script of ours is at work in the tab
 */
export async function sendToTab<Type extends 'getPageStatus' | 'stopPageTerms' | 'askAgain' | 'showNextTerm'>(
  type: Type,
  tabId: number,
): Promise<ReturnType<PageProtocol[Type]>> {
  // The library listens at the other end: this is its envelope, and its answer.
  const message = { id: 0, type, timestamp: Date.now() };
  const answer = await browser.tabs.sendMessage<
    typeof message,
    { res: ReturnType<PageProtocol[Type]>; err?: unknown } | undefined
  >(tabId, message);
  if (!answer || answer.err !== undefined) throw new Error(`Nobody answered ${type} in tab ${tabId}.`);
  return answer.res;
}
