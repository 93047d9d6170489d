import { HIGHLIGHT_LIMIT, HIGHLIGHT_NAME } from './highlight-name';
import { isConnected } from './safe-dom';

const MAX_REPAIRS = 5;

/**
 * Keeps ranges in one CSS Highlight. The registry belongs to the page as well (`CSS.highlights`): when the page clears
 * it, the highlight is put back a few times and then left alone, because whoever clears it that often means it.
 */
export class Highlighter {
  readonly #registry: HighlightRegistry;
  readonly #highlight = new Highlight();
  /** What the highlight should hold; the page can take ranges out of the highlight itself. */
  #ranges = new Set<StaticRange>();
  #isUsed = false;
  #repairs = 0;

  constructor(registry: HighlightRegistry = CSS.highlights) {
    this.#registry = registry;
  }

  /** The number of ranges shown. */
  get size(): number {
    return this.#ranges.size;
  }

  /** False once the page has had its way; then nothing of ours is painted. */
  get isAlive(): boolean {
    return this.#repairs <= MAX_REPAIRS;
  }

  /** Shows these ranges and no others, at most the first `HIGHLIGHT_LIMIT`. */
  set(ranges: readonly StaticRange[]): void {
    const wanted = new Set(ranges.slice(0, HIGHLIGHT_LIMIT));
    for (const range of this.#ranges) if (!wanted.has(range)) this.#remove(range);
    this.add([...wanted]);
  }

  /** Shows more ranges, as far as the limit allows. */
  add(ranges: readonly StaticRange[]): void {
    this.repair();
    for (const range of ranges) {
      if (this.#ranges.size >= HIGHLIGHT_LIMIT) break;
      if (this.#ranges.has(range)) continue;
      this.#ranges.add(range);
      this.#highlight.add(range);
    }
    if (this.isAlive && !this.#isUsed && this.#ranges.size > 0) {
      this.#isUsed = true;
      this.#registry.set(HIGHLIGHT_NAME, this.#highlight);
    }
  }

  /** Takes out ranges whose text is gone or has become shorter than they are. */
  removeInvalid(): void {
    for (const range of this.#ranges) if (!isValid(range)) this.#remove(range);
  }

  /** Puts back what the page took out of the registry, at most five times. Cheap; call it at every occasion. */
  repair(): void {
    if (!this.#isUsed || !this.isAlive || this.#isIntact()) return;
    this.#repairs += 1;
    if (!this.isAlive) return this.clear();
    this.#highlight.clear();
    for (const range of this.#ranges) this.#highlight.add(range);
    this.#registry.set(HIGHLIGHT_NAME, this.#highlight);
  }

  /** Shows nothing and leaves nothing in the registry. */
  clear(): void {
    this.#ranges.clear();
    this.#highlight.clear();
    if (this.#registry.get(HIGHLIGHT_NAME) === this.#highlight) this.#registry.delete(HIGHLIGHT_NAME);
    this.#isUsed = false;
  }

  #remove(range: StaticRange): void {
    this.#ranges.delete(range);
    this.#highlight.delete(range);
  }

  #isIntact(): boolean {
    return (
      this.#registry.get(HIGHLIGHT_NAME) === this.#highlight && this.#highlight.size === this.#ranges.size
    );
  }
}

function isValid({ startContainer, startOffset, endContainer, endOffset }: StaticRange): boolean {
  return holds(startContainer, startOffset) && holds(endContainer, endOffset);
}

function holds(node: Node, offset: number): boolean {
  return isConnected(node) && offset <= (node as Text).length;
}
