import { HoverIntent } from './hover-intent';
import type { PageMatch } from './match-index';
import { closest, listen } from './safe-dom';

/** What a touch on these is for is up to the page. */
const ACTIVE =
  'a[href], button, label, summary, input, select, textarea, [role="button"], [role="link"], [onclick]';

/**
 * Turns what pointers do into the opening and closing of cards. A mouse or pen opens by resting, a finger by a tap;
 * events that a script of the page made up do not count.
 * @param matchAt finds the term under a point of the viewport
 * @param isCard whether an event's target is the card
 */
export function followPointer(options: {
  document: Document;
  matchAt: (x: number, y: number) => PageMatch | undefined;
  isCard: (target: EventTarget | null) => boolean;
  onOpen: (match: PageMatch) => void;
  onClose: () => void;
  signal: AbortSignal;
}): void {
  const { document, matchAt, isCard, onOpen, onClose, signal } = options;
  const intent = new HoverIntent<PageMatch>({ open: onOpen, close: onClose });
  let latest: PointerEvent | undefined;
  signal.addEventListener('abort', () => intent.cancel(), { once: true });

  // One hit test a frame is enough, and it finds layout clean.
  const look = () => {
    const event = latest;
    latest = undefined;
    if (!event || signal.aborted) return;
    if (isCard(event.target)) intent.moveToCard();
    else intent.moveTo(event.buttons === 0 ? matchAt(event.clientX, event.clientY) : undefined);
  };
  listen(document, 'pointermove', signal, (event) => {
    if (event.pointerType === 'touch' || !event.isTrusted) return;
    if (!latest) requestAnimationFrame(look);
    latest = event;
  });
  listen(document, 'pointerout', signal, (event) => {
    if (event.relatedTarget === null && event.pointerType !== 'touch') intent.moveTo(undefined);
  });
  listen(document, 'pointerdown', signal, (event) => {
    if (isCard(event.target) || !event.isTrusted) return;
    intent.cancel();
    onClose();
  });
  listen(document, 'click', signal, (event) => {
    // Firefox and Chrome send clicks as pointer events.
    const { pointerType } = event as Partial<PointerEvent>;
    if (pointerType !== 'touch' || !event.isTrusted || isCard(event.target)) return;
    if (event.target instanceof Element && closest(event.target, ACTIVE)) return;
    const match = matchAt(event.clientX, event.clientY);
    if (match) onOpen(match);
  });
}
