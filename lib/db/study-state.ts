import { readItemHeads } from './item-heads';
import type { CompanionDatabase, ItemRow } from './schema';

export type ItemHistory = {
  answers: number;
  correct: number;
  /** The answer before the last one, epoch ms. */
  beforeAt?: number;
  /** Whether each of the last answers was right, the oldest first. */
  recent: boolean[];
};

const RECENT = 8;

/**
 * How often an item was answered and how often rightly, up to and with `until` (epoch ms): later answers are no past
 * of an answer that is read again.
 */
export async function itemHistory(
  db: CompanionDatabase,
  itemId: string,
  until: number,
): Promise<ItemHistory> {
  // In the order of ids, and sorted by instant: the order of the log.
  const all = await db.reviews.where('itemId').equals(itemId).sortBy('at');
  const reviews = all.filter((review) => review.at <= until);
  const before = reviews.at(-2);
  return {
    answers: reviews.length,
    correct: reviews.filter((review) => review.isCorrect).length,
    ...(before ? { beforeAt: before.at } : {}),
    recent: reviews.slice(-RECENT).map((review) => review.isCorrect),
  };
}

/** How many answers were given since `from` (epoch ms). */
export async function answersSince(db: CompanionDatabase, from: number): Promise<number> {
  return db.reviews.where('at').aboveOrEqual(from).count();
}

/** Ids of the items that were answered since `from` (epoch ms). */
export async function answeredSince(db: CompanionDatabase, from: number): Promise<Set<string>> {
  const answers = await db.reviews.where('at').aboveOrEqual(from).toArray();
  return new Set(answers.map(({ itemId }) => itemId));
}

export type ItemMaterial = {
  item: ItemRow;
  notes: { id: string; title: string }[];
  terms: { id: string; name: string; definition: string }[];
};

/** An item with the notes and terms that it links to; undefined when the item is gone. */
export async function itemMaterial(db: CompanionDatabase, itemId: string): Promise<ItemMaterial | undefined> {
  const item = await db.items.get(itemId);
  if (!item) return undefined;
  const [notes, terms] = await Promise.all([db.notes.bulkGet(item.notes), db.terms.bulkGet(item.terms)]);
  return {
    item,
    notes: notes.flatMap((note) => (note ? [{ id: note.id, title: note.title }] : [])),
    terms: terms.flatMap((term) =>
      term ? [{ id: term.id, name: term.name, definition: term.definition }] : [],
    ),
  };
}

export type BankSummary = {
  id: string;
  title: string;
  notice?: string | undefined;
  items: number;
  /** The user's own, not one that comes with the extension. */
  isOwn: boolean;
};

/** The banks with the number of their active items. */
export async function readBanks(db: CompanionDatabase): Promise<BankSummary[]> {
  const [banks, items] = await Promise.all([db.banks.toArray(), readItemHeads(db)]);
  return banks.map(({ id, title, notice, owner }) => ({
    id,
    title,
    notice,
    isOwn: owner === 'user',
    items: items.filter((item) => item.bankId === id && item.status === 'active').length,
  }));
}
