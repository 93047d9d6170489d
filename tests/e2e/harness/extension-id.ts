import { createHash } from 'node:crypto';
import { realpath } from 'node:fs/promises';

/**
 * The id that Chromium gives to an unpacked extension without a `key`: the first 32 hexadecimal digits of the
 * SHA-256 of its folder's path, with `a`-`p` for `0`-`f`. (UTF-8 paths: Linux and macOS.)
 */
export async function extensionIdOf(folder: string): Promise<string> {
  const digest = createHash('sha256')
    .update(await realpath(folder))
    .digest('hex');
  return digest
    .slice(0, 32)
    .replace(/[0-9a-f]/g, (digit) => String.fromCharCode(97 + Number.parseInt(digit, 16)));
}
