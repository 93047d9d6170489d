const OPEN_AFTER_MS = 250;
/** Long enough to cross the gap between a term and its card, also diagonally. */
const CLOSE_AFTER_MS = 300;
const CARD = Symbol('card');

/**
 * Decides from where the pointer is whether a reader means a thing: resting on it opens, leaving both it and its card
 * closes, each after a while. A thing is opened once a visit, so a card closed with Escape stays closed.
 */
export class HoverIntent<Thing extends object> {
  readonly #on: { open(thing: Thing): void; close(): void };
  #at: Thing | typeof CARD | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(on: { open(thing: Thing): void; close(): void }) {
    this.#on = on;
  }

  /** The pointer is on this thing, or on nothing that matters. */
  moveTo(thing: Thing | undefined): void {
    if (thing === this.#at) return;
    this.#at = thing;
    if (thing) this.#wait(OPEN_AFTER_MS, () => this.#on.open(thing));
    else this.#wait(CLOSE_AFTER_MS, () => this.#on.close());
  }

  /** The pointer is on the open card, which keeps it open. */
  moveToCard(): void {
    this.#at = CARD;
    this.cancel();
  }

  /** Drops what was about to happen. */
  cancel(): void {
    clearTimeout(this.#timer);
  }

  #wait(ms: number, act: () => void): void {
    this.cancel();
    this.#timer = setTimeout(act, ms);
  }
}
