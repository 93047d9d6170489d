import { browser } from 'wxt/browser';
import { panelTarget, type PanelTarget } from '@/lib/settings/panel-target';

export type PanelWish = PanelTarget extends infer T
  ? T extends { at: number }
    ? Omit<T, 'at'>
    : never
  : never;

/**
 * Opens the side panel on what is wished for. Must be called synchronously inside a user gesture: browsers refuse
 * it after the first `await`. Where it is refused all the same (a look-up from the address bar is no gesture), the
 * panel's page opens in a tab.
 * @param windowId the window whose panel is meant
 */
export function openSidePanel(wish: PanelWish, windowId: number): Promise<void> {
  const opened = openPanelOrSidebar(windowId);
  const told = panelTarget.setValue({ ...wish, at: Date.now() });
  return opened.then(
    () => told,
    async () => {
      await told;
      await openPanelTab();
    },
  );
}

/** Shows the panel's page in a tab; an open one is brought to the front. */
export async function openPanelTab(): Promise<void> {
  const url = browser.runtime.getURL('/sidepanel.html');
  const [existing] = await browser.tabs.query({ url });
  if (existing?.id === undefined) await browser.tabs.create({ url });
  else await browser.tabs.update(existing.id, { active: true });
}

/** Tells a panel that may be open already what to show, without opening it. */
export async function tellSidePanel(wish: PanelWish): Promise<void> {
  await panelTarget.setValue({ ...wish, at: Date.now() });
}

// Firefox calls it a sidebar, and the types of the two browsers know only one of the two.
type WithSidebar = { sidebarAction?: { open(): Promise<void> } };

function openPanelOrSidebar(windowId: number): Promise<void> {
  const { sidebarAction } = browser as WithSidebar;
  return sidebarAction ? sidebarAction.open() : browser.sidePanel.open({ windowId });
}
