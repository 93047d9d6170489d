import type { Page } from '@playwright/test';
import { readTable, replaceTables } from '@/tests/e2e/journey/stored-data';

/** Replaces the stored settings from an extension page; the screens follow by themselves. */
export async function storeSettings(page: Page, settings: Record<string, unknown>): Promise<void> {
  await page.evaluate((value) => chrome.storage.local.set({ settings: value }), settings);
}

/** Makes the first `count` answered questions due an hour ago, as they will be some days later. */
export async function makeDue(page: Page, count: number): Promise<void> {
  const cards = await readTable(page, 'cards');
  const dueAt = Date.now() - 3_600_000;
  await replaceTables(page, { cards: cards.map((card, at) => (at < count ? { ...card, dueAt } : card)) });
}

/** The day `days` from now in this computer's zone, as `YYYY-MM-DD`. */
export function dayFromNow(days: number): string {
  const date = new Date();
  date.setDate(date.getDate() + days);
  const two = (part: number) => String(part).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}
