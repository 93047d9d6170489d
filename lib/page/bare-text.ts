import { elementsByTag, rootElementOf, scrollHeightOf } from './safe-dom';

/** So many heights of the window an element has on average where a page is text and hardly anything else. */
const TALL = 100;

/**
 * How far down a page of bare text the reader is, from 0 to 1; undefined on any other page. Where megabytes of text stand
 * in one element, the first hit test and the first measurement in it cost the browser a tenth of a second each, so on
 * such a page nothing is probed or measured: it is taken as evenly filled.
 */
export function placeInBareText(document: Document): number | undefined {
  const root = rootElementOf(document);
  const height = root ? scrollHeightOf(root) : 0;
  const most = TALL * innerHeight;
  if (height <= most || height <= most * elementsByTag(document, '*').length) return undefined;
  return (scrollY + innerHeight / 2) / height;
}
