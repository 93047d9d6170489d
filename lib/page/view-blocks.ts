import { placeInBareText } from './bare-text';
import { elementKind, type ElementKind } from './element-kind';
import {
  boundingRectOf,
  elementFromPoint,
  nextElementOf,
  parentElementOf,
  previousElementOf,
} from './safe-dom';

/** Where the view is probed, as parts of its width and height. */
const ACROSS = [0.3, 0.6];
const DOWN = [0.02, 0.25, 0.5, 0.75, 0.98];
/** A block of more screens than this is no part of the view but what the view is a part of. */
const MAX_SCREENS = 3;
const MAX_NEIGHBOURS = 100;

/**
 * The blocks a reader has in view, or nearly so, those in the middle of the page's text first. It measures layout.
 * @returns blocks that can be read by themselves; some may be inside others. Empty where the view is one large block.
 */
export function blocksInView(document: Document): Element[] {
  if (placeInBareText(document) !== undefined) return [];
  const kinds = new Map<Element, ElementKind>();
  const kindOf = (element: Element) => {
    const kind = kinds.get(element) ?? elementKind(element);
    kinds.set(element, kind);
    return kind;
  };
  const found = new Set<Element>();
  for (const y of DOWN) {
    for (const x of ACROSS) {
      const hit = elementFromPoint(document, x * innerWidth, y * innerHeight);
      const block = hit && readableBlock(hit, kindOf);
      if (block && !isLarge(block)) found.add(block);
    }
  }
  for (const block of Array.from(found)) {
    for (const stepFrom of [nextElementOf, previousElementOf]) addNeighbours(found, block, stepFrom, kindOf);
  }
  return [...found];
}

/** The block an element belongs to; undefined inside of what is not read. */
function readableBlock(hit: Element, kindOf: (element: Element) => ElementKind): Element | undefined {
  let block: Element | undefined;
  for (let at: Element | null = hit; at; at = parentElementOf(at)) {
    const kind = kindOf(at);
    if (kind === 'skipped' || kind === 'hidden') return undefined;
    if (kind === 'block') block ??= at;
  }
  return block;
}

function isLarge(block: Element): boolean {
  return boundingRectOf(block).height > MAX_SCREENS * innerHeight;
}

/** Blocks next to one in view, as far as a screen beyond it. */
function addNeighbours(
  found: Set<Element>,
  block: Element,
  stepFrom: (element: Element) => Element | null,
  kindOf: (element: Element) => ElementKind,
): void {
  let steps = 0;
  for (let at = stepFrom(block); at && !found.has(at) && steps < MAX_NEIGHBOURS; at = stepFrom(at)) {
    steps += 1;
    const { top, bottom } = boundingRectOf(at);
    if (top > 2 * innerHeight || bottom < -innerHeight) return;
    if (kindOf(at) === 'block' && !isLarge(at)) found.add(at);
  }
}
