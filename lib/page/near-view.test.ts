// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { KeptRun, type PageMatch } from './kept-run';
import { FEW, nearView } from './near-view';

/** What the browser would say of elements, by element; the page layer takes the functions when it is loaded. */
const boxes = vi.hoisted(() => {
  const boxes = new Map<Element, { box: DOMRect; scrollHeight: number }>();
  Element.prototype.getBoundingClientRect = function (this: Element) {
    return boxes.get(this)?.box ?? new DOMRect();
  };
  Object.defineProperty(Element.prototype, 'scrollHeight', {
    get(this: Element) {
      return boxes.get(this)?.scrollHeight ?? 0;
    },
  });
  return boxes;
});
const LINE = 20;
const COUNT = 400;
/** Where the text of a node is, if it is measured itself. */
const texts = new Map<Node, DOMRect>();
let matches: PageMatch[];

beforeEach(() => {
  vi.spyOn(Range.prototype, 'getClientRects').mockImplementation(function (this: Range) {
    return [texts.get(this.startContainer) ?? new DOMRect()] as unknown as DOMRectList;
  });
  document.body.replaceChildren();
  matches = Array.from({ length: COUNT }, (_, at) => {
    const paragraph = document.createElement('p');
    paragraph.textContent = 'query';
    document.body.append(paragraph);
    place(paragraph, at * LINE, LINE);
    const node = paragraph.firstChild as Text;
    const run = new KeptRun([{ node, from: 0, start: 0, length: 5 }], []);
    return { kind: 'term', entry: 0, start: 0, end: 5, run };
  });
});

afterEach(() => {
  vi.restoreAllMocks();
  texts.clear();
  boxes.clear();
});

function place(element: Element | undefined, top: number, height: number, scrollHeight = height): void {
  if (element) boxes.set(element, { box: new DOMRect(0, top, 100, height), scrollHeight });
}

const paragraphOf = (at: number) => document.querySelectorAll('p')[at];
const textOf = (at: number) => matches[at]?.run.pieces[0]?.node as Text;
const shown = () => nearView(document, matches).map((match) => matches.indexOf(match));

describe('nearView', () => {
  it('takes all of a few without looking where they are', () => {
    const few = matches.slice(0, FEW);
    boxes.clear();
    expect(nearView(document, few)).toEqual(few);
  });

  it('takes what is in the window, or at most half a window away', () => {
    for (let at = 0; at < COUNT; at += 1) place(paragraphOf(at), (at - 200) * LINE, LINE);
    const found = shown();
    // Their last pixel, and their first one.
    expect(found[0]).toBe(199 - Math.floor((0.5 * innerHeight) / LINE));
    expect(found.at(-1)).toBe(200 + Math.floor((1.5 * innerHeight) / LINE));
  });

  it('fills up with the nearest of the others where there are few', () => {
    for (let at = 0; at < COUNT; at += 1) place(paragraphOf(at), at * innerHeight, LINE);
    expect(shown()).toEqual(Array.from({ length: FEW }, (_, at) => at));
  });

  it('finds what a page has put beside the rest of the text, out of its order', () => {
    place(paragraphOf(COUNT - 1), 40, LINE);
    expect(shown()).toContain(COUNT - 1);
  });

  it('measures the text itself where its element is high, or lower than what is in it', () => {
    place(paragraphOf(0), -50 * innerHeight, 100 * innerHeight);
    texts.set(textOf(0), new DOMRect(0, 30 * innerHeight, 50, LINE));
    place(paragraphOf(COUNT - 1), -50 * innerHeight, LINE, 60 * innerHeight);
    texts.set(textOf(COUNT - 1), new DOMRect(0, 10, 50, LINE));
    const found = shown();
    expect(found).not.toContain(0);
    expect(found).toContain(COUNT - 1);
  });

  it('bisects the matches of one long text node, with few measurements', () => {
    const node = document.createTextNode('query '.repeat(COUNT));
    document.body.replaceChildren(node);
    const run = new KeptRun([{ node, from: 0, start: 0, length: node.length }], []);
    matches = Array.from({ length: COUNT }, (_, at) => {
      return { kind: 'term', entry: 0, start: at * 6, end: at * 6 + 5, run };
    });
    let scrolled = 200 * LINE;
    const measure = vi.spyOn(Range.prototype, 'getClientRects').mockImplementation(function (this: Range) {
      return [new DOMRect(0, (this.startOffset / 6) * LINE - scrolled, 50, LINE)] as unknown as DOMRectList;
    });
    let found = shown();
    expect(found[0]).toBe(199 - Math.floor((0.5 * innerHeight) / LINE));
    expect(found.at(-1)).toBe(200 + Math.floor((1.5 * innerHeight) / LINE));
    expect(found).toHaveLength((found.at(-1) ?? 0) - (found[0] ?? 0) + 1);
    expect(measure.mock.calls.length).toBeLessThan(20);
    // Past the last of them, the nearest are the last.
    scrolled = (COUNT + 1_000) * LINE;
    found = shown();
    expect(found).toEqual(Array.from({ length: FEW }, (_, at) => COUNT - FEW + at));
  });

  it('leaves out what is not shown, has gone or has become shorter', () => {
    boxes.delete(paragraphOf(0) as Element);
    boxes.delete(paragraphOf(1) as Element);
    texts.set(textOf(1), new DOMRect(0, 10, 50, LINE));
    textOf(1).data = 'que';
    boxes.delete(paragraphOf(2) as Element);
    texts.set(textOf(2), new DOMRect(0, 10, 50, LINE));
    paragraphOf(2)?.remove();
    const found = shown();
    expect(found[0]).toBe(3);
  });
});
