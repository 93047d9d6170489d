import type { PageMatch } from './kept-run';
import { rectsOf } from './match-place';
import { boxOf, parentAcross } from './page-scopes';
import { scrollHeightOf } from './safe-dom';
import { positionsOf } from './text-run';

/**
 * Whenever a page has changed, the browser goes through all registered ranges before its next layout, at about 0.2
 * microseconds each. With a thousand of them a page's own edits took half as long again; so few are not noticed.
 */
export const FEW = 32;
/** How far beyond the window flags are kept for scrolling, in heights of the window. */
const MARGIN = 0.5;
/** Elements higher than this, in heights of the window, hold text near the window and far from it. */
const TALL = 1;

/** The distance of text that is not shown. */
const NOWHERE = 1e9;

type Edges = Pick<DOMRect, 'top' | 'bottom'>;

/**
 * Those of the matches whose text is in the window or near it, and as far as there are fewer than `FEW`, the nearest of
 * the others. It measures layout.
 */
export function nearView(document: Document, matches: readonly PageMatch[]): readonly PageMatch[] {
  if (matches.length <= FEW) return matches;
  const known = new Map<Element | undefined, Edges | undefined>();
  const distances = matches.map((match) => {
    const parent = parentAcross(positionsOf(match.run, match.start, match.end).start.node);
    if (parent && !known.has(parent)) known.set(parent, edgesOf(parent));
    const edges = known.get(parent) ?? rectsOf(document, match)[0];
    // How far outside the window, in CSS pixels.
    return edges ? Math.max(0, edges.top - innerHeight, -edges.bottom) : NOWHERE;
  });
  const nearest = distances.toSorted((a, b) => a - b)[FEW - 1] ?? 0;
  const most = Math.min(Math.max(MARGIN * innerHeight, nearest), NOWHERE - 1);
  return matches.filter((_, at) => (distances[at] ?? NOWHERE) <= most);
}

/** Edges of an element, measured once for all matches in it; undefined where text may stand elsewhere in or outside it. */
function edgesOf(element: Element): Edges | undefined {
  const { top, bottom } = boxOf(element);
  const height = bottom - top;
  const isClose = height > 0 && height <= TALL * innerHeight && scrollHeightOf(element) <= height + 1;
  return isClose ? { top, bottom } : undefined;
}
