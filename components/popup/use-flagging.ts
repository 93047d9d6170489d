import { useCallback, useEffect, useState } from 'react';
import { browser } from 'wxt/browser';
import { onPageMessage, sendToTab } from '@/lib/messages/page-protocol';
import { injectPageTerms } from '@/lib/platform/page-terms-script';
import {
  ALL_SITES,
  hostPattern,
  readSitePolicy,
  restoreSitePolicy,
  setSiteMode,
  siteModeOf,
  webHost,
  type SiteMode,
} from '@/lib/settings/site-policy';
import { AppError } from '@/lib/std/app-error';

export type PageStatus = { count: number; tooLarge: boolean };

type Page = { tabId: number; host: string; mode: SiteMode; status: PageStatus | undefined };

export type Flagging =
  | { kind: 'not-allowed' }
  | (Page & {
      kind: 'page';
      error: unknown;
      flagOnce: () => void;
      stop: () => void;
      choose: (mode: SiteMode) => void;
    });

/** The flagging of the active tab: its state, and what can be done about it. Undefined until it is known. */
export function useFlagging(): Flagging | undefined {
  const [page, setPage] = useState<Page | null>();
  const [error, setError] = useState<unknown>();
  const refresh = useCallback(() => readPage().then(setPage), []);
  useEffect(() => {
    void refresh();
    // The page is read in idle slices: the count grows while the popup is open.
    return onPageMessage('pageTermsChanged', ({ data, sender }) => {
      setPage((now) => (now && now.tabId === sender.tab?.id ? { ...now, status: data } : now));
    });
  }, [refresh]);

  if (page === undefined) return undefined;
  if (page === null) return { kind: 'not-allowed' };
  const run = (work: () => Promise<unknown>) => {
    setError(undefined);
    work()
      .catch(setError)
      .finally(() => void refresh());
  };
  return {
    kind: 'page',
    ...page,
    error,
    flagOnce: () => run(() => flag(page.tabId)),
    stop: () => run(() => sendToTab('stopPageTerms', page.tabId)),
    choose: (mode) => run(() => choose(page, mode)),
  };
}

async function readPage(): Promise<Page | null> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  const host = webHost(tab?.url);
  if (tab?.id === undefined || host === undefined) return null;
  const mode = siteModeOf(await readSitePolicy(), host);
  const pattern = patternOf(mode, host);
  const isGranted = pattern === undefined || (await browser.permissions.contains({ origins: [pattern] }));
  return { tabId: tab.id, host, mode: isGranted ? mode : 'off', status: await statusOf(tab.id) };
}

/** Undefined when no content script of ours is attached in the tab. */
async function statusOf(tabId: number): Promise<PageStatus | undefined> {
  return sendToTab('getPageStatus', tabId).catch(() => undefined);
}

async function flag(tabId: number): Promise<void> {
  try {
    await injectPageTerms(tabId);
  } catch (cause) {
    throw new AppError('page-not-allowed', `The content script was refused: ${String(cause)}`, { cause });
  }
}

async function choose(page: Page, mode: SiteMode): Promise<void> {
  const pattern = patternOf(mode, page.host);
  // Both start inside the user's gesture and neither is waited for first: the browser's prompt may close the popup,
  // and the worker then goes on with what is stored.
  const asked =
    pattern === undefined ? Promise.resolve(true) : browser.permissions.request({ origins: [pattern] });
  const before = await setSiteMode(page.host, mode);
  if (!(await asked.catch(() => false))) {
    await restoreSitePolicy(before);
    return;
  }
  if (pattern === undefined) await sendToTab('stopPageTerms', page.tabId).catch(() => undefined);
  else await flag(page.tabId);
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
