// Bundled and run in a page: ranges of both kinds over its text, and edits of it.

type Kind = 'StaticRange' | 'Range';

const held: AbstractRange[] = [];
let edited: Text | undefined;

/**
 * Makes ranges over the text of the page, some in each text node, and holds them.
 * @param isRegistered whether they are painted, too
 */
export function hold(kind: Kind, count: number, isRegistered: boolean): number {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const highlight = new Highlight();
  for (let offset = 0; held.length < count;) {
    if (!walker.nextNode()) {
      walker.currentNode = document.body;
      offset += 1;
      continue;
    }
    const node = walker.currentNode as Text;
    if (node.length <= offset) continue;
    edited ??= node;
    const range = rangeOf(kind, node, offset);
    held.push(range);
    highlight.add(range);
  }
  if (isRegistered) CSS.highlights.set('page-notes-1', highlight);
  return held.length;
}

/** Changes a text in place so many times, with the layout after each if wanted. */
export function edit(times: number, isLaidOut: boolean): number {
  let height = 0;
  const node = edited;
  if (!node) throw new Error('Call hold first.');
  for (let at = 0; at < times; at += 1) {
    node.data = `${at} ${node.data.slice(2)}`;
    if (isLaidOut) height = document.body.offsetHeight;
  }
  return height;
}

function rangeOf(kind: Kind, node: Text, offset: number): AbstractRange {
  if (kind === 'StaticRange')
    return new StaticRange({
      startContainer: node,
      startOffset: offset,
      endContainer: node,
      endOffset: offset + 1,
    });
  const range = new Range();
  range.setStart(node, offset);
  range.setEnd(node, offset + 1);
  return range;
}
