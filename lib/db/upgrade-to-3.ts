import type { Transaction } from 'dexie';
import { rebuildItemHeadsIn } from './item-heads';
import type { CardRow, ReviewRow } from './schema';

/**
 * Schema 3: items have heads, and a card also says how often its item was answered, how often rightly, and whether the last time. The memory
 * on it stays as it is. Without the module that works out memories, which every page would load for this.
 */
export async function upgradeToVersion3(change: Transaction): Promise<void> {
  const counts = new Map<string, Pick<CardRow, 'answers' | 'right' | 'wasRight'>>();
  // In the order of the log, which is that of the ids.
  await change.table<ReviewRow>('reviews').each(({ itemId, isCorrect }) => {
    const { answers, right } = counts.get(itemId) ?? { answers: 0, right: 0 };
    counts.set(itemId, { answers: answers + 1, right: right + (isCorrect ? 1 : 0), wasRight: isCorrect });
  });
  await change
    .table<CardRow>('cards')
    .toCollection()
    .modify((card) => {
      Object.assign(card, counts.get(card.itemId) ?? { answers: 0, right: 0, wasRight: false });
    });
  await rebuildItemHeadsIn(change);
}
