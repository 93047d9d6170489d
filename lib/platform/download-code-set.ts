import type { CatalogueEntry } from '@/lib/codes/catalogue';
import { downloadFile, type Downloaded, type DownloadProgress } from './download-file';
import { withHostGrant } from './host-grant';

export type DownloadCodeSetOptions = {
  onProgress?: ((progress: DownloadProgress) => void) | undefined;
  signal?: AbortSignal | undefined;
};

/**
 * Fetches an archive from its publisher. Must be called inside a click: the browser is asked for the permission for
 * that host alone, which is given back when the download is over. Nothing is installed yet.
 * @throws DownloadError; the signal's reason when it is aborted
 */
export async function downloadCodeSet(
  { url, host, fileName, maxBytes, sha256 }: CatalogueEntry,
  { onProgress, signal }: DownloadCodeSetOptions = {},
): Promise<Downloaded> {
  return withHostGrant(host, () => downloadFile(url, fileName, { maxBytes, sha256, onProgress, signal }));
}
