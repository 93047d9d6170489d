import type { LaunchedExtension } from './launch-extension';
import { waitFor } from './wait-for';

/**
 * Stops the extension's service worker, as the browser does with an idle one, and resolves when it has stopped. The
 * next event or message starts it again; its old handle is dead.
 */
export async function stopWorker(extension: LaunchedExtension): Promise<void> {
  const page = await extension.context.newPage();
  await page.goto(extension.url('manifest.json'));
  const session = await extension.context.newCDPSession(page);
  let status = 'unknown';
  session.on('ServiceWorker.workerVersionUpdated', ({ versions }) => {
    for (const { scriptURL, runningStatus } of versions)
      if (scriptURL === extension.url('background.js')) status = runningStatus;
  });
  await session.send('ServiceWorker.enable');
  await session.send('ServiceWorker.stopAllWorkers');
  await waitFor('the worker to stop', () => (status === 'stopped' ? true : undefined));
  await page.close();
}
