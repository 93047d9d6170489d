import { browser } from 'wxt/browser';

/** Reads a file of the built-in content from the extension's own package. No network is involved. */
export async function readContentFile(path: string): Promise<string> {
  const url = browser.runtime.getURL(`/content/${path}` as '/');
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${response.status} for ${path}`);
  return response.text();
}
