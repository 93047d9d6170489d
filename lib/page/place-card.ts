export type Box = { left: number; top: number; width: number; height: number };

/** Between the term and its card, and between the card and the edge of the viewport. */
const GAP = 6;
const MARGIN = 8;
/** Smaller than this a card cannot be used; then it may cover the term. */
const LEAST_HEIGHT = 80;

/**
 * Where a card goes: below its term, or above where there is more room, never over the term, inside the viewport.
 * All lengths are CSS pixels from the corner of the viewport.
 * @param term the lines of the term, in reading order; at least one
 * @param card the size the card would like to have
 * @returns the card's corner, and how high it may be; what does not fit has to scroll
 */
export function placeCard(
  term: readonly Box[],
  card: { width: number; height: number },
  viewport: { width: number; height: number },
): { left: number; top: number; maxHeight: number } {
  const over = Math.min(...term.map((line) => line.top)) - GAP - MARGIN;
  const under = Math.max(...term.map((line) => line.top + line.height)) + GAP;
  const below = viewport.height - under - MARGIN;
  const isBelow = card.height <= below || below >= over;
  const room = Math.max(LEAST_HEIGHT, isBelow ? below : over);
  const height = Math.min(card.height, room);
  const top = isBelow ? under : over + MARGIN - height;
  const left = term[0]?.left ?? 0;
  return {
    left: keepWithin(left, viewport.width - card.width),
    top: keepWithin(top, viewport.height - height),
    maxHeight: room,
  };
}

/** The nearest place that leaves a margin at both ends, or at the beginning where there is room for one only. */
function keepWithin(wanted: number, last: number): number {
  return Math.max(MARGIN, Math.min(wanted, last - MARGIN));
}
