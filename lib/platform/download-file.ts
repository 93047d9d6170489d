import { magicOf } from '@/lib/codes/install/magic';
import { DownloadError } from './download-error';

export type DownloadProgress = {
  bytes: number;
  /** Undefined where the server does not say it. */
  total: number | undefined;
};

export type DownloadOptions = {
  /** The download is stopped as soon as more bytes than this have arrived. */
  maxBytes: number;
  /** What its SHA-256 has to be, as 64 hexadecimal digits. */
  sha256?: string | undefined;
  onProgress?: ((progress: DownloadProgress) => void) | undefined;
  signal?: AbortSignal | undefined;
  /** For tests: http is allowed on 127.0.0.1. */
  isLocalAllowed?: boolean;
};

export type Downloaded = { file: File; sha256: string };

/**
 * Fetches a ZIP archive without cookies. The browser follows redirects before they can be looked at; what then comes from
 * another host or not over https is not taken. The size is counted as it arrives, whatever the server says of it.
 * @throws DownloadError; the signal's reason when it is aborted
 */
export async function downloadFile(
  url: string,
  fileName: string,
  { maxBytes, sha256, onProgress, signal, isLocalAllowed = false }: DownloadOptions,
): Promise<Downloaded> {
  const { host } = new URL(url);
  if (!isSafe(url, host, isLocalAllowed))
    throw new DownloadError('redirected', `${url} is not an https address.`);
  const stop = new AbortController();
  const either = signal ? AbortSignal.any([signal, stop.signal]) : stop.signal;
  try {
    const response = await answerOf(url, either);
    checkAnswer(response, host, isLocalAllowed);
    const blob = await bodyOf(response, maxBytes, onProgress);
    const found = hex(await crypto.subtle.digest('SHA-256', await blob.arrayBuffer()));
    if (sha256 !== undefined && found !== sha256)
      throw new DownloadError('altered', altered(host, sha256, found));
    signal?.throwIfAborted();
    return { file: new File([blob], fileName, { type: 'application/zip' }), sha256: found };
  } catch (cause) {
    signal?.throwIfAborted();
    if (cause instanceof DownloadError) throw cause;
    throw new DownloadError('unreachable', `The download from ${host} broke off.`, { cause });
  } finally {
    // What is still on its way when the download was given up is not wanted any more.
    stop.abort();
  }
}

async function answerOf(url: string, signal: AbortSignal): Promise<Response> {
  const { host } = new URL(url);
  try {
    return await fetch(url, {
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      cache: 'no-store',
      signal,
    });
  } catch (cause) {
    throw new DownloadError(
      'unreachable',
      `${host} cannot be reached, or sends the browser elsewhere. Are you online?`,
      { cause },
    );
  }
}

function checkAnswer(response: Response, host: string, isLocalAllowed: boolean): void {
  if (!isSafe(response.url, host, isLocalAllowed)) {
    const where = new URL(response.url).origin;
    throw new DownloadError(
      'redirected',
      `${host} sent the browser to ${where}. What came from there was not taken.`,
    );
  }
  if (!response.ok) {
    throw new DownloadError(
      'missing',
      `${host} does not have the file at this address (answer ${response.status}).`,
    );
  }
  if (/^text\/html\b/i.test(response.headers.get('content-type') ?? '')) {
    throw new DownloadError('not-an-archive', `${host} sent a web page instead of the archive.`);
  }
}

function isSafe(url: string, host: string, isLocalAllowed: boolean): boolean {
  const { protocol, hostname, host: found } = new URL(url);
  if (found !== host) return false;
  return protocol === 'https:' || (isLocalAllowed && protocol === 'http:' && hostname === '127.0.0.1');
}

async function bodyOf(
  response: Response,
  maxBytes: number,
  onProgress: DownloadOptions['onProgress'],
): Promise<Blob> {
  const { host } = new URL(response.url);
  const total = sizeSaid(response);
  if (total !== undefined && total > maxBytes) throw tooLong(host, maxBytes);
  const parts: Uint8Array<ArrayBuffer>[] = [];
  let bytes = 0;
  const reader = response.body?.getReader();
  for (let next = await reader?.read(); next && !next.done; next = await reader?.read()) {
    bytes += next.value.length;
    if (bytes > maxBytes) throw tooLong(host, maxBytes);
    parts.push(next.value);
    onProgress?.({ bytes, total });
  }
  const blob = new Blob(parts);
  if (magicOf(new Uint8Array(await blob.slice(0, 512).arrayBuffer())) !== 'zip') {
    throw new DownloadError('not-an-archive', `${host} sent something else than a ZIP archive.`);
  }
  return blob;
}

/** What the server says of the size; a packed transfer has another one. */
function sizeSaid(response: Response): number | undefined {
  const said = Number(response.headers.get('content-length') ?? Number.NaN);
  return response.headers.has('content-encoding') || !Number.isSafeInteger(said) ? undefined : said;
}

function tooLong(host: string, maxBytes: number): DownloadError {
  const limit = `${Math.round(maxBytes / 1_048_576)} MB`;
  return new DownloadError('oversized', `${host} sends more than ${limit}, more than this archive has.`);
}

function altered(host: string, wanted: string, found: string): string {
  return `What ${host} sent is not the archive that is known: its SHA-256 is ${found}, that of the known one ${wanted}. The publisher may have replaced it.`;
}

function hex(digest: ArrayBuffer): string {
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
