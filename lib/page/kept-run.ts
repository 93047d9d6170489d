import type { CodeCandidate, OpenMention, PageCode, TextSpan } from '@/lib/terms/mention';
import { codeSpan } from '@/lib/terms/decide-spans';
import { isConnected } from './safe-dom';
import { lastPieceBy, type PlacedRun, type TextPiece } from './text-run';

/** A flagged term or code that stands on the page; `start` and `end` are offsets into the run's text. */
export type PageMatch = TextSpan & { run: KeptRun };

/** What may be a code, without an array around a single reading, and which one it was flagged as. */
type KeptCode = Required<Pick<CodeMention, 'start' | 'end' | 'isAmbiguous' | 'openEnd'>> & {
  readings: CodeCandidate | readonly CodeCandidate[];
  code: PageCode | undefined;
};
type CodeMention = Extract<OpenMention, { kind: 'code' }>;

/** Places in a run are below 2 to the 15th, as runs are cut at 8,000 characters; two are packed into one number. */
const PLACE_BITS = 15;
const PLACE = (1 << PLACE_BITS) - 1;
/** Bits of a term; above them its index. */
const AMBIGUOUS = 1;
const FLAGGED = 2;
const FLAG_BITS = 2;
const NONE: readonly never[] = [];
/** Those that were asked for. */
const made = new WeakMap<KeptRun, readonly PageMatch[]>();

/** More than a run of 8,000 characters can have. */
const COUNTS = 8_192;
/** In place of a round. */
export const DECIDED = -1;
export const DROPPED = -2;

/**
 * A run with mentions in it, without its text. A page may have ten thousand of them: its pieces and terms are packed into
 * one list of numbers, and objects are made of them when they are asked for.
 */
export class KeptRun implements PlacedRun {
  /** Where it begins; and the nodes of its further pieces, which most runs do not have. */
  readonly node: Text;
  readonly #others: readonly Text[];
  /** Two numbers for each piece, then two for each term. */
  readonly #numbers: number[];
  /** No array around a single one, as most are. */
  readonly #codes: KeptCode | readonly KeptCode[];
  /** The round, from `DROPPED` on, and the count, in one number: each field more is ten thousand on a large page. */
  #state = -DROPPED * COUNTS;

  constructor([first, ...others]: readonly [TextPiece, ...TextPiece[]], mentions: readonly OpenMention[]) {
    this.node = first.node;
    this.#others = others.length === 0 ? NONE : others.map(({ node }) => node);
    const numbers: number[] = [];
    const codes: KeptCode[] = [];
    for (const { from, start, length } of [first, ...others])
      numbers.push(from, start | (length << PLACE_BITS));
    for (const mention of mentions) {
      const { start, end, isAmbiguous } = mention;
      if (mention.kind === 'term')
        numbers.push(
          start | (end << PLACE_BITS),
          (mention.entry << FLAG_BITS) | (isAmbiguous ? AMBIGUOUS : 0),
        );
      else {
        const { candidates, openEnd = 0 } = mention;
        codes.push({ start, end, isAmbiguous, openEnd, readings: one(candidates), code: undefined });
      }
    }
    // Copies have no room for more.
    this.#numbers = numbers.slice();
    this.#codes = codes.length === 0 ? NONE : one(codes.slice());
  }

  /** How many of the mentions are flagged. */
  get count(): number {
    return this.#state % COUNTS;
  }

  /** In which round its mentions were decided; `DECIDED` when for good, `DROPPED` when the run is forgotten. */
  get round(): number {
    return Math.floor(this.#state / COUNTS) + DROPPED;
  }

  set round(round: number) {
    this.#state = (round - DROPPED) * COUNTS + this.count;
  }

  get from(): number {
    return this.#numbers[0] ?? 0;
  }

  get pieces(): readonly TextPiece[] {
    return [this.node, ...this.#others].map((node, at) => this.#piece(node, at));
  }

  /** Without objects for all the others: a run may have thousands of pieces, and as many places to be found. */
  pieceAt(offset: number): TextPiece {
    const startOf = (at: number) => (this.#numbers[at * 2 + 1] ?? 0) & PLACE;
    const at = lastPieceBy(this.#others.length + 1, startOf, offset);
    return this.#piece(this.#others[at - 1] ?? this.node, at);
  }

  get isOnPage(): boolean {
    return isConnected(this.node) && this.#others.every(isConnected);
  }

  /** What was found, as it was before anything was decided. */
  get mentions(): OpenMention[] {
    const mentions: OpenMention[] = list(this.#codes).map(
      ({ start, end, isAmbiguous, openEnd, readings }) => ({
        kind: 'code',
        start,
        end,
        isAmbiguous,
        openEnd,
        candidates: list(readings),
      }),
    );
    this.#eachTerm((start, end, entry, bits) => {
      mentions.push({ start, end, isAmbiguous: (bits & AMBIGUOUS) !== 0, kind: 'term', entry });
      return bits;
    });
    return mentions;
  }

  /** What is flagged, in the order of the text. The same objects each time, until another decision. */
  get matches(): readonly PageMatch[] {
    const known = made.get(this);
    if (known) return known;
    const matches: PageMatch[] = [];
    for (const each of list(this.#codes))
      if (each.code) matches.push({ ...codeSpan(each, each.code), run: this });
    this.#eachTerm((start, end, entry, bits) => {
      if (bits & FLAGGED) matches.push({ start, end, kind: 'term', entry, run: this });
      return bits;
    });
    matches.sort((a, b) => a.start - b.start);
    made.set(this, matches);
    return matches;
  }

  /**
   * Flags these of its mentions and no others.
   * @returns whether that is a change
   */
  flag(spans: readonly TextSpan[]): boolean {
    // Of terms by their place, of codes by what is left below it.
    const wanted = new Map(spans.map((span) => [span.kind === 'term' ? span.start : ~span.start, span]));
    let hasChanged = false;
    for (const each of list(this.#codes)) {
      const span = wanted.get(~each.start);
      const code = span && 'code' in span ? span.code : undefined;
      hasChanged ||= each.code !== code;
      each.code = code;
    }
    this.#eachTerm((start, _end, _entry, bits) => {
      const flagged = wanted.has(start) ? bits | FLAGGED : bits & ~FLAGGED;
      hasChanged ||= flagged !== bits;
      return flagged;
    });
    this.#state += spans.length - this.count;
    if (hasChanged) made.delete(this);
    return hasChanged;
  }

  #piece(node: Text, at: number): TextPiece {
    const place = this.#numbers[at * 2 + 1] ?? 0;
    return { node, from: this.#numbers[at * 2] ?? 0, start: place & PLACE, length: place >> PLACE_BITS };
  }

  /** @param take returns the number that `bits` comes from, changed or not; its lowest bits are those of the term */
  #eachTerm(take: (start: number, end: number, entry: number, bits: number) => number): void {
    const numbers = this.#numbers;
    for (let at = 2 + this.#others.length * 2; at < numbers.length; at += 2) {
      const place = numbers[at] ?? 0;
      const bits = numbers[at + 1] ?? 0;
      numbers[at + 1] = take(place & PLACE, place >> PLACE_BITS, bits >> FLAG_BITS, bits);
    }
  }
}

function one<Kind>(all: readonly Kind[]): Kind | readonly Kind[] {
  const [first] = all;
  return all.length === 1 && first !== undefined ? first : all;
}

function list<Kind extends object | string>(all: Kind | readonly Kind[]): readonly Kind[] {
  return Array.isArray(all) ? (all as readonly Kind[]) : [all as Kind];
}
