import { HoverIntent } from './hover-intent';
import type { PageMatch } from './kept-run';
import { offsetOf } from './page-scopes';
import { closest, isElement, listen } from './safe-dom';

/** What a touch on these is for is up to the page. */
const ACTIVE =
  'a[href], button, label, summary, input, select, textarea, [role="button"], [role="link"], [onclick]';

/** A point of the viewport, in CSS pixels. */
export type Point = { x: number; y: number };

/**
 * Turns what pointers do into the opening and closing of cards. A mouse or pen opens by resting, a finger by a tap;
 * events that a script of the page made up do not count.
 * @param matchAt finds the term under a point of a document's viewport
 * @param isCard whether an event's target is the card
 * @param onOpen gets the point in the viewport of the page
 * @param onClose `left`: the pointer rests on neither term nor card; `pressed`: something else was pressed
 * @returns what follows it in a document, the page's or that of a frame, until a signal of its own aborts
 */
export function followPointer(options: {
  matchAt: (document: Document, x: number, y: number) => PageMatch | undefined;
  isCard: (target: EventTarget | null) => boolean;
  onOpen: (match: PageMatch, at: Point) => void;
  onClose: (reason: 'left' | 'pressed') => void;
  signal: AbortSignal;
}): (document: Document, signal: AbortSignal) => void {
  const { matchAt, isCard, onOpen, onClose, signal } = options;
  let at: Point = { x: 0, y: 0 };
  const intent = new HoverIntent<PageMatch>({
    open: (match) => onOpen(match, at),
    close: () => onClose('left'),
  });
  let latest: { event: PointerEvent; document: Document } | undefined;
  // The path of an event is gone once it has been dispatched.
  let isLatestOnCard = false;
  const isOnCard = (event: Event) => isCard(event.composedPath()[0] ?? null);
  signal.addEventListener('abort', () => intent.cancel(), { once: true });

  // One hit test a frame is enough, and it finds layout clean.
  const look = () => {
    const { event, document } = latest ?? {};
    latest = undefined;
    if (!event || !document || signal.aborted) return;
    at = pageAt(document, event);
    if (isLatestOnCard) intent.moveToCard();
    else intent.moveTo(event.buttons === 0 ? matchAt(document, event.clientX, event.clientY) : undefined);
  };
  return (document, until) => {
    listen(document, 'pointermove', until, (event) => {
      if (event.pointerType === 'touch' || !event.isTrusted) return;
      if (!latest) requestAnimationFrame(look);
      latest = { event, document };
      isLatestOnCard = isOnCard(event);
    });
    listen(document, 'pointerout', until, (event) => {
      if (event.relatedTarget === null && event.pointerType !== 'touch') intent.moveTo(undefined);
    });
    listen(document, 'pointerdown', until, (event) => {
      if (isOnCard(event) || !event.isTrusted) return;
      intent.cancel();
      onClose('pressed');
    });
    listen(document, 'click', until, (event) => {
      // Firefox and Chrome send clicks as pointer events.
      const { pointerType } = event as Partial<PointerEvent>;
      if (pointerType !== 'touch' || !event.isTrusted || isOnCard(event)) return;
      const target = event.target as Node | null;
      if (target && isElement(target) && closest(target, ACTIVE)) return;
      const match = matchAt(document, event.clientX, event.clientY);
      if (match) onOpen(match, pageAt(document, event));
    });
  };
}

function pageAt(document: Document, { clientX, clientY }: MouseEvent): Point {
  const { x, y } = offsetOf(document);
  return { x: clientX + x, y: clientY + y };
}
