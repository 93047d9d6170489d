import { decodeText } from '@/lib/std/decode-text';
import type { CodeFile } from './code-file';
import { CodeFileError } from './code-file-error';

/**
 * The whole text of a file that a person or a spreadsheet wrote (`decodeText`).
 * @param maxBytes how long it may be
 * @throws CodeFileError `oversized`, or `unknown` when it is no text
 */
export async function fileText(file: CodeFile, maxBytes: number): Promise<string> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of file.chunks()) {
    size += chunk.length;
    if (size > maxBytes) {
      throw new CodeFileError(
        'oversized',
        { file: file.name },
        `The file is longer than ${Math.floor(maxBytes / 1_000_000)} MB. Choose the list of codes alone.`,
      );
    }
    chunks.push(chunk);
  }
  const bytes = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.length;
  }
  const text = decodeText(bytes);
  if (text !== undefined) return text;
  throw new CodeFileError(
    'unknown',
    { file: file.name },
    'This is not a text file. Save the list as CSV or tab-separated text first.',
  );
}
