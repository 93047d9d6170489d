import type { CptMapping } from '@/lib/codes/install/read-cpt-layer';
import {
  receivedError,
  type InstallProgress,
  type InstallReply,
  type InstallRequest,
  type InstallResult,
  type SentFile,
} from './install-messages';

/** The worker of one installation, as its page sees it. */
export type InstallWorker = {
  send(request: InstallRequest): void;
  onReply(listener: (reply: InstallReply) => void): void;
  /** When its file cannot be loaded, or it falls over. What it had not finished storing is undone. */
  onFailure(listener: (message: string) => void): void;
  terminate(): void;
};

export type InstallOptions = {
  onProgress?: ((progress: InstallProgress) => void) | undefined;
  /** Cancels; nothing is changed, unless saving had begun: then it succeeds. */
  signal?: AbortSignal | undefined;
  createWorker?: () => InstallWorker;
};

/**
 * Reads official files and archives in a worker of their own and stores what they hold: all or none.
 * @throws CodeFileError that says which file, and what to do; AppError `database-unavailable` when they cannot be
 *   stored; an `AbortError` when cancelled
 */
export function installCodeSets(files: readonly File[], options?: InstallOptions): Promise<InstallResult> {
  return install({ type: 'install', files: files.map(sentFile) }, options);
}

/**
 * Reads the user's own CPT list in a worker and stores it, in the place of an earlier list of the same edition.
 * @throws as `installCodeSets`; a CodeFileError names the line
 */
export function installCptList(
  file: File,
  mapping: CptMapping,
  options?: InstallOptions,
): Promise<InstallResult> {
  return install({ type: 'install-cpt', file: sentFile(file), mapping }, options);
}

function sentFile(file: File): SentFile {
  return { name: file.name, blob: file };
}

async function install(
  request: InstallRequest,
  { onProgress, signal, createWorker = newWorker }: InstallOptions = {},
): Promise<InstallResult> {
  signal?.throwIfAborted();
  const worker = createWorker();
  const cancel = () => worker.send({ type: 'cancel' });
  try {
    return await new Promise<InstallResult>((resolve, reject) => {
      worker.onReply((reply) => {
        if (reply.type === 'progress') onProgress?.(reply.progress);
        else if (reply.type === 'done') resolve(reply.result);
        else reject(receivedError(reply.error));
      });
      worker.onFailure((message) => reject(new Error(`The install worker failed: ${message}`)));
      worker.send(request);
      signal?.addEventListener('abort', cancel);
    });
  } finally {
    signal?.removeEventListener('abort', cancel);
    worker.terminate();
  }
}

function newWorker(): InstallWorker {
  const worker = new Worker(new URL('./install-worker.ts', import.meta.url), { type: 'module' });
  return {
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- A worker takes none, only a window does.
    send: (request) => worker.postMessage(request),
    onReply: (listener) =>
      worker.addEventListener('message', ({ data }: MessageEvent<InstallReply>) => listener(data)),
    onFailure: (listener) => worker.addEventListener('error', ({ message }) => listener(message)),
    terminate: () => worker.terminate(),
  };
}
