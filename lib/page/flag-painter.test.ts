// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi, type MockInstance } from 'vitest';
import { FlagPainter } from './flag-painter';
import { HIGHLIGHT_NAMES } from './highlight-name';
import { MatchIndex } from './match-index';
import { flagTerms, termMention } from './testing/mentions';
import { RunDraft } from './text-run';

/** The height of the page; the page layer takes the function when it is loaded. */
const page = vi.hoisted(() => {
  const page = { height: 0 };
  Object.defineProperty(Element.prototype, 'scrollHeight', { get: () => page.height });
  return page;
});
/** One match on each line of 20 pixels. */
const LINES = 3_000;
let registry: Map<string, Set<AbstractRange>>;
let index: MatchIndex;
let painter: FlagPainter;
let scrolled: number;
let measured: MockInstance;

beforeEach(() => {
  registry = new Map();
  vi.stubGlobal('Highlight', Set);
  vi.stubGlobal('CSS', { highlights: registry });
  vi.stubGlobal('StaticRange', function (this: object, init: StaticRangeInit) {
    Object.assign(this, init);
  });
  scrolled = 0;
  page.height = 0;
  measured = vi.spyOn(Range.prototype, 'getClientRects').mockImplementation(function (this: Range) {
    return [boxOf(this)] as unknown as DOMRectList;
  });
  index = new MatchIndex(flagTerms);
  painter = new FlagPainter(document, index);
});

afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

function boxOf({ startOffset }: Range): DOMRect {
  return new DOMRect(0, (startOffset / 6) * 20 - scrolled, 50, 20);
}

/** Text nodes are cut at 8,000 characters, so the lines come in several runs of one node. */
function addLines(count: number): void {
  const node = document.createTextNode('query '.repeat(count));
  document.body.replaceChildren(node);
  const draft = new RunDraft();
  for (let from = 0; from < node.length;) from = draft.read(node, from);
  draft.finish();
  for (const run of draft.take()) {
    const spans = [...run.text.matchAll(/query/g)].map(({ index: start }) => termMention(start, start + 5));
    index.add(document.body, run, spans);
  }
}

const shownLines = () =>
  [...(registry.get(HIGHLIGHT_NAMES.term) ?? [])].map(({ startOffset }) => startOffset / 6);

describe('FlagPainter', () => {
  it('shows all matches where they are few', () => {
    addLines(3);
    painter.paint();
    expect(shownLines()).toEqual([0, 1, 2]);
  });

  it('of many shows those near the viewport, and others once it is there', () => {
    addLines(LINES);
    painter.paint();
    // The window, and half of one more.
    expect(shownLines()).toEqual(
      Array.from({ length: Math.floor((1.5 * innerHeight) / 20) + 1 }, (_, line) => line),
    );
    scrolled = 800 * 20;
    painter.paintView();
    const lines = shownLines().toSorted((a, b) => a - b);
    const inView = Array.from({ length: Math.floor(innerHeight / 20) }, (_, line) => 800 + line);
    expect(lines).toEqual(expect.arrayContaining(inView));
    expect(lines.length).toBeLessThan(2 * inView.length + 4);
    scrolled = LINES * 20;
    painter.paintView();
    expect(Math.max(...shownLines())).toBe(LINES - 1);
  });

  it('leaves it to the next look at the viewport which of many are shown', () => {
    addLines(LINES);
    painter.paint();
    scrolled = 800 * 20;
    index.noteMove();
    painter.paint();
    expect(shownLines()).toContain(0);
    painter.paintView();
    expect(shownLines()).not.toContain(0);
  });

  it('on a page of bare text goes by how far down the reader is, and measures nothing', () => {
    page.height = (LINES / 5) * innerHeight;
    addLines(LINES);
    measured.mockClear();
    vi.stubGlobal('scrollY', 0.5 * page.height - innerHeight / 2);
    painter.paintView();
    const lines = shownLines();
    expect([lines.length, Math.min(...lines), Math.max(...lines)]).toEqual([2_000, 500, 2_499]);
    expect(measured).not.toHaveBeenCalled();
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
