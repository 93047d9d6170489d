import type { PageMatch } from './kept-run';
import { boxOf, parentAcross } from './page-scopes';
import { localNameOf, ownerDocumentOf, rootElementOf } from './safe-dom';

/** The boxes that cut off what is scrolled out of them, from the inside out; the window is not among them. */
export function scrollersAround(document: Document, { run }: PageMatch): Element[] {
  const root = rootElementOf(document);
  const scrollers: Element[] = [];
  for (let box = parentAcross(run.node); box && box !== root; box = parentAcross(box)) {
    // What the root of a frame does not hold is the frame's to scroll, whatever its style.
    const owner = ownerDocumentOf(box);
    const isFrameRoot = owner !== document && owner !== null && box === rootElementOf(owner);
    if (isFrameRoot || /auto|scroll|hidden|clip/.test(getComputedStyle(box).overflowY)) scrollers.push(box);
  }
  return scrollers;
}

/** Whether any line of a match is in the window, and scrolled out of none of the boxes around it. */
export function isAnyInSight(document: Document, match: PageMatch, lines: readonly DOMRect[]): boolean {
  const clips = [
    { left: 0, top: 0, right: innerWidth, bottom: innerHeight },
    // What overflows the body is the window's to scroll, on most pages.
    ...scrollersAround(document, match)
      .filter((box) => localNameOf(box) !== 'body')
      .map(boxOf),
  ];
  return lines.some((line) =>
    clips.every(
      ({ left, top, right, bottom }) =>
        line.bottom > top && line.top < bottom && line.right > left && line.left < right,
    ),
  );
}
