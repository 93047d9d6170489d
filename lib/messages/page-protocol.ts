import { defineExtensionMessaging } from '@webext-core/messaging';
import { browser } from 'wxt/browser';
import type { CodeSystem } from '@/lib/codes/code-system';
import type { FindingKey, PageFindings } from '@/lib/terms/finding';
import type { CodeCandidate, PageCode } from '@/lib/terms/mention';
import type { PackedGlossary } from '@/lib/terms/packed-glossary';

/**
 * What a card may ask to see in the side panel. None of it changes anything: a quiz is proposed and not started, and
 * hiding a term or leaving a site out is asked about there.
 */
export type PageOpening =
  | { kind: 'note'; noteId: string }
  | { kind: 'term'; termId: string }
  | { kind: 'code'; system: CodeSystem; code: string }
  | { kind: 'quiz'; finding: FindingKey }
  | { kind: 'hide-term'; termId: string }
  | { kind: 'site' };

/** The glossary to flag, and the style sheet of the card, which the content script does not hold either. */
export type WantedTerms = PackedGlossary & { cardStyle: string };

/**
 * The messages between web pages and the extension, fewer than the extension's own pages have among themselves. What a
 * content script sends may come from a taken-over renderer: whoever answers has to look at `sender` and the data.
 */
export interface PageProtocol {
  /** Content script to background: what to flag, or null when this page is not to be flagged. */
  getPageTerms(): WantedTerms | null;
  /**
   * Content script to background: what the installed code sets say of these, in the same order; null for what none of
   * them has. At most `MOST_CANDIDATES`.
   */
  checkCodes(data: { candidates: CodeCandidate[] }): (PageCode | null)[];
  /**
   * Content script to background, inside the reader's click: show this in the side panel. The handler runs
   * synchronously in the message event and must call `sidePanel.open()` before it awaits anything.
   */
  openFromPage(data: PageOpening): void;
  /** Content script to background: how many terms stand on the page by now, and whether it was too large to read on. */
  pageTermsChanged(data: { count: number; tooLarge: boolean }): void;
  /** Content script to background and open extension pages: the flags are gone, though the page is still there. */
  pageTermsStopped(): void;
  /** Background or popup to content script: the same as `pageTermsChanged`, on request. */
  getPageStatus(): { count: number; tooLarge: boolean };
  /** Background or popup to content script: take the flags away. The script stops listening too. */
  stopPageTerms(): void;
  /** Background to content script: the list of sites has changed; ask `getPageTerms` again and stop on null. */
  askAgain(): void;
  /** Background to content script: open the card of the next flagged term. */
  showNextTerm(): void;
  /** Background to content script: open the card of the one before. */
  showPreviousTerm(): void;
  /** Side panel to content script: what stands on the page. */
  getPageFindings(): PageFindings;
  /** Side panel to content script: scroll to the nth place (from 0) of a finding and open its card. */
  showFinding(data: { key: FindingKey; nth: number }): void;
}

export const { onMessage: onPageMessage } = defineExtensionMessaging<PageProtocol>();

type ForTabs = Pick<
  PageProtocol,
  | 'getPageStatus'
  | 'stopPageTerms'
  | 'askAgain'
  | 'showNextTerm'
  | 'showPreviousTerm'
  | 'getPageFindings'
  | 'showFinding'
>;

/**
 * Sends a message to the content script in a tab. The library's own `sendMessage` to a tab (4.0.0) leaves Chrome's
 * `lastError` unread, which then stands in the console as an error for every page that is not flagged.
 * @returns what the content script answers
 * @throws Error when no content script of ours is at work in the tab
 */
export async function sendToTab<Type extends keyof ForTabs>(
  type: Type,
  tabId: number,
  ...data: Parameters<ForTabs[Type]>
): Promise<ReturnType<ForTabs[Type]>> {
  // The library listens at the other end: this is its envelope, and its answer.
  const message = { id: 0, type, timestamp: Date.now(), data: data[0] };
  const answer = await browser.tabs.sendMessage<
    typeof message,
    { res: ReturnType<ForTabs[Type]>; err?: unknown } | undefined
  >(tabId, message);
  if (!answer || answer.err !== undefined) throw new Error(`Nobody answered ${type} in tab ${tabId}.`);
  return answer.res;
}
