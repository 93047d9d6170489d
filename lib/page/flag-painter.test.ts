// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { FlagPainter } from './flag-painter';
import { HIGHLIGHT_LIMIT, HIGHLIGHT_NAME } from './highlight-name';
import { MatchIndex } from './match-index';
import { RunDraft } from './text-run';

/** One match on each line of 20 pixels. */
const LINES = 3_000;
let registry: Map<string, Set<AbstractRange>>;
let index: MatchIndex;
let painter: FlagPainter;
let scrolled: number;

beforeEach(() => {
  registry = new Map();
  vi.stubGlobal('Highlight', Set);
  vi.stubGlobal('CSS', { highlights: registry });
  vi.stubGlobal('StaticRange', function (this: object, init: StaticRangeInit) {
    Object.assign(this, init);
  });
  scrolled = 0;
  vi.spyOn(Range.prototype, 'getClientRects').mockImplementation(function (this: Range) {
    const top = (this.startOffset / 6) * 20 - scrolled;
    return [new DOMRect(0, top, 50, 20)] as unknown as DOMRectList;
  });
  index = new MatchIndex();
  painter = new FlagPainter(document, index);
});

afterEach(() => vi.unstubAllGlobals());

/** Text nodes are cut at 8,000 characters, so the lines come in several runs of one node. */
function addLines(count: number): void {
  const node = document.createTextNode('query '.repeat(count));
  document.body.replaceChildren(node);
  const draft = new RunDraft();
  for (let from = 0; from < node.length;) from = draft.read(node, from);
  draft.finish();
  for (const run of draft.take()) {
    const spans = [...run.text.matchAll(/query/g)].map(({ index: start }) => ({
      start,
      end: start + 5,
      entry: 0,
    }));
    index.add(document.body, run, spans);
  }
}

const shownLines = () => [...(registry.get(HIGHLIGHT_NAME) ?? [])].map(({ startOffset }) => startOffset / 6);

describe('FlagPainter', () => {
  it('shows all matches where they are few', () => {
    addLines(3);
    painter.paint();
    expect(shownLines()).toEqual([0, 1, 2]);
  });

  it('shows as many as the limit allows, from a little above the viewport on', () => {
    addLines(LINES);
    painter.paint();
    expect(shownLines()).toEqual(Array.from({ length: HIGHLIGHT_LIMIT }, (_, line) => line));
    scrolled = 800 * 20;
    painter.paintView();
    const lines = shownLines().toSorted((a, b) => a - b);
    expect(lines).toHaveLength(HIGHLIGHT_LIMIT);
    expect(lines[0]).toBeGreaterThan(500);
    expect(lines[0]).toBeLessThan(800);
    scrolled = LINES * 20;
    painter.paintView();
    expect(Math.max(...shownLines())).toBe(LINES - 1);
  });

  it('takes away what the index has forgotten', () => {
    addLines(LINES);
    painter.paint();
    index.dropBlock(document.body);
    painter.paint();
    expect(shownLines()).toEqual([]);
  });

  it('shows nothing once cleared', () => {
    addLines(3);
    painter.paint();
    painter.clear();
    expect(registry.size).toBe(0);
  });
});
