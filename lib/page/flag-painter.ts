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
  #painted: readonly PageMatch[] = [];

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
    const all = this.#index.all();
    if (all === this.#painted) return;
    this.#painted = all;
    const first = all.length > HIGHLIGHT_LIMIT ? firstInView(this.#document, all) - BEHIND : 0;
    const from = Math.max(0, Math.min(first, all.length - HIGHLIGHT_LIMIT));
    this.#highlighter.set(all.slice(from, from + HIGHLIGHT_LIMIT).map((match) => this.#rangeOf(match)));
  }

  /** The same after scrolling: other matches may be in view. */
  paintView(): void {
    if (this.#painted.length > HIGHLIGHT_LIMIT) this.#painted = [];
    this.paint();
    this.#highlighter.repair();
  }

  /** Takes away flags whose text has changed, before it is read again. */
  removeInvalid(): void {
    this.#highlighter.removeInvalid();
  }

  clear(): void {
    this.#highlighter.clear();
  }

  #rangeOf(match: PageMatch): StaticRange {
    const range = this.#ranges.get(match) ?? staticRangeOf(match);
    this.#ranges.set(match, range);
    return range;
  }
}
