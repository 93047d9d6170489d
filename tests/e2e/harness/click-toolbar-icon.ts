import { chromium } from '@playwright/test';
import { attachSurface, type Surface } from './attach-surface';
import type { LaunchedExtension } from './launch-extension';

/**
 * Clicks the toolbar icon over the tab whose address starts with `url`, as a user does: it opens the real popup and
 * grants `activeTab` for that tab, which `openRealPopup` (a call from the worker) does not.
 */
export async function clickToolbarIcon(extension: LaunchedExtension, url: string): Promise<Surface> {
  const browser = await chromium.connectOverCDP(`http://127.0.0.1:${extension.port}`);
  const session = await browser.newBrowserCDPSession();
  const { targetInfos } = await session.send('Target.getTargets', { filter: [{ type: 'tab' }] });
  const tab = targetInfos.find((target) => target.url.startsWith(url));
  if (!tab) throw new Error(`No tab shows ${url}.`);
  // The domain is newer than Playwright's types of the protocol.
  const sendAny = session.send.bind(session) as unknown as (
    method: string,
    params: object,
  ) => Promise<unknown>;
  await sendAny('Extensions.triggerAction', { id: extension.extensionId, targetId: tab.targetId });
  await browser.close();
  return attachSurface(extension, 'popup.html');
}
