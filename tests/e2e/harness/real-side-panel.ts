import { attachSurface, type Surface } from './attach-surface';
import type { LaunchedExtension } from './launch-extension';

/**
 * The browser's side panel. It opens only from a user gesture, so `gesture` is what the user does: a click in
 * the popup or on a page that leads to `sidePanel.open()`.
 */
export async function openRealSidePanel(
  extension: LaunchedExtension,
  gesture: () => Promise<void>,
): Promise<Surface> {
  await gesture();
  return attachSurface(extension, 'sidepanel.html');
}
