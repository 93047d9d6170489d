import type { TermSpan } from '@/lib/terms/match-terms';
import { comparePosition, isConnected } from './safe-dom';
import { offsetIn, type TextPosition, type TextRun } from './text-run';

/** A term that stands on the page: offsets into the run's text, and the index of the term in `entries`. */
export type PageMatch = TermSpan & { run: TextRun };

/** A run with terms in it. `node` and `from` are where it begins. */
type Indexed = { node: Text; from: number; run: TextRun; matches: PageMatch[]; isDropped: boolean };

/** The terms found on a page so far, in document order, and what stands where. */
export class MatchIndex {
  #order: Indexed[] = [];
  #byBlock = new WeakMap<Element, Indexed[]>();
  #byNode = new WeakMap<Text, Indexed[]>();
  #flat: PageMatch[] | undefined;
  #isOrderLost = false;
  #version = 0;
  #edition = 0;

  /** Changes whenever the matches do. */
  get version(): number {
    return this.#version;
  }

  /** Changes with the matches too, but not when some are only added after all others. */
  get edition(): number {
    return this.#edition;
  }

  /** Adds what was found in a run of a block's text; runs without a term are not kept. */
  add(block: Element, run: TextRun, spans: readonly TermSpan[]): void {
    const [first] = run.pieces;
    if (spans.length === 0 || !first || !isConnected(first.node)) return;
    const matches = spans.map((span) => ({ ...span, run }));
    const indexed: Indexed = { node: first.node, from: first.from, run, matches, isDropped: false };
    const place = this.#placeOf(indexed);
    const isLast = place === this.#order.length;
    this.#order.splice(place, 0, indexed);
    push(this.#byBlock, block, indexed);
    for (const node of new Set(run.pieces.map((piece) => piece.node))) push(this.#byNode, node, indexed);
    this.#version += 1;
    // A first reading only ever adds at the end; a list made anew each time would cost more than the reading.
    if (isLast) this.#flat?.push(...matches);
    else this.#rewrite();
  }

  /** Forgets what was found in a block's own text, before it is read again. Blocks inside it are kept. */
  dropBlock(block: Element): void {
    for (const indexed of this.#byBlock.get(block) ?? []) this.#drop(indexed);
    this.#byBlock.delete(block);
  }

  /** Forgets every run that lost a text node. */
  dropRemoved(): void {
    for (const indexed of this.#order) {
      if (!indexed.run.pieces.every(({ node }) => isConnected(node))) this.#drop(indexed);
    }
  }

  /** Says that the page has moved elements, so the order must be found anew before it is used. */
  noteMove(): void {
    this.#isOrderLost = true;
    this.#rewrite();
  }

  /** All matches in document order. Valid until the next change. */
  all(): readonly PageMatch[] {
    this.#flat ??= this.#inOrder().flatMap((indexed) => indexed.matches);
    return this.#flat;
  }

  /** The match whose text the place touches, its two ends included. */
  at(position: TextPosition): PageMatch | undefined {
    for (const { run, matches, isDropped } of this.#byNode.get(position.node) ?? []) {
      const offset = isDropped ? undefined : offsetIn(run, position);
      if (offset === undefined) continue;
      const found = lastStartingBy(matches, offset);
      if (found && offset <= found.end) return found;
    }
    return undefined;
  }

  #drop(indexed: Indexed): void {
    if (indexed.isDropped) return;
    indexed.isDropped = true;
    this.#rewrite();
  }

  #rewrite(): void {
    this.#flat = undefined;
    this.#version += 1;
    this.#edition += 1;
  }

  #inOrder(): Indexed[] {
    this.#order = this.#order.filter((indexed) => !indexed.isDropped);
    if (this.#isOrderLost) {
      this.#order = this.#order.filter(({ node }) => isConnected(node)).sort(compare);
      this.#isOrderLost = false;
    }
    return this.#order;
  }

  /** A first walk adds in document order, so the end is tried before the search. */
  #placeOf(indexed: Indexed): number {
    let low = 0;
    let high = this.#order.length;
    for (let middle = high - 1; low < high; middle = Math.floor((low + high) / 2)) {
      const at = this.#order[middle];
      if (!at || !isConnected(at.node)) {
        // Places of removed nodes compare at random.
        this.noteMove();
        return this.#order.length;
      }
      if (compare(at, indexed) <= 0) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

function push<Key extends WeakKey>(map: WeakMap<Key, Indexed[]>, key: Key, indexed: Indexed): void {
  const known = map.get(key) ?? [];
  const kept = known[0]?.isDropped ? known.filter((each) => !each.isDropped) : known;
  kept.push(indexed);
  map.set(key, kept);
}

/** Negative when `a` begins before `b`. Runs cut from one long node begin at different offsets of it. */
function compare(a: Indexed, b: Indexed): number {
  if (a.node === b.node) return a.from - b.from;
  return (comparePosition(a.node, b.node) & Node.DOCUMENT_POSITION_FOLLOWING) === 0 ? 1 : -1;
}

function lastStartingBy(matches: readonly PageMatch[], offset: number): PageMatch | undefined {
  let low = 0;
  let high = matches.length;
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if ((matches[middle]?.start ?? Infinity) <= offset) low = middle + 1;
    else high = middle;
  }
  return matches[low - 1];
}
