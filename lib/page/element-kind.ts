import { attributeOf, checkVisibility, isContentEditable, localNameOf, parentElementOf } from './safe-dom';

/**
 * What an element means for the text inside it: `inline` text reads on, a `block` starts and ends a stretch of text,
 * `skipped` content is never flagged, `hidden` content is looked at again when it may have been shown.
 */
export type ElementKind = 'inline' | 'block' | 'skipped' | 'hidden';

/** What walks have found out about elements; an `open` block has been entered and not yet left. */
export type KnownKinds = WeakMap<Element, ElementKind | 'open'>;

/** Code, controls and media: their words are not prose, or a flag there would be in the way. */
const SKIPPED = new Set(
  (
    'script style noscript template textarea input select option button code pre kbd samp svg math canvas iframe ' +
    'frame object embed audio video img picture map br hr head title rt rp meter progress datalist'
  ).split(' '),
);
/** Raised and lowered text is mostly a footnote mark glued to a word (`diagnosis<sup>1</sup>`). */
const APART = new Set(['sup', 'sub']);
/** For documents without a style engine, which give no display value for these. */
const INLINE_BY_NAME = new Set(
  'a abbr acronym b bdi bdo big cite del dfn em font i ins label mark q s small span strike strong time tt u var wbr'.split(
    ' ',
  ),
);
const INLINE_DISPLAYS = new Set(['inline', 'inline-block', 'contents', 'ruby']);

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
  return (display === '' ? INLINE_BY_NAME.has(name) : INLINE_DISPLAYS.has(display)) ? 'inline' : 'block';
}

/**
 * The block whose text a node belongs to.
 * @param kinds what earlier walks found
 * @returns undefined inside skipped or hidden content, and where no walk has been yet
 */
export function blockOf(node: Node, kinds: KnownKinds): Element | undefined {
  let element = node instanceof Element ? node : parentElementOf(node);
  while (element) {
    const kind = kinds.get(element);
    if (kind === 'block' || kind === 'open') return element;
    if (kind !== 'inline') return undefined;
    element = parentElementOf(element);
  }
  return undefined;
}

/** Whether line breaks in an element's text show as line breaks, so that a blank line ends a paragraph. */
export function keepsLineBreaks(element: Element): boolean {
  return /^(pre|break-spaces)/.test(getComputedStyle(element).whiteSpace);
}

function isEditable(element: Element): boolean {
  const attribute = attributeOf(element, 'contenteditable');
  if (attribute !== null && attribute.toLowerCase() !== 'false') return true;
  return element instanceof HTMLElement && isContentEditable(element);
}
