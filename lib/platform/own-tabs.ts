import { browser } from 'wxt/browser';

/** A tab that shows a page of the extension, with its address. */
export type OwnTab = { tabId: number; windowId: number; url: string };

// Some versions of Chrome do not tell an extension without the permission `tabs` where its own tabs are; older browsers
// of the other kind know nothing else.
type WithContexts = { getContexts?: typeof browser.runtime.getContexts };

/** The tabs, of all windows, that show a page of the extension; in no order. */
export async function ownTabs(): Promise<OwnTab[]> {
  if ((browser.runtime as WithContexts).getContexts) {
    const contexts = await browser.runtime.getContexts({ contextTypes: ['TAB'] });
    return contexts.flatMap(({ tabId, windowId, documentUrl }) =>
      documentUrl === undefined ? [] : { tabId, windowId, url: documentUrl },
    );
  }
  const ours = browser.runtime.getURL('/');
  const tabs = await browser.tabs.query({});
  return tabs.flatMap(({ id, windowId, url }) =>
    id === undefined || url?.startsWith(ours) !== true ? [] : { tabId: id, windowId, url },
  );
}

// What Chrome says of the window of a side panel.
const SOME_WINDOW = -1;

/**
 * Whether the extension's side panel is open in a window, or in any where none is given; where the browser does not tell
 * in which one it is, it may be this one. False where the browser cannot tell at all.
 */
export async function hasOpenPanel(windowId?: number): Promise<boolean> {
  if (!(browser.runtime as WithContexts).getContexts) return false;
  const contexts = await browser.runtime.getContexts({ contextTypes: ['SIDE_PANEL'] });
  return contexts.some(
    (panel) => windowId === undefined || panel.windowId === windowId || panel.windowId === SOME_WINDOW,
  );
}

/** Brings a tab to the front, with its window; at another address where one is given. */
export async function showTab({ tabId, windowId }: OwnTab, url?: string): Promise<void> {
  await browser.tabs.update(tabId, url === undefined ? { active: true } : { active: true, url });
  await browser.windows.update(windowId, { focused: true });
}
