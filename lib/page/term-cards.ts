import type { Glossary } from '@/lib/terms/open-glossary';
import type { PageMatch } from './kept-run';
import type { MatchIndex } from './match-index';
import { cardContent } from './card-content';
import { isBehindDialog, layerOf } from './card-layer';
import { isAnyInSight } from './in-sight';
import { firstInView, isShown, rectsOf } from './match-place';
import { scrollToMatch } from './scroll-to-match';
import type { CardSpot, TermCard } from './term-card';
import type { Point } from './term-pointer';

/** So many terms that are not shown (in closed menus, say) are passed over in search of the next one. */
const MAX_PASSED_OVER = 500;

/** Which term's card is open, and the walk from one term to the next. */
export class TermCards {
  readonly #document: Document;
  readonly #entryAt: Glossary['entryAt'];
  readonly #index: MatchIndex;
  readonly #card: TermCard;
  /** The term whose card is or was open last; the walk goes on from it. */
  #current: PageMatch | undefined;
  /** A card that a key opened stays until a key or a press closes it. */
  #isByKey = false;

  constructor(document: Document, entryAt: Glossary['entryAt'], index: MatchIndex, card: TermCard) {
    this.#document = document;
    this.#entryAt = entryAt;
    this.#index = index;
    this.#card = card;
  }

  /** Opens the card of the term that a pointer rests on or has tapped. It takes no focus. */
  point(match: PageMatch, { x, y }: Point): void {
    if (this.#isByKey && this.#card.hasFocus) return;
    const pointed = rectsOf(this.#document, match).findIndex(
      ({ left, right, top, bottom }) => x >= left && x <= right && y >= top && y <= bottom,
    );
    this.#show(match, { takesFocus: false, pointed: pointed < 0 ? undefined : pointed });
  }

  /** The pointer has left term and card, or has pressed something else. */
  leave(reason: 'left' | 'pressed'): void {
    if (reason === 'pressed' || !this.#isByKey) this.#card.close();
  }

  /** Opens the card of a term; nothing happens if it is open, or the term has left the page. */
  #show(match: PageMatch, { takesFocus, pointed }: Pick<CardSpot, 'takesFocus' | 'pointed'>): void {
    const content = cardContent(match, this.#entryAt);
    const lines = rectsOf(this.#document, match);
    const layer = layerOf(this.#document, match);
    const isThere = this.#card.isOpen && match === this.#current && !takesFocus;
    if (!content || !layer || lines.length === 0 || isThere) return;
    this.#current = match;
    this.#isByKey = takesFocus;
    this.#card.open(content, { lines, pointed, layer, takesFocus });
  }

  /**
   * Opens the card of the next term that is shown, in document order and round the end, or of the first one in view.
   * @param step 1 for the next, -1 for the previous one
   */
  showNeighbour(step: 1 | -1): void {
    const all = this.#index.all();
    const at = this.#current ? all.indexOf(this.#current) : -1;
    const inView = firstInView(this.#document, this.#index);
    const first = at >= 0 ? at + step : step === 1 ? inView : inView - 1;
    for (let passed = 0; passed < Math.min(all.length, MAX_PASSED_OVER); passed += 1) {
      const match = all.at((first + step * passed) % all.length);
      if (!match || !isShown(this.#document, match) || isBehindDialog(this.#document, match)) continue;
      this.#scrollTo(match);
      this.#show(match, { takesFocus: true });
      return;
    }
  }

  /** Scrolls to a term and opens its card; the focus stays where it is. */
  showAt(match: PageMatch): void {
    this.#scrollTo(match);
    this.#show(match, { takesFocus: false });
  }

  /** Keeps the open card next to its term when things move, and closes it when the term has left the view. */
  follow(): void {
    if (!this.#card.isOpen || !this.#current) return this.#card.close();
    const lines = rectsOf(this.#document, this.#current);
    if (isAnyInSight(this.#document, this.#current, lines)) this.#card.place(lines);
    else this.#card.close();
  }

  #scrollTo(match: PageMatch): void {
    scrollToMatch(this.#document, match, (element) => this.#card.owns(element));
  }
}
