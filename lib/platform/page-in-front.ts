import { browser } from 'wxt/browser';
import { onPageMessage, sendToTab } from '@/lib/messages/page-protocol';
import { webHost } from '@/lib/settings/site-policy';
import type { FindingKey, PageFindings } from '@/lib/terms/finding';
import { ownTabs } from './own-tabs';
import { readFindings } from './read-findings';

/**
 * The web page that the user has in front, as far as the browser lets us know it.
 * - `none`: there is no tab, or it shows a page of our own or of the browser
 * - `unflagged`: nothing of ours is at work there; `host` is undefined where the browser keeps the address from us
 * - `flagged`: what was found on it so far
 */
export type PageInFront =
  | { kind: 'none' }
  | { kind: 'unflagged'; tabId: number; host: string | undefined; isLoading: boolean }
  | { kind: 'flagged'; tabId: number; host: string | undefined; found: PageFindings };

/** Looks at the page in front, in the window of the extension page that asks. */
export async function readPageInFront(): Promise<PageInFront> {
  const ours = new Set((await ownTabs()).map(({ tabId }) => tabId));
  const tab = await tabInFront(ours);
  if (tab?.id === undefined || ours.has(tab.id)) return { kind: 'none' };
  const answer = await sendToTab('getPageFindings', tab.id).catch(() => undefined);
  const host = webHost(tab.url);
  const found = answer && readFindings(answer);
  if (found) return { kind: 'flagged', tabId: tab.id, host, found };
  if (tab.url !== undefined && host === undefined) return { kind: 'none' };
  return { kind: 'unflagged', tabId: tab.id, host, isLoading: tab.status === 'loading' };
}

/**
 * The tab in front of the user. Where the extension page that asks is itself in a tab, that is the one that was in
 * front before it.
 */
async function tabInFront(ours: ReadonlySet<number>) {
  const [own, tabs] = await Promise.all([
    browser.tabs.getCurrent(),
    browser.tabs.query({ currentWindow: true }),
  ]);
  if (!own) return tabs.find(({ active }) => active);
  return tabs
    .filter(({ id }) => id !== undefined && !ours.has(id))
    .toSorted((a, b) => (b.lastAccessed ?? 0) - (a.lastAccessed ?? 0))[0];
}

const watchers = new Set<() => void>();
let stopWatching: (() => void) | undefined;

/** Calls back when another page may be in front, or more was found on it. Returns the way to stop. */
export function watchPageInFront(onChange: () => void): () => void {
  watchers.add(onChange);
  stopWatching ??= watchBrowser();
  return () => {
    watchers.delete(onChange);
    if (watchers.size > 0) return;
    stopWatching?.();
    stopWatching = undefined;
  };
}

/** Once for the whole extension page: a message has one listener there. */
function watchBrowser(): () => void {
  const changed = () => {
    for (const watcher of watchers) watcher();
  };
  const updated = (_: number, { status, url }: { status?: string; url?: string }) => {
    if (status !== undefined || url !== undefined) changed();
  };
  browser.tabs.onActivated.addListener(changed);
  browser.tabs.onUpdated.addListener(updated);
  browser.tabs.onRemoved.addListener(changed);
  const offs = [onPageMessage('pageTermsChanged', changed), onPageMessage('pageTermsStopped', changed)];
  return () => {
    browser.tabs.onActivated.removeListener(changed);
    browser.tabs.onUpdated.removeListener(updated);
    browser.tabs.onRemoved.removeListener(changed);
    for (const off of offs) off();
  };
}

/**
 * Scrolls the page in a tab to the nth place (from 0) of a finding and brings it to the front if it is not there.
 * @throws Error when nothing of ours is at work in the tab any more
 */
export async function showOnPage(tabId: number, key: FindingKey, nth: number): Promise<void> {
  await sendToTab('showFinding', tabId, { key, nth });
  const { active } = await browser.tabs.get(tabId);
  if (!active) await browser.tabs.update(tabId, { active: true });
}
