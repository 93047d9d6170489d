import { browser, type Browser } from 'wxt/browser';
import { codeBook } from '@/lib/db/code-book';
import { database } from '@/lib/db/database';
import type { WantedTerms } from '@/lib/messages/page-protocol';
import { CARD_STYLE } from '@/lib/page/term-card-style';
import { readSettings } from '@/lib/settings/settings';
import { readSitePolicy, siteModeOf, webHost } from '@/lib/settings/site-policy';
import type { PageCode } from '@/lib/terms/mention';
import { pageCodeOf } from '@/lib/terms/page-code';
import { openSidePanel } from './open-side-panel';
import { expectGlossary, packedGlossary } from './kept-glossary';
import { wishOfOpening } from './page-opening';
import { readCandidates } from './read-candidates';

/**
 * The user's own terms and the glossary, packed for a content script, without the terms that the user hid; null while
 * flagging is paused, and on a site of the "never here" list.
 */
export async function pageTerms({
  sender,
}: {
  sender: Browser.runtime.MessageSender;
}): Promise<WantedTerms | null> {
  void expectGlossary();
  const [db, policy, { hiddenTerms, isFlaggingPaused }] = await Promise.all([
    database(),
    readSitePolicy(),
    readSettings(),
  ]);
  if (isFlaggingPaused) return null;
  const host = webHost(sender.tab?.url ?? sender.url);
  if (host !== undefined && siteModeOf(policy, host) === 'never') return null;
  return { ...(await packedGlossary(db, hiddenTerms)), cardStyle: CARD_STYLE };
}

/**
 * What the installed sets say of what may be codes on a page, one answer a candidate.
 * @throws RangeError for data that is none of ours
 */
export async function checkedCodes(data: unknown): Promise<(PageCode | null)[]> {
  const candidates = readCandidates(data);
  const book = await codeBook(await database());
  return candidates.map((candidate) => pageCodeOf(book, candidate));
}

/**
 * Shows in the side panel what a card asks for. Synchronous up to the opening, which needs the gesture of the click in
 * the card.
 */
export function openFromPage(data: unknown, sender: Browser.runtime.MessageSender): Promise<void> {
  const wish = wishOfOpening(data, webHost(sender.tab?.url ?? sender.url));
  if (!wish || sender.tab === undefined || sender.id !== browser.runtime.id) return Promise.resolve();
  return openSidePanel(wish, sender.tab.windowId);
}
