import { existsSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { CodeFile } from '@/lib/codes/files/code-file';
import { codesetsFolder } from '@/scripts/codes/codesets-folder';

/**
 * An official file (`icd10cm-2026/icd10cm_order_2026.txt.gz`, unpacked, without `.gz` in its name), or undefined, with
 * a line on the console that says so, where the folder is not there: then the test is to be skipped.
 */
export function officialFile(path: string): CodeFile | undefined {
  const folder = codesetsFolder(undefined);
  if (folder === undefined || !existsSync(join(folder, path))) {
    // oxlint-disable-next-line no-console
    console.info(`Skipped: no official file ${path} (set CODESETS_DIR).`);
    return undefined;
  }
  const bytes = readFileSync(join(folder, path));
  const data = path.endsWith('.gz') ? gunzipSync(bytes) : bytes;
  return testFile(basename(path).replace(/\.gz$/, ''), data);
}

/** A file in memory, read in chunks of `chunkSize` bytes. Text is encoded in UTF-8. */
export function testFile(name: string, content: string | Uint8Array, chunkSize = 65_536): CodeFile {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  return {
    name,
    size: bytes.length,
    async *chunks() {
      for (let at = 0; at < bytes.length; at += chunkSize) yield bytes.subarray(at, at + chunkSize);
    },
  };
}
