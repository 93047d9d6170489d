import { useCallback, useEffect, useState } from 'react';
import { browser } from 'wxt/browser';
import { onPageMessage } from '@/lib/messages/page-protocol';
import { flagTab, pageStatus, stopFlagging, type PageStatus } from '@/lib/platform/tab-flags';
import { changeSettings, watchSettings } from '@/lib/settings/settings';
import {
  ALL_SITES,
  hostPattern,
  listSite,
  readSitePolicy,
  replaceSitePolicy,
  setSiteMode,
  siteModeOf,
  watchSitePolicy,
  webHost,
  type SiteMode,
} from '@/lib/settings/site-policy';

type Page = { tabId: number; host: string; mode: SiteMode; status: PageStatus | undefined };

type Flagging = {
  error: unknown;
  pause: (isPaused: boolean) => void;
} & (
  | { kind: 'not-allowed' }
  | (Page & {
      kind: 'page';
      flagOnce: () => void;
      stop: () => void;
      choose: (mode: SiteMode) => void;
      /** Takes the site off the never list; what holds then is what holds elsewhere. */
      takeOff: () => void;
    })
);

/** The flagging of the active tab: its state, and what can be done about it. Undefined until it is known. */
export function useFlagging(isPaused: boolean): Flagging | undefined {
  const [page, setPage] = useState<Page | null>();
  const [error, setError] = useState<unknown>();
  const refresh = useCallback(() => readPage().then(setPage), []);
  useEffect(() => {
    void refresh();
    const stopWatching = [watchSitePolicy(() => void refresh()), watchSettings(() => void refresh())];
    // The page is read in idle slices: the count grows while the popup is open.
    const stopListening = onPageMessage('pageTermsChanged', ({ data, sender }) => {
      setPage((now) => (now && now.tabId === sender.tab?.id ? { ...now, status: data } : now));
    });
    return () => {
      for (const stop of stopWatching) stop();
      stopListening();
    };
  }, [refresh]);

  if (page === undefined) return undefined;
  const run = (work: () => Promise<unknown>) => {
    setError(undefined);
    work()
      .catch(setError)
      .finally(() => void refresh());
  };
  const pause = (isFlaggingPaused: boolean) => run(() => changeSettings({ isFlaggingPaused }));
  if (page === null) return { kind: 'not-allowed', error, pause };
  return {
    kind: 'page',
    ...page,
    error,
    pause,
    flagOnce: () => run(() => flagTab(page.tabId)),
    stop: () => run(() => stopFlagging(page.tabId)),
    choose: (mode) => run(() => choose(page, mode, isPaused)),
    takeOff: () => run(() => listSite(page.host, undefined)),
  };
}

async function readPage(): Promise<Page | null> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  const host = webHost(tab?.url);
  if (tab?.id === undefined || host === undefined) return null;
  const mode = siteModeOf(await readSitePolicy(), host);
  const pattern = patternOf(mode, host);
  const isGranted = pattern === undefined || (await browser.permissions.contains({ origins: [pattern] }));
  return { tabId: tab.id, host, mode: isGranted ? mode : 'off', status: await pageStatus(tab.id) };
}

async function choose(page: Page, mode: SiteMode, isPaused: boolean): Promise<void> {
  const pattern = patternOf(mode, page.host);
  // Both start inside the user's gesture and neither is waited for first: the browser's prompt may close the popup,
  // and the worker then goes on with what is stored.
  const asked =
    pattern === undefined ? Promise.resolve(true) : browser.permissions.request({ origins: [pattern] });
  const before = await setSiteMode(page.host, mode);
  if (!(await asked.catch(() => false))) {
    await replaceSitePolicy(before);
    return;
  }
  if (pattern === undefined) await stopFlagging(page.tabId);
  else if (!isPaused) await flagTab(page.tabId);
}

function patternOf(mode: SiteMode, host: string): string | undefined {
  switch (mode) {
    case 'all-sites':
      return ALL_SITES;
    case 'this-site':
      return hostPattern(host);
    case 'never':
    case 'off':
      return undefined;
  }
}
