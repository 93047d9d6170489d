import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CatalogueEntry } from '@/lib/codes/catalogue';
import { DownloadError } from '@/lib/platform/download-error';
import { downloadFile } from '@/lib/platform/download-file';

/**
 * Fetches those archives of a catalogue whose SHA-256 is pinned into a new folder, by the rules of the extension's own
 * download: https, the publisher's host alone, not longer than the entry says, and exactly the pinned bytes.
 * @param options `isLocalAllowed` is for tests: http is allowed on 127.0.0.1
 * @returns the folder, which the caller deletes
 * @throws RangeError that says what happened and which file to fetch by hand from where; no folder is left then
 */
export async function downloadPinned(
  entries: readonly CatalogueEntry[],
  { isLocalAllowed = false } = {},
): Promise<string> {
  const into = mkdtempSync(join(tmpdir(), 'ccs-code-sets-'));
  try {
    for (const entry of entries) {
      const { url, fileName, maxBytes, sha256 } = entry;
      if (sha256 === undefined) continue;
      const { file } = await downloadFile(url, fileName, { maxBytes, sha256, isLocalAllowed }).catch(
        (cause: unknown) => {
          throw cause instanceof DownloadError ? byHand(entry, cause) : cause;
        },
      );
      writeFileSync(join(into, fileName), new Uint8Array(await file.arrayBuffer()));
    }
    return into;
  } catch (error) {
    rmSync(into, { recursive: true });
    throw error;
  }
}

function byHand({ url, page, linkText, fileName }: CatalogueEntry, cause: DownloadError): RangeError {
  return new RangeError(
    `${url}: ${cause.message} Nothing was written. Fetch ${fileName} by hand: open ${page}, choose “${linkText}”, ` +
      'put the file into a folder, and run npm run codesets -- --from FOLDER.',
    { cause },
  );
}
