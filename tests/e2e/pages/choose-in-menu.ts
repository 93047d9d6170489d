import type { LaunchedExtension } from '../harness/launch-extension';
import { waitFor } from '../harness/wait-for';

/**
 * Chooses an entry of the menu of the page in front. A headless browser has no menus: the worker is told what the
 * browser would tell it, once the browser knows the entry. Throws when it never does.
 * @param info what else the browser would say: the selection
 */
export async function chooseInMenu(
  extension: LaunchedExtension,
  entry: string,
  info: { selectionText?: string } = {},
): Promise<void> {
  const worker = extension.context.serviceWorkers()[0] ?? extension.worker;
  await waitFor(`the entry ${entry} in the menu`, () =>
    worker.evaluate(
      (id) =>
        chrome.contextMenus.update(id, {}).then(
          () => true as const,
          () => undefined,
        ),
      entry,
    ),
  );
  await worker.evaluate(
    async ({ id, more }) => {
      const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
      const { onClicked } = chrome.contextMenus as unknown as {
        onClicked: { dispatch(...args: unknown[]): void };
      };
      onClicked.dispatch({ menuItemId: id, editable: false, pageUrl: tab?.url, ...more }, tab);
    },
    { id: entry, more: info },
  );
}
