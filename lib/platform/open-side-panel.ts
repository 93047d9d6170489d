import { browser } from 'wxt/browser';
import { panelTarget, sendPanelTarget, type PanelTarget, type PanelWish } from '@/lib/settings/panel-target';

const FOLLOWED_WITHIN_MS = 400;
const LOOK_EVERY_MS = 50;

/**
 * Opens the side panel on what is wished for. Must be called synchronously inside a user gesture: browsers refuse
 * to open it after the first `await`. Where it is refused all the same, `showWithoutGesture` says what happens.
 * @param windowId the window whose panel is meant; undefined where it is not known
 */
export async function openSidePanel(wish: PanelWish, windowId: number | undefined): Promise<void> {
  // Before the panel opens: it takes the focus, and a popup that loses the focus is gone with all it has not yet sent.
  const told = tell(wish, windowId ?? 'any');
  const opened =
    windowId === undefined ? Promise.reject(new Error('No window.')) : openPanelOrSidebar(windowId);
  const isOpened = opened.then(
    () => true,
    () => false,
  );
  await told;
  if (!(await isOpened)) await waitOrOpenTab(wish);
}

/** Shows a wish without a user gesture: in the window's panel where it is open, else in the panel's page in a tab. */
export async function showWithoutGesture(wish: PanelWish, windowId: number | undefined): Promise<void> {
  await tell(wish, windowId ?? 'any');
  await waitOrOpenTab(wish);
}

function tell(wish: PanelWish, whose: PanelTarget['for']): Promise<void> {
  return sendPanelTarget({ wish, for: whose, at: Date.now() });
}

/** An open panel takes its wish away at once. When nobody does, the page opens in a tab. */
async function waitOrOpenTab(wish: PanelWish): Promise<void> {
  for (let waited = 0; waited < FOLLOWED_WITHIN_MS; waited += LOOK_EVERY_MS) {
    if (!(await panelTarget.getValue())) return;
    await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS));
  }
  await tell(wish, 'tab');
  const url = browser.runtime.getURL('/sidepanel.html');
  const [existing] = await browser.tabs.query({ url });
  if (existing?.id === undefined) {
    await browser.tabs.create({ url });
    return;
  }
  await browser.tabs.update(existing.id, { active: true });
  await browser.windows.update(existing.windowId, { focused: true });
}

// Firefox calls it a sidebar, and the types of the two browsers know only one of the two.
type WithSidebar = { sidebarAction?: { open(): Promise<void> } };

function openPanelOrSidebar(windowId: number): Promise<void> {
  const { sidebarAction } = browser as WithSidebar;
  return sidebarAction ? sidebarAction.open() : browser.sidePanel.open({ windowId });
}
