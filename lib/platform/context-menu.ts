import { browser, type Browser } from 'wxt/browser';
import { selectedQuery } from '@/lib/lookup/selected-query';
import { changeSettings, readSettings, type Settings } from '@/lib/settings/settings';
import { flagPage, neverFlag } from './flag-page';
import { logged } from './logged';
import { openSidePanel } from './open-side-panel';
import { stopFlagging } from './tab-flags';

type Click = { info: Browser.contextMenus.OnClickData; tab: Browser.tabs.Tab | undefined };

type Entry = {
  id: string;
  title: (settings: Settings) => string;
  contexts: NonNullable<Browser.contextMenus.CreateProperties['contexts']>;
  /** Synchronous up to the opening of the panel, which needs the click as its gesture. */
  run: (click: Click) => void;
};

const WEB_PAGES = ['http://*/*', 'https://*/*'];

const FLAG: Entry = {
  id: 'flag-page',
  title: ({ isFlaggingPaused }) => (isFlaggingPaused ? 'Resume flagging' : 'Flag terms here'),
  contexts: ['page', 'frame'],
  run: logged('flag from menu', async ({ info, tab }) => {
    // What the entry says while flagging is paused.
    if ((await readSettings()).isFlaggingPaused) await changeSettings({ isFlaggingPaused: false });
    else if (tab?.id !== undefined)
      await flagPage({ tabId: tab.id, url: info.pageUrl ?? tab.url, windowId: tab.windowId });
  }),
};

/** Our entries, in the order of the menu. */
const ENTRIES: readonly Entry[] = [
  {
    id: 'look-up',
    title: () => 'Look up “%s”',
    contexts: ['selection'],
    run: ({ info, tab }) => {
      const query = selectedQuery(info.selectionText ?? '');
      // Inside our own panel there is no tab.
      if (query !== '') void openSidePanel({ kind: 'look-up', query }, tab?.windowId);
    },
  },
  {
    id: 'add-term',
    title: () => 'Add “%s” to your terms',
    contexts: ['selection'],
    run: ({ info, tab }) => {
      const text = selectedQuery(info.selectionText ?? '');
      if (text !== '') void openSidePanel({ kind: 'add-term', text }, tab?.windowId);
    },
  },
  FLAG,
  {
    id: 'stop-page',
    title: () => 'Stop flagging here',
    contexts: ['page', 'frame'],
    run: logged('stop from menu', async ({ tab }) => {
      if (tab?.id !== undefined) await stopFlagging(tab.id);
    }),
  },
  {
    id: 'never-here',
    title: () => 'Never on this site',
    contexts: ['page', 'frame'],
    run: logged('never from menu', ({ info, tab }) => neverFlag(info.pageUrl ?? tab?.url)),
  },
];

/** Adds our entries to the browser's menu, which keeps them: so once per installation. */
export async function addContextMenu(): Promise<void> {
  const settings = await readSettings();
  await browser.contextMenus.removeAll();
  for (const { id, title, contexts } of ENTRIES) {
    const isOfPages = contexts.includes('page');
    browser.contextMenus.create({
      id,
      title: title(settings),
      contexts,
      ...(isOfPages && { documentUrlPatterns: WEB_PAGES }),
    });
  }
}

/** After a change of the settings: the entry that flags says what it does now. */
export async function nameFlagEntry(now: Settings, before: Settings): Promise<void> {
  if (FLAG.title(now) !== FLAG.title(before))
    await browser.contextMenus.update(FLAG.id, { title: FLAG.title(now) });
}

/** Does what an entry is for. */
export function runMenuEntry(info: Browser.contextMenus.OnClickData, tab?: Browser.tabs.Tab): void {
  ENTRIES.find(({ id }) => id === info.menuItemId)?.run({ info, tab });
}
