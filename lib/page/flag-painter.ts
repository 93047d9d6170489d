import { HIGHLIGHT_LIMIT } from './highlight-name';
import { Highlighter } from './highlighter';
import type { MatchIndex, PageMatch } from './match-index';
import { firstInView, staticRangeOf } from './match-place';

/** So many flags are kept behind the viewport, for scrolling back. */
const BEHIND = 250;

/** Shows the matches of an index as highlights; on a page with very many, those from the viewport on. */
export class FlagPainter {
  readonly #document: Document;
  readonly #index: MatchIndex;
  readonly #highlighter = new Highlighter();
  readonly #ranges = new WeakMap<PageMatch, StaticRange>();
  #version = 0;
  #edition = 0;
  /** Where the part shown begins among all matches. */
  #from = 0;

  constructor(document: Document, index: MatchIndex) {
    this.#document = document;
    this.#index = index;
  }

  /** False when the page insists on having no highlights. */
  get isAlive(): boolean {
    return this.#highlighter.isAlive;
  }

  /** Shows what the index holds by now. */
  paint(): void {
    const { version, edition } = this.#index;
    // While a long page is read, what comes after the part shown changes nothing.
    const isSame = edition === this.#edition && this.#highlighter.size === HIGHLIGHT_LIMIT;
    if (version === this.#version || isSame) return;
    this.#version = version;
    this.#edition = edition;
    this.#show();
  }

  /** Moves the part that is shown to where the reader is. It measures text, so call it now and then only. */
  paintView(): void {
    const all = this.#index.all();
    if (all.length <= HIGHLIGHT_LIMIT) return this.repair();
    this.#from = firstInView(this.#document, all) - BEHIND;
    this.#show();
  }

  /** Takes away flags whose text has changed, before it is read again. */
  removeInvalid(): void {
    this.#highlighter.removeInvalid();
  }

  /** Puts back what the page took away, within limits. */
  repair(): void {
    this.#highlighter.repair();
  }

  clear(): void {
    this.#highlighter.clear();
  }

  #show(): void {
    const all = this.#index.all();
    this.#from = Math.max(0, Math.min(this.#from, all.length - HIGHLIGHT_LIMIT));
    const shown = all.slice(this.#from, this.#from + HIGHLIGHT_LIMIT);
    this.#highlighter.set(shown.map((match) => this.#rangeOf(match)));
  }

  #rangeOf(match: PageMatch): StaticRange {
    const range = this.#ranges.get(match) ?? staticRangeOf(match);
    this.#ranges.set(match, range);
    return range;
  }
}
