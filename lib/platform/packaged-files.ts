import { browser } from 'wxt/browser';

/**
 * Reads files of a folder of the extension's own package. No network is involved.
 * @param folder `content`: the built-in content; `code-sets`: those embedded in this build
 */
export function packagedFiles(
  folder: 'content' | 'code-sets',
): (path: string) => Promise<Uint8Array<ArrayBuffer>> {
  return async (path) => {
    const response = await fetch(browser.runtime.getURL(`/${folder}/${path}` as '/'));
    if (!response.ok) throw new Error(`${response.status} for ${path}`);
    return new Uint8Array(await response.arrayBuffer());
  };
}
