import { browser } from 'wxt/browser';
import { hasOpenPanel, ownTabs, showTab } from './own-tabs';
import { panelTarget, sendPanelTarget, type PanelTarget, type PanelWish } from '@/lib/settings/panel-target';

const FOLLOWED_WITHIN_MS = 400;
/** For a panel that the browser says is open: on a busy machine it takes its time. */
const FOLLOWED_BY_OPEN_WITHIN_MS = 3000;
const LOOK_EVERY_MS = 50;

/**
 * Opens the side panel on what is wished for. Must be called synchronously inside a user gesture: browsers refuse
 * to open it after the first `await`. Where it is refused all the same, `showWithoutGesture` says what happens.
 * @param windowId the window whose panel is meant; undefined where it is not known
 */
export async function openSidePanel(wish: PanelWish, windowId: number | undefined): Promise<void> {
  // Before the panel opens: it takes the focus, and a popup that loses the focus is gone with all it has not yet sent.
  const told = tell(wish, windowId ?? 'any');
  const isOpened = openPanelOf(windowId);
  await told;
  if (!(await isOpened)) await waitOrOpenTab(wish, windowId);
}

/**
 * Opens the side panel at once, and shows what is wished for when that is known. Must be called synchronously inside a
 * user gesture, from a page that stays (not the popup).
 */
export async function openSidePanelFor(
  wished: Promise<PanelWish>,
  windowId: number | undefined,
): Promise<void> {
  const isOpened = openPanelOf(windowId);
  const wish = await wished;
  await tell(wish, windowId ?? 'any');
  if (!(await isOpened)) await waitOrOpenTab(wish, windowId);
}

/** Shows a wish without a user gesture: in the window's panel where it is open, else in the panel's page in a tab. */
export async function showWithoutGesture(wish: PanelWish, windowId: number | undefined): Promise<void> {
  await tell(wish, windowId ?? 'any');
  await waitOrOpenTab(wish, windowId);
}

/** Whether the panel of a window could be opened. */
function openPanelOf(windowId: number | undefined): Promise<boolean> {
  if (windowId === undefined) return Promise.resolve(false);
  return openPanelOrSidebar(windowId).then(
    () => true,
    () => false,
  );
}

function tell(wish: PanelWish, whose: PanelTarget['for']): Promise<void> {
  return sendPanelTarget({ wish, for: whose, at: Date.now() });
}

/** An open panel takes its wish away. When nobody does, the page opens in a tab. */
async function waitOrOpenTab(wish: PanelWish, windowId: number | undefined): Promise<void> {
  if (await isFollowed(windowId)) return;
  await tell(wish, 'tab');
  const url = browser.runtime.getURL('/sidepanel.html');
  const existing = (await ownTabs()).find((tab) => tab.url.split('#')[0] === url);
  await (existing ? showTab(existing) : browser.tabs.create({ url }));
}

/** Whether the wish is taken away: soon, or, as long as there is an open panel to do it, a good deal later. */
async function isFollowed(windowId: number | undefined): Promise<boolean> {
  const began = Date.now();
  while (await panelTarget.getValue()) {
    const waited = Date.now() - began;
    const isLate = waited >= FOLLOWED_WITHIN_MS;
    if (waited >= FOLLOWED_BY_OPEN_WITHIN_MS || (isLate && !(await hasOpenPanel(windowId)))) return false;
    await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS));
  }
  return true;
}

// Firefox calls it a sidebar, and the types of the two browsers know only one of the two.
type WithSidebar = { sidebarAction?: { open(): Promise<void> } };

function openPanelOrSidebar(windowId: number): Promise<void> {
  const { sidebarAction } = browser as WithSidebar;
  return sidebarAction ? sidebarAction.open() : browser.sidePanel.open({ windowId });
}
