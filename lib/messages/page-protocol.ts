import { defineExtensionMessaging } from '@webext-core/messaging';
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
  /** Background to content script: open the card of the next flagged term. */
  showNextTerm(): void;
}

export const { sendMessage: sendPageMessage, onMessage: onPageMessage } = defineExtensionMessaging<PageProtocol>();
