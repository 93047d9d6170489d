import { browser } from 'wxt/browser';
import { sendToTab } from '@/lib/messages/page-protocol';
import { readSettings } from '@/lib/settings/settings';
import { refreshBadge } from './badge';

/** Tells every page that something is flagged on to ask what is to be flagged now. Most tabs have no script of ours. */
export async function askTabsAgain(): Promise<void> {
  const tabs = await browser.tabs.query({ discarded: false });
  await Promise.all(
    tabs.map(async ({ id }) => id !== undefined && sendToTab('askAgain', id).catch(() => undefined)),
  );
  if ((await readSettings()).badge === 'page') await refreshBadge();
}
