import type { PageMatch } from './kept-run';
import type { MatchIndex } from './match-index';
import { offsetOf, parentAcross } from './page-scopes';
import {
  boundingRectOf,
  checkVisibility,
  createRange,
  isConnected,
  localNameOf,
  ownerDocumentOf,
} from './safe-dom';
import { positionsOf } from './text-run';

/** The match as a range that the browser need not keep up to date: ten thousand live ones cost half a second. */
export function staticRangeOf({ run, start, end }: PageMatch): StaticRange {
  const at = positionsOf(run, start, end);
  return new StaticRange({
    startContainer: at.start.node,
    startOffset: at.start.offset,
    endContainer: at.end.node,
    endOffset: at.end.offset,
  });
}

/** One for all measuring: the browser keeps each up to date at every change of the page until it is collected. */
let measure: Range | undefined;

/**
 * The boxes of a match, one a line, in CSS pixels from the corner of the page's viewport.
 * @returns nothing when the page has removed or changed the text, or does not show it
 */
export function rectsOf(document: Document, { run, start, end }: PageMatch): DOMRect[] {
  const at = positionsOf(run, start, end);
  if (!holds(at.start.node, at.start.offset) || !holds(at.end.node, at.end.offset)) return [];
  measure ??= createRange(document);
  measure.setStart(at.start.node, at.start.offset);
  measure.setEnd(at.end.node, at.end.offset);
  const rects = [...measure.getClientRects()].filter(({ width, height }) => width > 0 && height > 0);
  // It holds on to nothing of the page.
  measure.setEnd(document, 0);
  return fromPage(rects, ownerDocumentOf(at.start.node));
}

/** Boxes in a frame, as they lie in the viewport of the page. */
function fromPage(rects: DOMRect[], owner: Document | null): DOMRect[] {
  if (!owner || owner === globalThis.document || rects.length === 0) return rects;
  const { x, y } = offsetOf(owner);
  return rects.map((rect) => new DOMRect(rect.x + x, rect.y + y, rect.width, rect.height));
}

/** Whether a reader could see the match after scrolling to it. */
export function isShown(document: Document, match: PageMatch): boolean {
  const parent = parentAcross(match.run.node);
  if (!parent || !checkVisibility(parent, { visibilityProperty: true, opacityProperty: true })) return false;
  return rectsOf(document, match).length > 0 && !isClippedAway(parent);
}

/** Text for screen readers only, or in a closed fold, stands in a box of a pixel or none that cuts off the rest. */
function isClippedAway(parent: Element): boolean {
  // The overflow of these two is the window's, whatever their own size.
  for (
    let box: Element | undefined = parent;
    box && !/^(body|html)$/.test(localNameOf(box));
    box = parentAcross(box)
  ) {
    const { width, height } = boundingRectOf(box);
    if (Math.min(width, height) <= 2 && getComputedStyle(box).overflowX !== 'visible') return true;
  }
  return false;
}

/**
 * The index of the first match that is not above the viewport, found by bisection: where a page places text out of
 * document order the answer is only near.
 */
export function firstInView(document: Document, index: MatchIndex): number {
  let low = 0;
  let high = index.count;
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    const [match] = index.slice(middle, middle + 1);
    const bottom = match && rectsOf(document, match).at(-1)?.bottom;
    if (bottom !== undefined && bottom < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}

function holds(node: Text, offset: number): boolean {
  return isConnected(node) && offset <= node.length;
}
