import {
  attributeOf,
  checkVisibility,
  isContentEditable,
  isElement,
  localNameOf,
  parentNodeOf,
} from './safe-dom';

/**
 * What an element means for the text inside it: `inline` text reads on, a `block` starts and ends a stretch of text,
 * `skipped` content is never flagged, `hidden` content is looked at again when it may have been shown.
 */
export type ElementKind = 'inline' | 'block' | 'skipped' | 'hidden';

/** What holds text of its own. */
export type Block = Element | ShadowRoot;

/**
 * The blocks and hidden elements that walks have come upon; an `open` block has been entered and not yet left. Other
 * elements are looked at again when it matters: the browser keeps an object for each one that is remembered.
 */
export type KnownKinds = WeakMap<Node, 'block' | 'open' | 'hidden'>;

/** Code, controls and media: their words are not prose, or a flag there would be in the way. */
const SKIPPED = new Set(
  (
    'script style noscript template textarea input select option button code pre kbd samp svg math canvas iframe ' +
    'frame object embed audio video img picture map br hr head title rt rp meter progress datalist'
  ).split(' '),
);
/** Raised and lowered text is mostly a footnote mark glued to a word (`diagnosis<sup>1</sup>`). */
const APART = new Set(['sup', 'sub']);
/** The empty one is that of inline elements in documents without a style engine. */
const INLINE_DISPLAYS = new Set(['', 'inline', 'inline-block', 'contents', 'ruby']);

/** Classifies one element. It reads computed style, so call it when layout is clean or time is at hand. */
export function elementKind(element: Element): ElementKind {
  const name = localNameOf(element);
  if (SKIPPED.has(name) || attributeOf(element, 'aria-hidden') === 'true' || isEditable(element))
    return 'skipped';
  const { display } = getComputedStyle(element);
  if (display === 'none') return 'hidden';
  // An element with `display: contents` has no box, so checkVisibility would call it invisible.
  if (display !== 'contents' && !checkVisibility(element, { visibilityProperty: true })) return 'hidden';
  if (APART.has(name)) return 'block';
  return INLINE_DISPLAYS.has(display) ? 'inline' : 'block';
}

/** Whether a frame is shown; its own text is none. */
export function isFrameShown(frame: Element): boolean {
  return getComputedStyle(frame).display !== 'none' && checkVisibility(frame, { visibilityProperty: true });
}

/**
 * The block whose text a node belongs to. It reads computed style.
 * @param kinds what earlier walks found
 * @returns undefined inside skipped or hidden content, and inside of blocks where no walk has been yet
 */
export function blockOf(node: Node, kinds: KnownKinds): Block | undefined {
  // Nodes of frames belong to classes of their own, so `instanceof` does not know them.
  let at = isElement(node) || kinds.has(node) ? node : parentNodeOf(node);
  while (at) {
    const kind = kinds.get(at) ?? (isElement(at) ? elementKind(at) : 'skipped');
    if (kinds.has(at) && kind !== 'hidden') return at as Block;
    if (kind !== 'inline') return undefined;
    at = parentNodeOf(at);
  }
  return undefined;
}

/** Remembers what an element is now, as far as `KnownKinds` does. */
export function noteKind(kinds: KnownKinds, node: Node, kind: ElementKind | 'open'): void {
  if (kind === 'inline' || kind === 'skipped') kinds.delete(node);
  else kinds.set(node, kind);
}

/** Whether line breaks in an element's text show as line breaks, so that a blank line ends a paragraph. */
export function keepsLineBreaks(element: Element): boolean {
  return /^(pre|break-spaces)/.test(getComputedStyle(element).whiteSpace);
}

function isEditable(element: Element): boolean {
  const attribute = attributeOf(element, 'contenteditable');
  if (attribute !== null && attribute.toLowerCase() !== 'false') return true;
  return 'isContentEditable' in element && isContentEditable(element as HTMLElement);
}
