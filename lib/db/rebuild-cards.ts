import type { Transaction } from 'dexie';
import { cardAfter } from './card-after';
import type { CardRow, CompanionDatabase, ReviewRow } from './schema';

/** The cards that the reviews log leads to. Equal to the `cards` table at all times; the log is the truth. */
export function cardsFromReviews(reviews: readonly ReviewRow[]): CardRow[] {
  const cards = new Map<string, CardRow>();
  for (const review of reviews.toSorted((a, b) => (a.id < b.id ? -1 : 1))) {
    cards.set(review.itemId, cardAfter(cards.get(review.itemId), review));
  }
  return [...cards.values()];
}

/** Replaces the `cards` table by what the log says, in one transaction. */
export async function rebuildCards(db: CompanionDatabase): Promise<void> {
  await db.transaction('rw', [db.reviews, db.cards], (change) => rebuildCardsIn(change));
}

/** The same inside a transaction that is already open: an upgrade of the schema. */
export async function rebuildCardsIn(change: Transaction): Promise<void> {
  const cards = cardsFromReviews(await change.table<ReviewRow>('reviews').toArray());
  await change.table('cards').clear();
  await change.table('cards').bulkPut(cards);
}
