import { AnswerLog } from '@/lib/schedule/answer-log';
import { cardAfter } from '@/lib/schedule/item-card';
import { retentionOfCards } from './retention-of-cards';
import type { CardRow, CompanionDatabase, ReviewRow } from './schema';

/**
 * Writes an answer to the log and makes the card of its item follow. Only inside a transaction over `reviews`, `cards`
 * and `meta`. An answer that is older than another one to the item (the clock was set back, or a mock exam was submitted
 * late) takes its place in the order of the log: the card is then made anew from all of them.
 * @param review with an id above all that are there
 * @returns the card, as stored
 */
export async function logAnswer(db: CompanionDatabase, review: ReviewRow): Promise<CardRow> {
  const { itemId } = review;
  const retention = await retentionOfCards(db);
  const before = await db.cards.get(itemId);
  const isLate = before !== undefined && review.at < before.lastReviewAt;
  const earlier = isLate ? await db.reviews.where('itemId').equals(itemId).toArray() : [];
  const card =
    (isLate ? AnswerLog.of([...earlier, review]).cardOf(itemId, retention) : undefined) ??
    cardAfter(before, review, retention);
  await db.reviews.add(review);
  await db.cards.put(card);
  return card;
}
