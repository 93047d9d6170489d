// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { matchAt } from './hit-test';
import { MatchIndex } from './match-index';
import { entryOf, flagTerms, termMention } from './testing/mentions';
import { RunDraft } from './text-run';

let index: MatchIndex;
let node: Text;

beforeEach(() => {
  document.body.innerHTML = '<p>A query here.</p>';
  const block = document.querySelector('p') as Element;
  node = block.firstChild as Text;
  const draft = new RunDraft();
  draft.read(node);
  draft.finish();
  const [run] = draft.take();
  index = new MatchIndex(flagTerms);
  if (run) index.add(block, run, [termMention(2, 7)]);
  // Ten pixels a letter, one line of twenty.
  vi.spyOn(Range.prototype, 'getClientRects').mockImplementation(function (this: Range) {
    const [left, right] = [this.startOffset * 10, this.endOffset * 10];
    return [new DOMRect(left, 0, right - left, 20)] as unknown as DOMRectList;
  });
});

afterEach(() => {
  Reflect.deleteProperty(Document.prototype, 'caretPositionFromPoint');
});

const placeCaret = (value: (x: number) => unknown) =>
  Object.defineProperty(Document.prototype, 'caretPositionFromPoint', { value, configurable: true });
/** The caret goes to the nearest gap between letters, wherever the pointer is. */
const nearest = (x: number) => Math.max(0, Math.min(node.length, Math.round(x / 10)));
const found = (x: number, y: number) => entryOf(matchAt(document, index, x, y));

describe('matchAt', () => {
  it('finds the term under a point', () => {
    placeCaret((x) => ({ offsetNode: node, offset: nearest(x) }));
    expect([21, 45, 69].map((x) => found(x, 10))).toEqual([0, 0, 0]);
    expect([10, 80].map((x) => found(x, 10))).toEqual([undefined, undefined]);
  });

  it('does not take the space beside or below a line for its last word', () => {
    placeCaret(() => ({ offsetNode: node, offset: 7 }));
    expect([found(500, 10), found(65, 60)]).toEqual([undefined, undefined]);
  });

  it.each([
    ['nothing', null],
    ['an element', { offsetNode: document.body, offset: 0 }],
  ])('finds nothing where the caret place is %s', (_, place) => {
    placeCaret(() => place);
    expect(found(45, 10)).toBeUndefined();
  });

  it('finds nothing where the text has become shorter since', () => {
    placeCaret(() => ({ offsetNode: node, offset: 3 }));
    node.data = 'A qu';
    expect(found(25, 10)).toBeUndefined();
  });
});
