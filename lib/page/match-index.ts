import type { OpenMention, TextSpan } from '@/lib/terms/mention';
import { DECIDED, DROPPED, KeptRun, type PageMatch } from './kept-run';
import { compareAcross } from './page-scopes';
import { isConnected, ownerDocumentOf } from './safe-dom';
import { offsetIn, type PlacedRun, type TextPiece, type TextPosition } from './text-run';

/** What decides over a run's mentions: the spans to flag, and whether that is for good. */
export type Decide = (mentions: readonly OpenMention[]) => { spans: readonly TextSpan[]; isFinal: boolean };

/** Where a run begins. */
type Place = Pick<KeptRun, 'node' | 'from'>;

/** So many runs before the one that should hold a place are looked at as well: shadow trees stand inside of runs. */
const LOOK_BACK = 8;

/**
 * What was found on a page so far, in document order, and what stands where. Mentions whose case is open are kept, so
 * that it can be decided anew without reading the page again.
 */
export class MatchIndex {
  readonly #decide: Decide;
  #order: KeptRun[] = [];
  /** Most blocks have one run. */
  #byBlock = new WeakMap<Node, KeptRun | KeptRun[]>();
  #redoing: Iterator<KeptRun, undefined> | undefined;
  #round = 0;
  #count = 0;
  #isOrderLost = false;
  #hasDropped = false;
  #version = 0;

  constructor(decide: Decide) {
    this.#decide = decide;
  }

  /** Changes whenever the matches do. */
  get version(): number {
    return this.#version;
  }

  /** The number of matches. */
  get count(): number {
    return this.#count;
  }

  /** Adds what was found in a run of a block's text; runs without a mention are not kept. */
  add(block: Node, { pieces }: PlacedRun, mentions: readonly OpenMention[]): void {
    const [first, ...others] = piecesUnder(pieces, mentions);
    if (!first || !isConnected(first.node)) return;
    const run = new KeptRun([first, ...others], mentions);
    const place = this.#placeOf(run);
    if (place === this.#order.length) this.#order.push(run);
    else this.#order.splice(place, 0, run);
    this.#remember(block, run);
    this.#settle(run, mentions);
  }

  /** Forgets what was found in a block's own text, before it is read again. Blocks inside it are kept. */
  dropBlock(block: Node): void {
    for (const run of this.#runsOf(block)) this.#drop(run);
    this.#byBlock.delete(block);
  }

  /** Forgets every run that lost a text node. */
  dropRemoved(): void {
    for (const run of this.#order) {
      if (!run.isOnPage) this.#drop(run);
    }
  }

  /** Forgets what stands in the document of a frame that is gone; its nodes do not know that. */
  dropDocument(document: Document): void {
    for (const run of this.#order) {
      if (ownerDocumentOf(run.node) === document) this.#drop(run);
    }
  }

  /** Says that the page has moved elements, so the order must be found anew before it is used. */
  noteMove(): void {
    this.#isOrderLost = true;
    this.#version += 1;
  }

  /** Begins to decide anew over everything whose case is open; `redo` does it. */
  startRedo(): void {
    this.#round += 1;
    this.#redoing = this.#order.filter(({ round }) => round >= 0).values();
  }

  /**
   * Decides on until the time is up.
   * @returns whether everything is decided
   */
  redo(isTimeUp: () => boolean): boolean {
    while (this.#redoing) {
      const next = this.#redoing.next();
      if (next.done) this.#redoing = undefined;
      else if (next.value.round !== this.#round) this.#settle(next.value, next.value.mentions);
      if (isTimeUp()) break;
    }
    return !this.#redoing;
  }

  /** All matches in document order; for a part of a long page, `slice` makes fewer objects. */
  all(): PageMatch[] {
    return this.slice(0, this.#count);
  }

  /** The matches at some places of the document order, the second place exclusive. */
  slice(from: number, to: number): PageMatch[] {
    const found: PageMatch[] = [];
    let begin = 0;
    for (const run of this.#inOrder()) {
      if (begin >= to) break;
      const end = begin + run.count;
      if (end > from) found.push(...run.matches.slice(Math.max(0, from - begin), to - begin));
      begin = end;
    }
    return found;
  }

  /** The match whose text the place touches, its two ends included. */
  at(position: TextPosition): PageMatch | undefined {
    const runs = this.#inOrder();
    const after = this.#search(runs, { node: position.node, from: position.offset });
    if (after === undefined) return undefined;
    for (let at = after - 1; at >= Math.max(0, after - LOOK_BACK); at -= 1) {
      const run = runs[at];
      const offset = run && offsetIn(run, position);
      const found = offset === undefined ? undefined : lastStartingBy(run?.matches ?? [], offset);
      if (found && offset !== undefined && offset <= found.end) return found;
    }
    return undefined;
  }

  #settle(run: KeptRun, mentions: readonly OpenMention[]): void {
    if (run.round === DROPPED) return;
    const before = run.count;
    const { spans, isFinal } = this.#decide(mentions);
    run.round = isFinal ? DECIDED : this.#round;
    if (!run.flag(spans)) return;
    this.#count += run.count - before;
    this.#version += 1;
  }

  #drop(run: KeptRun): void {
    if (run.round === DROPPED) return;
    run.round = DROPPED;
    this.#hasDropped = true;
    this.#count -= run.count;
    this.#version += 1;
  }

  #remember(block: Node, run: KeptRun): void {
    const known = this.#runsOf(block).filter(({ round }) => round !== DROPPED);
    this.#byBlock.set(block, known.length === 0 ? run : [...known, run]);
  }

  #runsOf(block: Node): readonly KeptRun[] {
    const known = this.#byBlock.get(block) ?? [];
    return known instanceof KeptRun ? [known] : known;
  }

