// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { Highlighter } from './highlighter';

const NAME = 'a-name';
let registry: Map<string, Set<AbstractRange>>;
let highlighter: Highlighter;
let node: Text;

beforeEach(() => {
  vi.stubGlobal('Highlight', Set);
  registry = new Map();
  highlighter = new Highlighter(NAME, registry as unknown as HighlightRegistry);
  node = document.createTextNode('a query');
  document.body.replaceChildren(node);
});

const rangeIn = (node: Text, startOffset = 0, endOffset = 1) =>
  ({ startContainer: node, startOffset, endContainer: node, endOffset }) as unknown as StaticRange;
const shown = () => [...(registry.get(NAME) ?? [])];

describe('Highlighter', () => {
  it('shows exactly the ranges it was given last', () => {
    const [a, b, c] = [rangeIn(node), rangeIn(node), rangeIn(node)];
    highlighter.set([a, b]);
    expect(shown()).toEqual([a, b]);
    highlighter.set([b, c]);
    expect(shown()).toEqual([b, c]);
  });

  it('does not appear in the registry before there is something to show', () => {
    highlighter.set([]);
    expect(registry.size).toBe(0);
  });

  it.each([
    ['the registry', () => registry.clear()],
    ['the highlight', () => registry.get(NAME)?.clear()],
    ['its place', () => registry.set(NAME, new Set())],
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
    registry.set(NAME, own);
    highlighter.clear();
    expect(registry.get(NAME)).toBe(own);
  });
});
