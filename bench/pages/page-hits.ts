import { matchAt } from '@/lib/page/hit-test';
import { MatchIndex } from '@/lib/page/match-index';
import { flagTerms, termMention } from '@/lib/page/testing/mentions';

// Bundled and run in a page: the product's look-up of what is flagged at a point, and the browser's own.

type WithPoint = HighlightRegistry & { highlightsFromPoint?(x: number, y: number): unknown[] };

const WORD = 6;
const ACROSS = 20;
const DOWN = 10;
const index = new MatchIndex(flagTerms);

/** Flags so many places of the page, for both. @returns whether the browser has a look-up of its own */
export function flag(count: number): boolean {
  const highlight = new Highlight();
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (highlight.size < count && walker.nextNode()) {
    const node = walker.currentNode as Text;
    const starts: number[] = [];
    for (let at = 0; at + WORD < node.length && highlight.size + starts.length < count; at += 2 * WORD)
      starts.push(at);
    const run = { text: node.data, pieces: [{ node, from: 0, start: 0, length: node.length }] };
    index.add(
      node.parentElement ?? document.body,
      run,
      starts.map((start) => termMention(start, start + WORD)),
    );
    for (const startOffset of starts)
      highlight.add(
        new StaticRange({
          startContainer: node,
          startOffset,
          endContainer: node,
          endOffset: startOffset + WORD,
        }),
      );
  }
  if (highlight.size < count) throw new RangeError(`Only ${highlight.size} places.`);
  CSS.highlights.set('page-notes-1', highlight);
  return (CSS.highlights as WithPoint).highlightsFromPoint !== undefined;
}

const LOOK_UPS: Record<string, (x: number, y: number) => boolean> = {
  ours: (x, y) => matchAt(document, index, x, y) !== undefined,
  highlightsFromPoint: (x, y) => ((CSS.highlights as WithPoint).highlightsFromPoint?.(x, y).length ?? 0) > 0,
};

/** How many points of a grid over the window are looked up in one round. */
export const POINTS = ACROSS * DOWN;

/** Looks up each point of the grid so many times. @returns at how many of them something is flagged */
export function lookUp(way: string, times: number): number {
  let hits = 0;
  for (let turn = 0; turn < times; turn += 1) {
    hits = 0;
    for (let x = 0; x < ACROSS; x += 1)
      for (let y = 0; y < DOWN; y += 1)
        if (LOOK_UPS[way]?.(((x + 0.5) / ACROSS) * innerWidth, ((y + 0.5) / DOWN) * innerHeight)) hits += 1;
  }
  return hits;
}
