import type { Page } from '@playwright/test';

/** Replaces the stored settings from an extension page; the screens follow by themselves. */
export async function storeSettings(page: Page, settings: Record<string, unknown>): Promise<void> {
  await page.evaluate((value) => chrome.storage.local.set({ settings: value }), settings);
}

/** Makes the first `count` answered questions due an hour ago, as they will be some days later. */
export async function makeDue(page: Page, count: number): Promise<void> {
  await page.evaluate(async (wanted) => {
    const open = indexedDB.open('ccs-companion');
    const db = await new Promise<IDBDatabase>((resolve, reject) => {
      open.addEventListener('success', () => resolve(open.result));
      open.addEventListener('error', () => reject(new Error('The database did not open.')));
    });
    const change = db.transaction('cards', 'readwrite');
    const cards = change.objectStore('cards');
    const all = cards.getAll();
    all.addEventListener('success', () => {
      for (const card of (all.result as { dueAt: number }[]).slice(0, wanted)) {
        cards.put({ ...card, dueAt: Date.now() - 3_600_000 });
      }
    });
    await new Promise((resolve) => change.addEventListener('complete', resolve));
    db.close();
  }, count);
}

/** The day `days` from now in this computer's zone, as `YYYY-MM-DD`. */
export function dayFromNow(days: number): string {
  const date = new Date();
  date.setDate(date.getDate() + days);
  const two = (part: number) => String(part).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}
