import { sendToTab, type PageProtocol } from '@/lib/messages/page-protocol';
import { AppError } from '@/lib/std/app-error';
import { injectPageTerms } from './page-terms-script';
import { clearTabBadge } from './tab-badges';

export type PageStatus = ReturnType<PageProtocol['getPageStatus']>;

/** What is flagged in a tab; undefined when no content script of ours is at work there. */
export function pageStatus(tabId: number): Promise<PageStatus | undefined> {
  return sendToTab('getPageStatus', tabId).catch(() => undefined);
}

/**
 * Flags the page in a tab, now.
 * @throws AppError `page-not-allowed` where the browser lets no extension in, or not this one
 */
export async function flagTab(tabId: number): Promise<void> {
  try {
    await injectPageTerms(tabId);
  } catch (cause) {
    throw new AppError('page-not-allowed', `The content script was refused: ${String(cause)}`, { cause });
  }
}

/** Takes the flags in a tab away, if there are any. */
export async function stopFlagging(tabId: number): Promise<void> {
  await sendToTab('stopPageTerms', tabId).catch(() => undefined);
  await clearTabBadge(tabId);
}
