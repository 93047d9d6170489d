import { placeInBareText } from './bare-text';
import { HIGHLIGHT_NAMES, type FlagKind } from './highlight-name';
import { Highlighter } from './highlighter';
import type { PageMatch } from './kept-run';
import type { MatchIndex } from './match-index';
import { firstInView, staticRangeOf } from './match-place';
import { FEW, nearView } from './near-view';
import { highlightsOf, ownerDocumentOf } from './safe-dom';

type Highlighters = Record<FlagKind, Highlighter>;

/** So many flags are looked at, from some before the first one in view on. */
const MOST = 2_000;
const BEHIND = 250;

/**
 * Shows the matches of an index as highlights, one a kind in each document; on a page with more than a few, those near
 * the viewport.
 */
export class FlagPainter {
  readonly #document: Document;
  readonly #index: MatchIndex;
  readonly #highlighters = new Map<Document, Highlighters>();
  readonly #ranges = new WeakMap<PageMatch, StaticRange>();
  #version = 0;
  /** Whether only a part of them is shown. */
  #isPart = false;

  constructor(document: Document, index: MatchIndex) {
    this.#document = document;
    this.#index = index;
    this.#highlightersOf(document);
  }

  /** False when the page insists on having no highlights. */
  get isAlive(): boolean {
    return Object.values(this.#highlightersOf(this.#document)).every(({ isAlive }) => isAlive);
  }

  /** Shows what the index holds by now; where only a part is shown, `paintView` does it in its own time. */
  paint(): void {
    const { version, count } = this.#index;
    if (version !== this.#version && !(this.#isPart && count > FEW)) this.#show();
  }

  /**
   * Moves the part that is shown to where the reader is, and puts back what the page took away, within limits. It
   * measures layout, so call it now and then only.
   */
  paintView(): void {
    this.#show();
  }

  /** Drops the document of a frame that is gone. */
  forget(document: Document): void {
    this.#highlighters.delete(document);
  }

  clear(): void {
    for (const each of this.#all()) each.clear();
  }

  #show(): void {
    this.#version = this.#index.version;
    const { count } = this.#index;
    const place = count > FEW ? placeInBareText(this.#document) : undefined;
    const first = () =>
      place === undefined ? firstInView(this.#document, this.#index) - BEHIND : place * count - MOST / 2;
    const from = count > MOST ? Math.max(0, Math.round(first())) : 0;
    const some = this.#index.slice(from, from + MOST);
    const shown = place === undefined ? nearView(this.#document, some) : some;
    this.#isPart = shown.length < count;
    const wanted = new Map<Highlighter, StaticRange[]>(this.#all().map((each) => [each, []]));
    for (const match of shown) {
      const document = ownerDocumentOf(match.run.node) ?? this.#document;
      const highlighter = this.#highlightersOf(document)[match.kind];
      const ranges = wanted.get(highlighter);
      if (ranges) ranges.push(this.#rangeOf(match));
      else wanted.set(highlighter, [this.#rangeOf(match)]);
    }
    for (const [highlighter, ranges] of wanted) highlighter.set(ranges);
  }

  #all(): Highlighter[] {
    return [...this.#highlighters.values()].flatMap((each) => Object.values(each));
  }

  #highlightersOf(document: Document): Highlighters {
    const known = this.#highlighters.get(document);
    if (known) return known;
    const registry = highlightsOf(document) ?? new Map();
    const make = (kind: FlagKind) => new Highlighter(HIGHLIGHT_NAMES[kind], registry);
    const made = { term: make('term'), code: make('code'), category: make('category') };
    this.#highlighters.set(document, made);
    return made;
  }

  #rangeOf(match: PageMatch): StaticRange {
    const range = this.#ranges.get(match) ?? staticRangeOf(match);
    this.#ranges.set(match, range);
    return range;
  }
}
