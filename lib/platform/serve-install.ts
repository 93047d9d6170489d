import {
  readCodeFiles,
  type CodeFilesRead,
  type ReadCodeFilesOptions,
} from '@/lib/codes/install/read-code-files';
import { readCptLayer } from '@/lib/codes/install/read-cpt-layer';
import { storeLayers } from '@/lib/db/code-layers';
import type { CompanionDatabase } from '@/lib/db/schema';
import { AppError } from '@/lib/std/app-error';
import {
  sentError,
  type InstallReply,
  type InstallRequest,
  type InstallResult,
  type SentFile,
} from './install-messages';

type InstallWork = Exclude<InstallRequest, { type: 'cancel' }>;
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
    install(data, port, open, now, cancel.signal).then(
      (result) => port.postMessage({ type: 'done', result }),
      (error: unknown) =>
        port.postMessage({ type: 'failed', error: sentError(error, cancel.signal.aborted) }),
    );
  });
}

async function install(
  request: InstallWork,
  port: InstallPort,
  open: () => Promise<CompanionDatabase>,
  now: () => number,
  signal: AbortSignal,
): Promise<InstallResult> {
  const { layers, ignored, sources } = await read(request, {
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

async function read(request: InstallWork, options: ReadCodeFilesOptions): Promise<CodeFilesRead> {
  if (request.type === 'install') return readCodeFiles(request.files.map(received), options);
  // The user's own list: there is no official figure to compare it with.
  const layer = await readCptLayer(received(request.file), request.mapping, options);
  return { layers: [layer], ignored: [], sources: [] };
}

function received({ name, blob }: SentFile): File {
  return new File([blob], name);
}
