import type { PoolItem } from '@/lib/quiz/match-recipe';
import { readItemHeads } from './item-heads';
import type { CompanionDatabase } from './schema';

/** Everything that a quiz can be built from: all active items with their records and marks, left-out ones too. */
export async function readQuizPool(db: CompanionDatabase): Promise<PoolItem[]> {
  const [heads, cards, marks, leftOpen] = await Promise.all([
    readItemHeads(db),
    db.cards.toArray(),
    db.itemMarks.toArray(),
    db.sessions.orderBy('leftOpen').uniqueKeys(),
  ]);
  const cardOf = new Map(cards.map((card) => [card.itemId, card]));
  const markOf = new Map(marks.map((mark) => [mark.itemId, mark]));
  const open = new Set(leftOpen);
  return heads
    .filter(({ status }) => status === 'active')
    .map((head) => {
      const card = cardOf.get(head.id);
      const mark = markOf.get(head.id);
      return {
        id: head.id,
        topic: head.topic,
        bankId: head.bankId,
        difficulty: head.difficulty,
        validFrom: head.validFrom,
        validTo: head.validTo,
        dueAt: card?.dueAt,
        answers: card?.answers ?? 0,
        right: card?.right ?? 0,
        wasRight: card?.wasRight,
        isLeftOpen: open.has(head.id),
        isFlagged: mark?.isFlagged ?? false,
        isDisputed: mark?.dispute !== undefined,
        isLeftOut: mark?.dispute?.isLeftOut ?? false,
      };
    });
}
