export type Box = { left: number; top: number; width: number; height: number };
type Size = { width: number; height: number };
type Place = { left: number; top: number; maxHeight: number };

/** Between the term and its card. */
const GAP = 6;
/** Between the card and the edge of the view. */
export const CARD_MARGIN = 8;
/** Smaller than this a card cannot be used; then it may cover the term. */
const LEAST_HEIGHT = 80;

/**
 * Where a card goes: below its term, else above, else beside it, inside the view. It covers no line of the term as long
 * as there is room of `LEAST_HEIGHT` for it anywhere; where there is less than it wants it becomes lower. All lengths
 * are CSS pixels from the corner of the layout viewport.
 * @param term the lines of the term, in reading order; at least one
 * @param card the size the card would like to have
 * @param view the part of the viewport that can be seen
 * @param pointed index of the line that the pointer is on
 * @returns the card's corner, and how high it may be; what does not fit has to scroll
 */
export function placeCard(term: readonly Box[], card: Size, view: Box, pointed?: number): Place {
  const inner = shrink(view, CARD_MARGIN);
  const least = Math.min(card.height, LEAST_HEIGHT);
  const lines = term.map((line) => shrink(line, -GAP));
  const below = term[pointed ?? term.length - 1]?.left ?? 0;
  const above = term[pointed ?? 0]?.left ?? 0;
  const lasts = [rightOf(inner) - card.width, ...lines.map((line) => line.left - card.width)];
  // With the corner pushed as far to the left as it goes a free place stays free, so these miss none.
  const lefts = [below, above, inner.left, ...lines.map(rightOf), ...lasts];
  let best: (Place & { missing: number; effort: number }) | undefined;
  for (const wanted of lefts) {
    const left = keepWithin(wanted, inner.left, rightOf(inner) - card.width);
    const inTheWay = lines.filter((line) => line.left < left + card.width && rightOf(line) > left);
    for (const [from, to, side] of gapsBetween(inTheWay, inner)) {
      const maxHeight = to - from;
      if (maxHeight < least) continue;
      const height = Math.min(card.height, maxHeight);
      const top = side === 'above' ? to - height : side === 'below' ? from : beside(term, height, from, to);
      const anchor = side === 'above' ? above : below;
      const missing = card.height - height;
      const effort = EFFORT[side] + Math.abs(left - anchor);
      const isBetter = !best || missing < best.missing || (missing === best.missing && effort < best.effort);
      if (isBetter)
        best = { left, top, maxHeight: side === 'beside' ? to - top : maxHeight, missing, effort };
    }
  }
  if (best) return { left: best.left, top: best.top, maxHeight: best.maxHeight };
  const left = keepWithin(below, inner.left, rightOf(inner) - card.width);
  const maxHeight = Math.max(least, Math.min(card.height, inner.height));
  const under = Math.max(...lines.map(bottomOf));
  return { left, top: keepWithin(under, inner.top, bottomOf(inner) - maxHeight), maxHeight };
}

type Side = 'below' | 'above' | 'between' | 'beside';
/** What a place costs, in pixels of distance that one would rather accept. */
const EFFORT: Record<Side, number> = { below: 0, above: 1_000, beside: 10_000, between: 20_000 };

/** The free stretches, from top to bottom, of a column of the view in which these lines stand. */
function gapsBetween(lines: readonly Box[], view: Box): [from: number, to: number, side: Side][] {
  if (lines.length === 0) return [[view.top, bottomOf(view), 'beside']];
  const gaps: [number, number, Side][] = [];
  let from = view.top;
  let side: Side = 'above';
  for (const line of lines.toSorted((a, b) => a.top - b.top)) {
    if (line.top > from) gaps.push([from, Math.min(line.top, bottomOf(view)), side]);
    from = Math.max(from, bottomOf(line));
    side = 'between';
  }
  return [...gaps, [from, bottomOf(view), 'below']];
}

/** Level with the term's first line, as far as the card fits there. */
function beside([line]: readonly Box[], height: number, from: number, to: number): number {
  return keepWithin(line?.top ?? from, from, to - height);
}

function shrink({ left, top, width, height }: Box, by: number): Box {
  return { left: left + by, top: top + by, width: width - 2 * by, height: height - 2 * by };
}

const rightOf = ({ left, width }: Box) => left + width;
const bottomOf = ({ top, height }: Box) => top + height;

/** The nearest place between the two, or the first where there is no room between them. */
function keepWithin(wanted: number, first: number, last: number): number {
  return Math.max(first, Math.min(wanted, last));
}
