import { attachSurface, type Surface } from './attach-surface';
import type { LaunchedExtension } from './launch-extension';

/**
 * Opens the toolbar popup itself, not its page in a tab. The browser shows it over the tab in front, and closes
 * it when another window or tab takes the focus. Throws when the browser refuses (no focused window).
 */
export async function openRealPopup(extension: LaunchedExtension): Promise<Surface> {
  const worker = extension.context.serviceWorkers()[0] ?? extension.worker;
  await worker.evaluate(() => chrome.action.openPopup());
  return attachSurface(extension, 'popup.html');
}
