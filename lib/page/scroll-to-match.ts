import type { PageMatch } from './match-index';
import { rectsOf } from './match-place';
import { boundingRectOf, parentElementOf, rootElementOf, scrollBy } from './safe-dom';

/** Room to keep free above and below, where pages have fixed headers and the card wants to stand. */
const MARGIN = 120;

/**
 * Scrolls a match into view, at once and in every scrolling box around it. `scrollIntoView` would do it for the
 * element only, which may be higher than the window.
 */
export function scrollToMatch(document: Document, match: PageMatch): void {
  const [first] = match.run.pieces;
  const root = rootElementOf(document);
  for (let box = first && parentElementOf(first.node); box && box !== root; box = parentElementOf(box)) {
    if (!isScroller(box)) continue;
    const { top, bottom } = boundingRectOf(box);
    scrollOnce(document, match, box, top, bottom, 0);
  }
  if (root) scrollOnce(document, match, root, 0, innerHeight, MARGIN);
}

/** Centres the match in a box unless it stands well inside. */
function scrollOnce(
  document: Document,
  match: PageMatch,
  box: Element,
  top: number,
  bottom: number,
  margin: number,
): void {
  const [line] = rectsOf(document, match);
  if (!line || (line.top >= top + margin && line.bottom <= bottom - margin)) return;
  const distance = (line.top + line.bottom) / 2 - (top + bottom) / 2;
  scrollBy(box, { top: distance, behavior: 'instant' });
}

function isScroller(element: Element): boolean {
  return /auto|scroll|hidden/.test(getComputedStyle(element).overflowY);
}
