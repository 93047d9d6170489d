type Registry = Pick<HighlightRegistry, 'get' | 'set' | 'delete'>;

const MAX_REPAIRS = 5;

/**
 * Keeps ranges in one CSS Highlight; those whose text has gone or become shorter are not painted by the browser. The
 * registry belongs to the page as well (`CSS.highlights`): when the page clears it, the highlight is put back a few
 * times and then left alone, because whoever clears it that often means it.
 */
export class Highlighter {
  readonly #name: string;
  readonly #registry: Registry;
  readonly #highlight = new Highlight();
  /** What the highlight should hold; the page can take ranges out of the highlight itself. */
  #ranges = new Set<StaticRange>();
  #isUsed = false;
  #repairs = 0;

  /** @param registry of the document whose text is shown */
  constructor(name: string, registry: Registry) {
    this.#name = name;
    this.#registry = registry;
  }

  /** False once the page has had its way; then nothing of ours is painted. */
  get isAlive(): boolean {
    return this.#repairs <= MAX_REPAIRS;
  }

  /** Shows these ranges and no others. */
  set(ranges: readonly StaticRange[]): void {
    const wanted = new Set(ranges);
    this.repair();
    for (const range of this.#ranges) if (!wanted.has(range)) this.#highlight.delete(range);
    for (const range of wanted) this.#highlight.add(range);
    this.#ranges = wanted;
    if (this.isAlive && !this.#isUsed && wanted.size > 0) {
      this.#isUsed = true;
      this.#registry.set(this.#name, this.#highlight);
    }
  }

  /** Puts back what the page took out of the registry, at most five times. Cheap; call it at every occasion. */
  repair(): void {
    if (!this.#isUsed || !this.isAlive || this.#isIntact()) return;
    this.#repairs += 1;
    if (!this.isAlive) return this.clear();
    this.#highlight.clear();
    for (const range of this.#ranges) this.#highlight.add(range);
    this.#registry.set(this.#name, this.#highlight);
  }

  /** Shows nothing and leaves nothing in the registry. */
  clear(): void {
    this.#ranges.clear();
    this.#highlight.clear();
    if (this.#registry.get(this.#name) === this.#highlight) this.#registry.delete(this.#name);
    this.#isUsed = false;
  }

  #isIntact(): boolean {
    return this.#registry.get(this.#name) === this.#highlight && this.#highlight.size === this.#ranges.size;
  }
}
