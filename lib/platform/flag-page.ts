import { changeSettings, readSettings } from '@/lib/settings/settings';
import { readSitePolicy, setSiteMode, siteModeOf, webHost } from '@/lib/settings/site-policy';
import { showWithoutGesture } from './open-side-panel';
import { flagTab, pageStatus, stopFlagging } from './tab-flags';

/** The page that a menu entry or a key was for, as the browser says. */
export type AskedPage = { tabId: number; url: string | undefined; windowId: number };

/**
 * Flags a page, this once. Where nothing may be flagged by the user's own choice, the side panel says so and has the way
 * out. The menu entry or key must have granted the page, as `activeTab` does.
 */
export async function flagPage({ tabId, url, windowId }: AskedPage): Promise<void> {
  const host = webHost(url);
  if ((await readSettings()).isFlaggingPaused) {
    await showWithoutGesture({ kind: 'on-page' }, windowId);
  } else if (host !== undefined && siteModeOf(await readSitePolicy(), host) === 'never') {
    await showWithoutGesture({ kind: 'site', host }, windowId);
  } else {
    // Refused on the browser's own pages, which have no such entry, and in its shop, where nothing can be said.
    await flagTab(tabId).catch(() => undefined);
  }
}

/** Flags a page, or takes its flags away where there are any. */
export async function flagOrStop(page: AskedPage): Promise<void> {
  if (await pageStatus(page.tabId)) await stopFlagging(page.tabId);
  else await flagPage(page);
}

/** Puts the site of a page on the never list. */
export async function neverFlag(url: string | undefined): Promise<void> {
  const host = webHost(url);
  if (host !== undefined) await setSiteMode(host, 'never');
}

/** Pauses flagging on all pages, or ends the pause. */
export async function pauseOrResume(): Promise<void> {
  const { isFlaggingPaused } = await readSettings();
  await changeSettings({ isFlaggingPaused: !isFlaggingPaused });
}
