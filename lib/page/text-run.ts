/** A stretch of one text node inside a run: `length` characters from offset `from` of `node` stand at `start`. */
export type TextPiece = { node: Text; from: number; start: number; length: number };

/** Text that reads as one stretch on the page, where each character of it comes from, and the block it belongs to. */
export type TextRun = PlacedRun & { text: string; block: Node | undefined };

/** What is left of a run without its text: where its characters stand. */
export type PlacedRun = {
  readonly pieces: readonly TextPiece[];
  /** The last piece that begins at or before an offset, for runs that would have to make objects of all of them. */
  pieceAt?(offset: number): TextPiece | undefined;
};

/** A place in the DOM. */
export type TextPosition = { node: Text; offset: number };

/** Longer runs are cut, so that matching one never takes more than a few milliseconds. */
const MAX_LENGTH = 8_000;
/** How far back from there a sentence mark is looked for, since no term reaches across one. */
const CUT_REACH = 1_000;
/** Soft hyphens, zero-width spaces and joiners show nothing; several spaces show as one. */
const INVISIBLE = /[\u00AD\u200B-\u200D\u2060\uFEFF]+/g;
const INVISIBLE_OR_SPACES = /[\u00AD\u200B-\u200D\u2060\uFEFF]+|\s{2,}/g;
const SPACE = /^[^\S\uFEFF]/;

/**
 * Puts runs together from text nodes. White space is collapsed, also across nodes, and invisible characters are left
 * out: `principal\n      diag&shy;nosis` reads `principal diagnosis`, as on the screen.
 */
export class RunDraft {
  #text = '';
  #pieces: TextPiece[] = [];
  #ready: TextRun[] = [];
  #keepsSpace = false;
  #block: Node | undefined;

  /** Whether the next text begins a run. */
  get isEmpty(): boolean {
    return this.#pieces.length === 0;
  }

  /**
   * Says where the run that begins belongs.
   * @param keepsSpace leaves its white space as it is, for text whose line breaks show
   */
  begin(block: Node, { keepsSpace }: { keepsSpace: boolean }): void {
    this.#block = block;
    this.#keepsSpace = keepsSpace;
  }

  /**
   * Adds text of a node, at most one run's worth.
   * @param from offset in the node to begin at
   * @returns the offset reached; call again while that is less than the node's length
   */
  read(node: Text, from = 0): number {
    if (from >= node.length) return node.length;
    if (node.length - from > MAX_LENGTH - this.#text.length && this.#text.length > MAX_LENGTH / 2)
      this.finish();
    const chunk = node.substringData(from, MAX_LENGTH - this.#text.length);
    const isRest = from + chunk.length >= node.length;
    const length = isRest ? chunk.length : cutLength(chunk);
    this.#append(node, from, chunk.slice(0, length));
    if (!isRest) this.finish();
    return from + length;
  }

  /** Ends the run; text that comes later belongs to another one. */
  finish(): void {
    if (/[\p{L}\p{N}]/u.test(this.#text))
      this.#ready.push({ text: this.#text, pieces: this.#pieces, block: this.#block });
    this.#text = '';
    this.#pieces = [];
  }

  /** The runs ended since the last call. */
  take(): TextRun[] {
    if (this.#ready.length === 0) return this.#ready;
    const ready = this.#ready;
    this.#ready = [];
    return ready;
  }

  #append(node: Text, from: number, text: string): void {
    let at = 0;
    for (const gap of text.matchAll(this.#keepsSpace ? INVISIBLE : INVISIBLE_OR_SPACES)) {
      const kept = SPACE.test(gap[0]) ? 1 : 0;
      this.#push(node, from + at, text.slice(at, gap.index + kept));
      at = gap.index + gap[0].length;
    }
    this.#push(node, from + at, text.slice(at));
  }

  #push(node: Text, from: number, text: string): void {
    const isDouble = SPACE.test(text) && SPACE.test(this.#text.slice(-1));
    const seen = isDouble && !this.#keepsSpace ? text.slice(1) : text;
    if (seen === '') return;
    const start = this.#text.length;
    this.#pieces.push({ node, from: from + text.length - seen.length, start, length: seen.length });
    this.#text += seen;
  }
}

/** How much of a chunk to take: up to the last sentence mark near its end, else the last space, else all of it. */
function cutLength(chunk: string): number {
  const end = chunk.length;
  for (let at = end; at > end - CUT_REACH; at -= 1) {
    if (/[.,;:!?]/.test(chunk.charAt(at - 1))) return at;
  }
  const space = chunk.lastIndexOf(' ');
  if (space > 0) return space;
  return /[\uD800-\uDBFF]$/.test(chunk) ? end - 1 : end;
}

/**
 * Where the characters `start` to `end` (exclusive) of a run stand in the DOM. The end is placed after the last
 * character, not before the next one, so a range never reaches into a neighbouring node.
 */
export function positionsOf(
  run: PlacedRun,
  start: number,
  end: number,
): { start: TextPosition; end: TextPosition } {
  const last = positionAt(run, end - 1);
  return { start: positionAt(run, start), end: { node: last.node, offset: last.offset + 1 } };
}

function positionAt(run: PlacedRun, offset: number): TextPosition {
  const piece = run.pieceAt
    ? run.pieceAt(offset)
    : run.pieces[lastPieceBy(run.pieces.length, (at) => run.pieces[at]?.start, offset)];
  if (!piece) throw new RangeError('A run without pieces.');
  return { node: piece.node, offset: piece.from + offset - piece.start };
}

/** Which of some pieces is the last that begins at or before an offset; the first where none does. */
export function lastPieceBy(
  count: number,
  startOf: (at: number) => number | undefined,
  offset: number,
): number {
  let low = 0;
  let high = count - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((startOf(middle) ?? Infinity) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

/**
 * The offset in a run that a place in the DOM shows; a place inside collapsed white space counts as its beginning.
 * @returns undefined when the run holds nothing of the node before that place
 */
export function offsetIn({ pieces }: PlacedRun, { node, offset }: TextPosition): number | undefined {
  const piece = pieces.findLast((each) => each.node === node && each.from <= offset);
  return piece && piece.start + Math.min(offset - piece.from, piece.length);
}
