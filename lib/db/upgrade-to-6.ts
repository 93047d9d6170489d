import type { Transaction } from 'dexie';
import type { CardRow, ReviewRow } from './schema';

/**
 * Schema 6: a card says how the first answer to its item was graded, in place of whether that was right. The rest of it
 * stays as it is.
 */
export async function upgradeToVersion6(change: Transaction): Promise<void> {
  const first = new Map<string, Pick<ReviewRow, 'at' | 'grade'>>();
  // The order of the log is that of the instants, and within an instant that of the ids, in which they come.
  await change.table<ReviewRow>('reviews').each(({ itemId, at, grade }) => {
    const earlier = first.get(itemId);
    if (!earlier || at < earlier.at) first.set(itemId, { at, grade });
  });
  await change
    .table<CardRow & { wasRightAtFirst?: boolean }>('cards')
    .toCollection()
    .modify((card) => {
      delete card.wasRightAtFirst;
      const { grade } = first.get(card.itemId) ?? {};
      if (grade) card.firstGrade = grade;
    });
}
