import { expect } from '@playwright/test';
import { cardsFromReviews } from '@/lib/db/rebuild-cards';
import { readTable, type ExtensionCode } from './stored-data';

/** Fails unless the stored cards are what the log of the reviews leads to: no answer lost, none counted twice. */
export async function expectCardsOfLog(code: ExtensionCode): Promise<void> {
  const byItem = (a: { itemId: string }, b: { itemId: string }) => (a.itemId < b.itemId ? -1 : 1);
  const fromLog = cardsFromReviews(await readTable(code, 'reviews'));
  expect((await readTable(code, 'cards')).toSorted(byItem)).toEqual(fromLog.toSorted(byItem));
}
