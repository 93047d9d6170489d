import { scrollersAround } from './in-sight';
import type { PageMatch } from './kept-run';
import { rectsOf } from './match-place';
import { boxOf, outermostOf } from './page-scopes';
import { contains, elementFromPoint, rootElementOf, scrollBy } from './safe-dom';

/** Room to keep free above and below, where pages have fixed headers and the card wants to stand. */
const MARGIN = 120;

/**
 * Scrolls a match into view, at once and in every scrolling box around it. `scrollIntoView` would do it for the
 * element only, which may be higher than the window.
 * @param isOwn whether an element is our card, which may lie over the match but will not stay there
 */
export function scrollToMatch(
  document: Document,
  match: PageMatch,
  isOwn: (element: Element) => boolean,
): void {
  const root = rootElementOf(document);
  const isFree = (line: DOMRect) => !isCovered(document, match, line, isOwn);
  for (const box of scrollersAround(document, match)) {
    const { top, bottom } = boxOf(box);
    scrollOnce(document, match, box, (line) => line.top >= top && line.bottom <= bottom);
  }
  if (!root) return;
  scrollOnce(
    document,
    match,
    root,
    (line) => line.top >= MARGIN && line.bottom <= innerHeight - MARGIN && isFree(line),
  );
}

/** Centres the match in a box, or in the window, unless it stands well there. */
function scrollOnce(
  document: Document,
  match: PageMatch,
  box: Element,
  isWell: (line: DOMRect) => boolean,
): void {
  const [line] = rectsOf(document, match);
  if (!line || isWell(line)) return;
  const isRoot = box === rootElementOf(document);
  const { top, bottom } = isRoot ? { top: 0, bottom: innerHeight } : boxOf(box);
  const distance = (line.top + line.bottom) / 2 - (top + bottom) / 2;
  scrollBy(box, { top: distance, behavior: 'instant' });
}

/** Whether something that has nothing to do with the match, such as a fixed header, lies over it. */
function isCovered(
  document: Document,
  { run }: PageMatch,
  { left, top, width, height }: DOMRect,
  isOwn: (element: Element) => boolean,
): boolean {
  const parent = outermostOf(document, run.node);
  const found = elementFromPoint(document, left + width / 2, top + height / 2);
  if (!parent || !found || isOwn(found)) return false;
  return !contains(found, parent) && !contains(parent, found);
}
