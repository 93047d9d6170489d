import {
  boundingRectOf,
  comparePosition,
  ownerDocumentOf,
  parentElementOf,
  rootElementOf,
  rootNodeOf,
} from './safe-dom';

/**
 * A page is more than one tree: shadow roots and the documents of frames hang at elements of others. This knows where, as
 * a closed shadow root is found once and cannot be asked.
 */
const hosts = new WeakMap<Node, Element>();

/** A place in the viewport of the page, or a distance, in CSS pixels. */
export type Offset = { x: number; y: number };

/** Edges in the viewport of the page, in CSS pixels. */
export type Box = { left: number; top: number; right: number; bottom: number };

/** Notes the element that a shadow root, or the document of a frame, hangs at. */
export function setHost(root: Node, host: Element): void {
  hosts.set(root, host);
}

/** The parent element, and from the top of a shadow tree or frame its host. */
export function parentAcross(node: Node): Element | undefined {
  return parentElementOf(node) ?? hosts.get(rootNodeOf(node));
}

/** Negative when `a` comes before `b` on the page; a shadow tree comes before what its host contains itself. */
export function compareAcross(a: Node, b: Node): number {
  const position = comparePosition(a, b);
  if ((position & Node.DOCUMENT_POSITION_DISCONNECTED) === 0) return signOf(position);
  const [pathOfA, pathOfB] = [pathTo(a), pathTo(b)];
  for (let at = 0; at < pathOfA.length && at < pathOfB.length; at += 1) {
    const [ofA, ofB] = [pathOfA[at], pathOfB[at]];
    if (ofA && ofB && ofA !== ofB) return signOf(comparePosition(ofA, ofB));
  }
  return pathOfA.length - pathOfB.length;
}

/** The element of the page's own tree that a node stands in: outside of all shadow trees and frames. */
export function outermostOf(document: Document, node: Node): Element | undefined {
  let at = parentAcross(node);
  while (at && rootNodeOf(at) !== document) at = hosts.get(rootNodeOf(at));
  return at;
}

/** The box of an element, or for the root of a frame's document that of its viewport, as it lies on the page. */
export function boxOf(element: Element): Box {
  const document = ownerDocumentOf(element);
  if (!document || document === globalThis.document) return boundingRectOf(element);
  const { x, y } = offsetOf(document);
  const host = hosts.get(document);
  if (host && element === rootElementOf(document)) {
    const { right, bottom } = boxOf(host);
    return { left: x, top: y, right, bottom };
  }
  const { left, top, right, bottom } = boundingRectOf(element);
  return { left: left + x, top: top + y, right: right + x, bottom: bottom + y };
}

/** How far the corner of a document's viewport is from that of the page. */
export function offsetOf(document: Document): Offset {
  const offset = { x: 0, y: 0 };
  for (let at: Document | null = document; at && at !== globalThis.document;) {
    const host = hosts.get(at);
    if (!host) break;
    const { left, top } = boundingRectOf(host);
    const style = getComputedStyle(host);
    offset.x += left + pixels(style.borderLeftWidth) + pixels(style.paddingLeft);
    offset.y += top + pixels(style.borderTopWidth) + pixels(style.paddingTop);
    at = ownerDocumentOf(host);
  }
  return offset;
}

function pixels(length: string): number {
  return parseFloat(length) || 0;
}

function signOf(position: number): number {
  return (position & Node.DOCUMENT_POSITION_FOLLOWING) === 0 ? 1 : -1;
}

/** The hosts on the way from the page to a node, outermost first, and the node. */
function pathTo(node: Node): Node[] {
  const path = [node];
  for (let host = hosts.get(rootNodeOf(node)); host; host = hosts.get(rootNodeOf(host))) path.unshift(host);
  return path;
}
