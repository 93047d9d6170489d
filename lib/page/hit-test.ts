import type { PageMatch } from './kept-run';
import type { MatchIndex } from './match-index';
import { shadowRootOf } from './inner-roots';
import { rectsOf } from './match-place';
import { offsetOf } from './page-scopes';
import { elementFromPoint, isText } from './safe-dom';
import type { TextPosition } from './text-run';

/** How far outside a word's box the pointer may be, in CSS pixels; lines of text leave gaps between their boxes. */
const SLACK = 2;
/** Shadow trees inside one another are looked into as far as this. */
const MAX_DEPTH = 20;

/**
 * The term under a point. Highlights are not elements and get no events, so this goes from the point to the caret
 * place the browser would give a click there, from that to the match by bisection, and then makes sure that the point
 * is inside the match: a click in the empty space after a line is given the line's last letter.
 *
 * `CSS.highlights.highlightsFromPoint` would answer in one call, but only in Chrome from 140 and Firefox from 150.
 *
 * @param document the page's, or that of a frame
 * @param x and `y` in CSS pixels from the corner of that document's viewport
 */
export function matchAt(document: Document, index: MatchIndex, x: number, y: number): PageMatch | undefined {
  const caret = caretAt(document, x, y);
  const match = caret && index.at(caret);
  const offset = offsetOf(document);
  const isInside =
    match && rectsOf(document, match).some((rect) => isWithin(rect, x + offset.x, y + offset.y));
  return isInside ? match : undefined;
}

function caretAt(document: Document, x: number, y: number): TextPosition | undefined {
  // Without the option, or in a browser that does not have it, the answer stays outside of shadow trees.
  const shadowRoots = shadowRootsAt(document, x, y);
  // Called through the prototype, since an image named after a method hides it on the document.
  const caret = Document.prototype.caretPositionFromPoint.call(document, x, y, { shadowRoots });
  const node = caret?.offsetNode;
  return node && isText(node) ? { node, offset: caret.offset } : undefined;
}

/** The shadow roots around a point, outermost first. */
function shadowRootsAt(document: Document, x: number, y: number): ShadowRoot[] {
  const roots: ShadowRoot[] = [];
  let hit = elementFromPoint(document, x, y);
  while (hit && roots.length < MAX_DEPTH) {
    const root = shadowRootOf(hit);
    if (!root) break;
    roots.push(root);
    const inside = elementFromPoint(root, x, y);
    hit = inside === hit ? null : inside;
  }
  return roots;
}

function isWithin({ left, right, top, bottom }: DOMRect, x: number, y: number): boolean {
  return x >= left - SLACK && x <= right + SLACK && y >= top - SLACK && y <= bottom + SLACK;
}