  #inOrder(): KeptRun[] {
    if (this.#hasDropped) this.#sweep();
    if (this.#isOrderLost) {
      for (const run of this.#order) if (!isConnected(run.node)) this.#drop(run);
      this.#sweep();
      this.#order.sort(compare);
      this.#isOrderLost = false;
    }
    return this.#order;
  }

  #sweep(): void {
    this.#order = this.#order.filter(({ round }) => round !== DROPPED);
    this.#hasDropped = false;
  }

  #placeOf(run: KeptRun): number {
    let place = this.#search(this.#order, run);
    // Mostly it came upon what is forgotten already. To sort ten thousand anew takes half a second.
    if (place === undefined && this.#hasDropped) {
      this.#sweep();
      place = this.#search(this.#order, run);
    }
    if (place !== undefined) return place;
    this.noteMove();
    return this.#order.length;
  }

  /**
   * How many runs begin at or before a place. A first walk adds in document order, so the end is tried first.
   * @returns undefined where it came upon a run that has left the page, whose place compares at random
   */
  #search(runs: readonly KeptRun[], place: Place): number | undefined {
    let low = 0;
    let high = runs.length;
    for (let middle = high - 1; low < high; middle = Math.floor((low + high) / 2)) {
      const at = runs[middle];
      if (!at || !isConnected(at.node)) return undefined;
      if (compare(at, place) <= 0) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

/** The pieces that mentions touch, ends included: only those are needed to find them again. */
function piecesUnder(pieces: readonly TextPiece[], mentions: readonly OpenMention[]): TextPiece[] {
  return pieces.filter(({ start, length }) =>
    mentions.some((mention) => mention.start <= start + length && endOf(mention) >= start),
  );
}

function endOf(mention: OpenMention): number {
  return mention.end + ((mention.kind === 'code' && mention.openEnd) || 0);
}

/** Negative when `a` begins before `b`. Runs cut from one long node begin at different offsets of it. */
function compare(a: Place, b: Place): number {
  if (a.node === b.node) return a.from - b.from;
  return compareAcross(a.node, b.node);
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
