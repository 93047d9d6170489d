import { listen } from './safe-dom';

/** What happens in the card is no business of the page: its shortcuts, its "click outside closes this", its focus traps. */
const PRIVATE = [
  'pointerdown',
  'pointerup',
  'mouseup',
  'touchstart',
  'touchend',
  'auxclick',
  'dblclick',
  'contextmenu',
  'keyup',
  'keypress',
  'focusin',
  'focus',
  'focusout',
  'blur',
] as const;

/**
 * Hears the card's events at the window, before the document and all elements of the page, and lets none of them go on
 * to the page. Only a listener of the page on the window itself, older than the card, is told that something happened
 * to an element that it cannot look into.
 * @param host the card's element
 * @param on `onKey` gets the page's keys too, and says whether it keeps them from the page
 */
export function hearCardEvents(
  host: Element,
  signal: AbortSignal,
  on: {
    onPress: (event: MouseEvent) => void;
    onClick: (event: MouseEvent) => void;
    onKey: (event: KeyboardEvent, isInside: boolean) => boolean;
  },
): void {
  const isInside = (event: Event) => event.composedPath().includes(host);
  const stop = (event: Event) => event.stopImmediatePropagation();
  for (const type of PRIVATE) listen(window, type, signal, (event) => isInside(event) && stop(event));
  for (const [type, act] of [
    ['mousedown', on.onPress],
    ['click', on.onClick],
  ] as const) {
    listen(window, type, signal, (event) => {
      if (!isInside(event)) return;
      stop(event);
      act(event);
    });
  }
  listen(window, 'keydown', signal, (event) => {
    const isOwn = isInside(event);
    if (on.onKey(event, isOwn) || isOwn) stop(event);
  });
}

/** A key that is held longer is not waited for. */
const LONGEST_PRESS_MS = 2_000;

/**
 * Keeps from the page that a key comes up which went down in the card: by then the page may have the focus again, and
 * many a page sends its form, or closes its dialog, when Enter or Escape comes up.
 */
export function swallowKeyUp(key: string): void {
  const until = new AbortController();
  const timer = setTimeout(() => until.abort(), LONGEST_PRESS_MS);
  listen(window, 'keyup', until.signal, (event) => {
    if (event.key !== key || !event.isTrusted) return;
    event.stopImmediatePropagation();
    clearTimeout(timer);
    until.abort();
  });
}
