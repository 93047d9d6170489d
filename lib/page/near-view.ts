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
/** Of more matches in one text node, not each is measured. */
const MOST_MEASURED = 32;
/** The distance of text that is not shown. */
const NOWHERE = 1e9;

type Edges = Pick<DOMRect, 'top' | 'bottom'>;

/**
 * Those of the matches whose text is in the window or near it, and as far as there are fewer than `FEW`, the nearest of
 * the others. It measures layout: an element once, and in those that are high each match by itself. In one long text
 * node a measurement costs the browser up to half a millisecond, so there the two ends of what is near are bisected,
 * and how far away the others are is only told by their order.
 */
export function nearView(document: Document, matches: readonly PageMatch[]): readonly PageMatch[] {
  if (matches.length <= FEW) return matches;
  const known = new Map<Element | undefined, Edges | undefined>();
  const distances: number[] = [];
  while (distances.length < matches.length) {
    const at = distances.length;
    const node = nodeOf(matches[at]);
    const parent = node && parentAcross(node);
    if (parent && !known.has(parent)) known.set(parent, edgesOf(parent));
    const edges = known.get(parent);
    if (edges) {
      distances.push(distanceOf(edges));
      continue;
    }
    let end = at + 1;
    while (end < matches.length && nodeOf(matches[end]) === node) end += 1;
    distances.push(...distancesIn(document, matches.slice(at, end)));
  }
  const nearest = distances.toSorted((a, b) => a - b)[FEW - 1] ?? 0;
  const most = Math.min(Math.max(marginOf(), nearest), NOWHERE - 1);
  return matches.filter((_, at) => (distances[at] ?? NOWHERE) <= most);
}

/** Edges of an element, measured once for all matches in it; undefined where text may stand elsewhere in or outside it. */
function edgesOf(element: Element): Edges | undefined {
  const { top, bottom } = boxOf(element);
  const height = bottom - top;
  const isClose = height > 0 && height <= TALL * innerHeight && scrollHeightOf(element) <= height + 1;
  return isClose ? { top, bottom } : undefined;
}

/** The distances of matches of one text node; of many: 0 for those near, and more for each place away from those. */
function distancesIn(document: Document, matches: readonly PageMatch[]): number[] {
  const edgesAt = (match: PageMatch): Edges | undefined => rectsOf(document, match)[0];
  if (matches.length <= MOST_MEASURED) return matches.map((match) => distanceOf(edgesAt(match)));
  const from = firstWhere(matches, (match) => (edgesAt(match)?.bottom ?? Infinity) >= -marginOf());
  const to = firstWhere(matches, (match) => (edgesAt(match)?.top ?? Infinity) > innerHeight + marginOf());
  return matches.map((_, at) => {
    const away = Math.max(from - at, at - to + 1, 0);
    return away === 0 ? 0 : marginOf() + away;
  });
}

/** Where those of the matches begin that pass a test, which those before them do not. */
function firstWhere(matches: readonly PageMatch[], test: (match: PageMatch) => boolean): number {
  let low = 0;
  let high = matches.length;
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    const match = matches[middle];
    if (match && !test(match)) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** How far outside the window, in CSS pixels. */
function distanceOf(edges: Edges | undefined): number {
  return edges ? Math.max(0, edges.top - innerHeight, -edges.bottom) : NOWHERE;
}

function marginOf(): number {
  return MARGIN * innerHeight;
}

function nodeOf(match: PageMatch | undefined): Text | undefined {
  return match && positionsOf(match.run, match.start, match.end).start.node;
}
