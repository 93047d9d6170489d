import * as z from 'zod/mini';
import { browser, type Browser } from 'wxt/browser';
import { sendToTab } from '@/lib/messages/page-protocol';

const MOST_SHOWN = 999;

const status = z.object({ count: z.int().check(z.nonnegative()), tooLarge: z.boolean() });

/**
 * Writes how many terms and codes are flagged on the page that sent `data`. The browser takes the text away when the tab
 * goes to another page.
 */
export async function setTabBadge(sender: Browser.runtime.MessageSender, data: unknown): Promise<void> {
  const parsed = status.safeParse(data);
  // Frames are part of the count of their page.
  if (sender.tab?.id === undefined || sender.frameId !== 0 || !parsed.success) return;
  await setText(sender.tab.id, countText(parsed.data));
}

/** Asks every tab for its count and writes it. Tabs in which nothing is flagged have no number. */
export async function showPageCounts(): Promise<void> {
  const tabs = await browser.tabs.query({ discarded: false });
  await Promise.all(
    tabs.map(async ({ id }) => {
      if (id === undefined) return;
      const found = status.safeParse(await sendToTab('getPageStatus', id).catch(() => undefined));
      await setText(id, found.success ? countText(found.data) : null);
    }),
  );
}

/** Takes the counts away: every tab has the icon's common text again. */
export async function clearTabBadges(): Promise<void> {
  const tabs = await browser.tabs.query({});
  await Promise.all(tabs.map(async ({ id }) => id !== undefined && clearTabBadge(id)));
}

/** Takes the count of one tab away, in which nothing is flagged any more. */
export async function clearTabBadge(tabId: number): Promise<void> {
  await setText(tabId, null);
}

/** The same for the tab of the page that says that its flags are gone. */
export async function clearSenderBadge({ tab, frameId }: Browser.runtime.MessageSender): Promise<void> {
  if (tab?.id !== undefined && frameId === 0) await clearTabBadge(tab.id);
}

function countText({ count, tooLarge }: z.infer<typeof status>): string {
  return count > MOST_SHOWN ? `${MOST_SHOWN}+` : tooLarge ? `${count}+` : String(count);
}

/** Null stands for the icon's common text; a type of Chrome's leaves it out. */
async function setText(tabId: number, text: string | null): Promise<void> {
  const details = { tabId, text } as { tabId: number; text: string };
  // The tab may be closed by now.
  await browser.action.setBadgeText(details).catch(() => undefined);
}
