import type { PageMatch } from './kept-run';
import { outermostOf, parentAcross } from './page-scopes';
import {
  assignedSlotOf,
  closest,
  matches,
  ownerDocumentOf,
  querySelector,
  rootElementOf,
  rootNodeOf,
} from './safe-dom';

/** What a card has to be inside of: a modal dialog makes all else inert, a popover closes at a press outside. */
const LAYER = 'dialog:modal, [popover]:popover-open';

/**
 * The element that the card of a match goes into: the page's root, or the dialog or popover that the match stands in.
 * Of text that is put into the dialog of a web component by a slot that is the element with the slot's name: what is
 * inside of it is shown in the dialog.
 * @returns null where the page has no root
 */
export function layerOf(document: Document, { run }: PageMatch): Element | null {
  let slotted: Element | undefined;
  let at = parentAcross(run.node);
  while (at) {
    if (slotted && rootNodeOf(at) === rootNodeOf(slotted)) slotted = undefined;
    // A dialog in a frame leaves usable what is outside of the frame, and the card is.
    if (ownerDocumentOf(at) === document && matches(at, LAYER)) return slotted ?? at;
    const slot = assignedSlotOf(at);
    if (slot) slotted ??= at;
    at = slot ?? parentAcross(at);
  }
  return rootElementOf(document);
}

/** Whether a modal dialog has made the match's place inert, so that a card there could not be used. */
export function isBehindDialog(document: Document, match: PageMatch): boolean {
  const parent = parentOf(document, match);
  return (
    parent !== null && !closest(parent, 'dialog:modal') && querySelector(document, 'dialog:modal') !== null
  );
}

function parentOf(document: Document, { run }: PageMatch): Element | null {
  return outermostOf(document, run.node) ?? null;
}
