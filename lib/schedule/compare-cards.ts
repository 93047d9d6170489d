import type { ItemCard } from './item-card';

/** How cards differ from those that the log leads to; ids of items. */
export type CardDifferences = {
  /** Answered, but without a card. */
  missing: string[];
  /** Their cards say something else than the log. */
  wrong: string[];
  /** With a card, but without an answer. */
  extra: string[];
};

/** Compares cards with those that the log leads to, field by field. */
export function compareCards(stored: readonly ItemCard[], fromLog: readonly ItemCard[]): CardDifferences {
  const storedById = new Map(stored.map((card) => [card.itemId, card]));
  const answered = new Set(fromLog.map(({ itemId }) => itemId));
  const differences: CardDifferences = {
    missing: [],
    wrong: [],
    extra: stored.flatMap(({ itemId }) => (answered.has(itemId) ? [] : itemId)),
  };
  for (const card of fromLog) {
    const there = storedById.get(card.itemId);
    if (!there) differences.missing.push(card.itemId);
    else if (!isSameCard(there, card)) differences.wrong.push(card.itemId);
  }
  return differences;
}

/** True when both have the same fields with the same values; the order of the fields does not count. */
function isSameCard(a: ItemCard, b: ItemCard): boolean {
  const keys = Object.keys(a) as (keyof ItemCard)[];
  return keys.length === Object.keys(b).length && keys.every((key) => Object.is(a[key], b[key]));
}
