import type { LaunchedExtension } from './launch-extension';

/**
 * Tells the worker that the keys of a command were pressed, with the tab in front. A headless browser has no global
 * keys; everything after them is real. Throws when the worker does not run.
 */
export async function pressCommand(extension: LaunchedExtension, command: string): Promise<void> {
  const [worker] = extension.context.serviceWorkers();
  if (!worker) throw new Error('The service worker is stopped: it cannot be told of a key.');
  await worker.evaluate(async (name) => {
    const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
    const { onCommand } = chrome.commands as unknown as { onCommand: { dispatch(...args: unknown[]): void } };
    onCommand.dispatch(name, tab);
  }, command);
}
