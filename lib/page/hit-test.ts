import type { MatchIndex, PageMatch } from './match-index';
import { rectsOf } from './match-place';
import type { TextPosition } from './text-run';

/** How far outside a word's box the pointer may be, in CSS pixels; lines of text leave gaps between their boxes. */
const SLACK = 2;

/**
 * The term under a point. Highlights are not elements and get no events, so this goes from the point to the caret
 * place the browser would give a click there, from that to the match by bisection, and then makes sure that the point
 * is inside the match: a click in the empty space after a line is given the line's last letter.
 *
 * `CSS.highlights.highlightsFromPoint` would answer in one call, but only in Chrome from 140 and Firefox from 150.
 *
 * @param x and `y` in CSS pixels from the corner of the viewport
 */
export function matchAt(document: Document, index: MatchIndex, x: number, y: number): PageMatch | undefined {
  const caret = caretAt(document, x, y);
  const match = caret && index.at(caret);
  const isInside = match && rectsOf(document, match).some((rect) => isWithin(rect, x, y));
  return isInside ? match : undefined;
}

function caretAt(document: Document, x: number, y: number): TextPosition | undefined {
  const prototype = Document.prototype as Partial<Document>;
  // Called through the prototype, since an image named after a method hides it on the document.
  if (prototype.caretPositionFromPoint) {
    const caret = prototype.caretPositionFromPoint.call(document, x, y);
    return caret?.offsetNode instanceof Text ? { node: caret.offsetNode, offset: caret.offset } : undefined;
  }
  // Safari before 26.2.
  const range = prototype.caretRangeFromPoint?.call(document, x, y);
  return range?.startContainer instanceof Text
    ? { node: range.startContainer, offset: range.startOffset }
    : undefined;
}

function isWithin({ left, right, top, bottom }: DOMRect, x: number, y: number): boolean {
  return x >= left - SLACK && x <= right + SLACK && y >= top - SLACK && y <= bottom + SLACK;
}
