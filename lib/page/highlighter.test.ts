// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { HIGHLIGHT_LIMIT, HIGHLIGHT_NAME } from './highlight-name';
import { Highlighter } from './highlighter';

let registry: Map<string, Set<AbstractRange>>;
let highlighter: Highlighter;
let node: Text;

beforeEach(() => {
  vi.stubGlobal('Highlight', Set);
  registry = new Map();
  highlighter = new Highlighter(registry as unknown as HighlightRegistry);
  node = document.createTextNode('a query');
  document.body.replaceChildren(node);
});

const rangeIn = (node: Text, startOffset = 0, endOffset = 1) =>
  ({ startContainer: node, startOffset, endContainer: node, endOffset }) as unknown as StaticRange;
const shown = () => [...(registry.get(HIGHLIGHT_NAME) ?? [])];

describe('Highlighter', () => {
  it('shows exactly the ranges it was given last', () => {
    const [a, b, c] = [rangeIn(node), rangeIn(node), rangeIn(node)];
    highlighter.set([a, b]);
    expect(shown()).toEqual([a, b]);
    highlighter.set([b, c]);
    expect(shown()).toEqual([b, c]);
    expect(highlighter.size).toBe(2);
  });

  it('does not appear in the registry before there is something to show', () => {
    highlighter.set([]);
    expect(registry.size).toBe(0);
  });

  it('shows no more than the limit', () => {
    const ranges = Array.from({ length: HIGHLIGHT_LIMIT + 10 }, () => rangeIn(node));
    highlighter.set(ranges);
    expect(shown()).toHaveLength(HIGHLIGHT_LIMIT);
    highlighter.add([rangeIn(node)]);
    expect(shown()).toHaveLength(HIGHLIGHT_LIMIT);
  });

  it('takes out ranges whose text is gone or too short', () => {
    const other = document.createTextNode('gone');
    document.body.append(other);
    const [good, long, gone] = [rangeIn(node), rangeIn(node, 2, 7), rangeIn(other)];
    highlighter.set([good, long, gone]);
    node.data = 'a qu';
    other.remove();
    highlighter.removeInvalid();
    expect(shown()).toEqual([good]);
  });

  it.each([
    ['the registry', () => registry.clear()],
    ['the highlight', () => registry.get(HIGHLIGHT_NAME)?.clear()],
    ['its place', () => registry.set(HIGHLIGHT_NAME, new Set())],
  ])('comes back five times after the page cleared %s, then stays away', (_, clear) => {
    const range = rangeIn(node);
    highlighter.set([range]);
    for (let round = 0; round < 5; round += 1) {
      clear();
      highlighter.repair();
      expect(shown()).toEqual([range]);
      expect(highlighter.isAlive).toBe(true);
    }
    clear();
    highlighter.repair();
    highlighter.set([range, rangeIn(node)]);
    expect(highlighter.isAlive).toBe(false);
    expect(shown()).toEqual([]);
  });

  it('does not count repairs that were not needed', () => {
    highlighter.set([rangeIn(node)]);
    for (let round = 0; round < 20; round += 1) highlighter.repair();
    expect(highlighter.isAlive).toBe(true);
  });

  it("leaves nothing of its own, and what is the page's", () => {
    highlighter.set([rangeIn(node)]);
    registry.set('find', new Set());
    highlighter.clear();
    expect([...registry.keys()]).toEqual(['find']);
    const own = new Set<AbstractRange>();
    highlighter.set([rangeIn(node)]);
    registry.set(HIGHLIGHT_NAME, own);
    highlighter.clear();
    expect(registry.get(HIGHLIGHT_NAME)).toBe(own);
  });
});
