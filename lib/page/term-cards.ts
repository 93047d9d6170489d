import type { TermEntry } from '@/lib/terms/compile-terms';
import type { MatchIndex, PageMatch } from './match-index';
import { firstInView, isShown, rectsOf } from './match-place';
import { scrollToMatch } from './scroll-to-match';
import type { TermCard } from './term-card';

/** So many terms that are not shown (in closed menus, say) are passed over in search of the next one. */
const MAX_PASSED_OVER = 500;

/** Which term's card is open, and the walk from one term to the next. */
export class TermCards {
  readonly #document: Document;
  readonly #entries: readonly TermEntry[];
  readonly #index: MatchIndex;
  readonly #card: TermCard;
  /** The term whose card is or was open last; the walk goes on from it. */
  #current: PageMatch | undefined;

  constructor(document: Document, entries: readonly TermEntry[], index: MatchIndex, card: TermCard) {
    this.#document = document;
    this.#entries = entries;
    this.#index = index;
    this.#card = card;
  }

  /** Opens the card of a term; nothing happens if it is open, or the term has left the page. */
  show(match: PageMatch, takesFocus: boolean): void {
    const entry = this.#entries[match.entry];
    const lines = rectsOf(this.#document, match);
    const isThere = this.#card.isOpen && match === this.#current && !takesFocus;
    if (!entry || lines.length === 0 || isThere) return;
    this.#current = match;
    this.#card.open(entry, lines, takesFocus);
  }

  /**
   * Opens the card of the next term that is shown, in document order and round the end, or of the first one in view.
   * @param step 1 for the next, -1 for the previous one
   */
  showNeighbour(step: 1 | -1): void {
    const all = this.#index.all();
    const at = this.#current ? all.indexOf(this.#current) : -1;
    const inView = firstInView(this.#document, all);
    const first = at >= 0 ? at + step : step === 1 ? inView : inView - 1;
    for (let passed = 0; passed < Math.min(all.length, MAX_PASSED_OVER); passed += 1) {
      const match = all.at((first + step * passed) % all.length);
      if (!match || !isShown(this.#document, match)) continue;
      scrollToMatch(this.#document, match);
      this.show(match, true);
      return;
    }
  }

  /** Keeps the open card next to its term when things move, and closes it when the term has left the view. */
  follow(): void {
    if (!this.#card.isOpen || !this.#current) return;
    const lines = rectsOf(this.#document, this.#current);
    if (lines.some(({ top, bottom }) => bottom > 0 && top < innerHeight)) this.#card.place(lines);
    else this.#card.close();
  }
}
