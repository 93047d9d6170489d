/** A card that has not stood still for this long was not read; a click on it was meant for what was there before. */
const UNREAD_MS = 300;

/** `IntersectionObserver` version 2, Chromium only, which says whether anything lies over an element. */
type VisibilityOptions = IntersectionObserverInit & { trackVisibility: boolean; delay: number };
type VisibilityEntry = IntersectionObserverEntry & { isVisible?: boolean };

/**
 * Tells whether a click on the card can be what its reader means. A page can open the card's term under the pointer
 * just before a click, or lay something else over the card; what it says then was not read.
 */
export class CardGuard {
  readonly #now: () => number;
  #observer: IntersectionObserver | undefined;
  #still: number | undefined;
  #isVisible: boolean | undefined;

  /** @param now milliseconds of a clock that only goes forward */
  constructor(now: () => number = () => performance.now()) {
    this.#now = now;
  }

  /**
   * Begins to watch a card that has just been shown.
   * @param onGone called when the page no longer shows it: its dialog was closed, say
   */
  watch(card: Element, onGone: () => void): void {
    this.stop();
    this.noteMove();
    if (typeof IntersectionObserver !== 'function') return;
    const options: VisibilityOptions = { trackVisibility: true, delay: 100 };
    this.#observer = new IntersectionObserver((entries) => {
      const { isVisible, isIntersecting } = (entries.at(-1) ?? {}) as Partial<VisibilityEntry>;
      // Undefined where the browser does not know version 2.
      this.#isVisible = isVisible;
      if (isIntersecting === false) onGone();
    }, options);
    this.#observer.observe(card);
  }

  /** The card has moved. */
  noteMove(): void {
    this.#still = this.#now();
  }

  stop(): void {
    this.#observer?.disconnect();
    this.#observer = undefined;
    this.#still = undefined;
    this.#isVisible = undefined;
  }

  /**
   * Whether the card has been in sight, in its place, for long enough.
   * @param button what is about to be pressed
   */
  allows(button: Element): boolean {
    if (this.#still === undefined || this.#now() - this.#still < UNREAD_MS) return false;
    if (this.#isVisible !== undefined) return this.#isVisible;
    const { left, top, width, height } = button.getBoundingClientRect();
    const root = button.getRootNode() as ShadowRoot;
    return button.contains(root.elementFromPoint(left + width / 2, top + height / 2));
  }
}
