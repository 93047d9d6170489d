import { readCodeFiles } from '@/lib/codes/install/read-code-files';
import { storeLayers } from '@/lib/db/code-layers';
import type { CompanionDatabase } from '@/lib/db/schema';
import { AppError } from '@/lib/std/app-error';
import { sentError, type InstallReply, type InstallRequest, type InstallResult } from './install-messages';

type InstallPort = {
  addEventListener(type: 'message', listener: (event: MessageEvent<InstallRequest>) => void): void;
  postMessage(reply: InstallReply): void;
};

/**
 * The worker's side of an installation: reads the files, packs them, and stores all layers in one transaction, or
 * changes nothing. One installation a worker.
 * @param open opens the worker's own connection to the database
 * @param now epoch ms
 */
export function serveInstall(
  port: InstallPort,
  open: () => Promise<CompanionDatabase>,
  now: () => number,
): void {
  const cancel = new AbortController();
  port.addEventListener('message', ({ data }) => {
    if (data.type === 'cancel') {
      cancel.abort();
      return;
    }
    const files = data.files.map(({ name, blob }) => new File([blob], name));
    install(files, port, open, now, cancel.signal).then(
      (result) => port.postMessage({ type: 'done', result }),
      (error: unknown) =>
        port.postMessage({ type: 'failed', error: sentError(error, cancel.signal.aborted) }),
    );
  });
}

async function install(
  files: readonly File[],
  port: InstallPort,
  open: () => Promise<CompanionDatabase>,
  now: () => number,
  signal: AbortSignal,
): Promise<InstallResult> {
  const { layers, ignored, sources } = await readCodeFiles(files, {
    signal,
    onProgress: (progress) =>
      port.postMessage({ type: 'progress', progress: { phase: 'reading', ...progress } }),
  });
  const db = await open();
  // The last moment to hear of a cancel: from here on it is all or none.
  await new Promise((resolve) => setTimeout(resolve, 0));
  signal.throwIfAborted();
  port.postMessage({ type: 'progress', progress: { phase: 'saving' } });
  try {
    await storeLayers(db, layers, 'user', now());
  } catch (cause) {
    throw new AppError('database-unavailable', `The code sets could not be stored: ${String(cause)}`, {
      cause,
    });
  }
  return { ignored, sources, layers: layers.map(({ packed: _packed, ...layer }) => layer) };
}
