import { browser } from 'wxt/browser';
import { selectedQuery } from '@/lib/lookup/selected-query';

/**
 * What is selected on the page in a tab, in any frame of it, as a query. Undefined when nothing is, and where the page may
 * not be read: the user's click or key gives access to the tab in front alone.
 */
export async function pageSelection(tabId: number): Promise<string | undefined> {
  try {
    const frames = await browser.scripting.executeScript({
      target: { tabId, allFrames: true },
      func: () => String(globalThis.getSelection() ?? ''),
    });
    const texts = frames.map(({ result }) => selectedQuery(typeof result === 'string' ? result : ''));
    return texts.find((text) => text !== '');
  } catch {
    return undefined;
  }
}
