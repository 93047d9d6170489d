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
  await db.transaction('rw', [db.reviews, db.cards], async () => {
    const cards = cardsFromReviews(await db.reviews.toArray());
    await db.cards.clear();
    await db.cards.bulkPut(cards);
  });
}
