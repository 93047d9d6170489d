import { browser } from 'wxt/browser';

/** Reads a file of the built-in content from the extension's own package. No network is involved. */
export async function readContentFile(path: string): Promise<string> {
  const url = browser.runtime.getURL(`/content/${path}` as '/');
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${response.status} for ${path}`);
  return response.text();
}

/** Reads a file of the embedded code sets from the extension's own package. */
export async function readCodeSetFile(path: string): Promise<Uint8Array<ArrayBuffer>> {
  const response = await fetch(browser.runtime.getURL(`/code-sets/${path}` as '/'));
  if (!response.ok) throw new Error(`${response.status} for ${path}`);
  return new Uint8Array(await response.arrayBuffer());
}
