import { blockOf, elementKind } from './element-kind';
import { isConnected, parentElementOf, rootElementOf } from './safe-dom';
import type { TextRun } from './text-run';
import { textRuns, type WalkMemory } from './text-runs';

/** Who takes what is read. */
export type ReadSink = {
  /** A block's own text is about to be read: what was known of it is void. Blocks inside it are told by themselves. */
  enterBlock(block: Element): void;
  /** A run of a block's text. */
  takeRun(block: Element, run: TextRun): void;
  /** Elements that were read stand somewhere else now. */
  noteMove(): void;
};

/** How much one reading may meet: UTF-16 units of text, and text nodes with words in them. */
export type ReadLimits = { characters: number; nodes: number };

const LIMITS: ReadLimits = { characters: 5_000_000, nodes: 150_000 };
const MAX_HIDDEN = 2_000;
/** A page that keeps removing what is being read is read up to here; what it adds later comes as a change. */
const MAX_RESTARTS = 20;

/** Reads the text of a document step by step: all of it first, then what is queued. */
export class PageReader {
  readonly #document: Document;
  readonly #sink: ReadSink;
  readonly #limits: ReadLimits;
  readonly #memory: WalkMemory;
  readonly #queue = new Set<Element>();
  readonly #hidden = new Set<Element>();
  #walk: { root: Element; runs: ReturnType<typeof textRuns> } | undefined;
  #met = { characters: 0, nodes: 0, restarts: 0 };
  #isTooLarge = false;

  constructor(document: Document, sink: ReadSink, limits: ReadLimits = LIMITS) {
    this.#document = document;
    this.#sink = sink;
    this.#limits = limits;
    this.#memory = {
      kinds: new WeakMap(),
      onBlock: (block) => sink.enterBlock(block),
      onHidden: (element) => this.#hide(element),
    };
    this.queueAll();
  }

  get isDone(): boolean {
    return !this.#walk && this.#queue.size === 0;
  }

  /** Whether the page had more text than the limits allow. What came before stays flagged and is kept up to date. */
  get isTooLarge(): boolean {
    return this.#isTooLarge;
  }

  /** Begins a new count against the limits, so that a page may live long. */
  startCount(): void {
    this.#met = { characters: 0, nodes: 0, restarts: 0 };
  }

  /** Takes one short step: at most one run, or about a hundred nodes. */
  readOn(): void {
    const walk = (this.#walk ??= this.#nextWalk());
    if (!walk) return;
    const step = walk.runs.next();
    if (step.done) {
      this.#walk = undefined;
      if (step.value) return;
      this.#met.restarts += 1;
      if (this.#met.restarts <= MAX_RESTARTS) this.#queue.add(walk.root);
    } else if (step.value) {
      this.#take(step.value, walk.root);
    }
  }

  isKnownBlock(element: Element): boolean {
    return this.#memory.kinds.get(element) === 'block';
  }

  /** Queues the whole document again. */
  queueAll(): void {
    const root = rootElementOf(this.#document);
    this.#memory.kinds = new WeakMap();
    if (root) this.#queue.add(root);
  }

  /** Queues the block whose text has changed at this element; nothing inside skipped content. */
  queueChanged(element: Element): void {
    const block = blockOf(element, this.#memory.kinds);
    if (block) this.#queue.add(block);
  }

  /** Queues what has to be read because of an element that is new or has been moved. */
  queueAdded(element: Element): void {
    const parent = parentElementOf(element);
    const block = parent ? blockOf(parent, this.#memory.kinds) : undefined;
    // Where no walk has been, one will come, or the place is skipped.
    if (!block && element !== rootElementOf(this.#document)) return;
    const before = this.#memory.kinds.get(element);
    if (before && before !== 'hidden') this.#sink.noteMove();
    const kind = elementKind(element);
    this.#memory.kinds.set(element, kind === 'block' ? 'open' : kind);
    if (kind === 'block') this.#queue.add(element);
    else if (kind === 'hidden') this.#hide(element);
    else if (kind === 'inline' && block) this.#queue.add(block);
  }

  /** Queues those hidden parts that are shown by now. */
  queueShown(): void {
    for (const element of this.#hidden) {
      const isGone = !isConnected(element);
      if (!isGone && elementKind(element) === 'hidden') continue;
      this.#hidden.delete(element);
      if (!isGone) this.queueAdded(element);
    }
  }

  #nextWalk() {
    for (const root of this.#queue) {
      this.#queue.delete(root);
      if (isConnected(root)) return { root, runs: textRuns(this.#document, root, this.#memory) };
    }
    return undefined;
  }

  #take(run: TextRun, root: Element): void {
    this.#met.characters += run.text.length;
    this.#met.nodes += run.pieces.filter(({ node }, at, all) => node !== all[at - 1]?.node).length;
    if (this.#met.characters > this.#limits.characters || this.#met.nodes > this.#limits.nodes) {
      this.#isTooLarge = true;
      this.#walk = undefined;
      this.#queue.clear();
      return;
    }
    const [first] = run.pieces;
    if (first && isConnected(first.node)) {
      this.#sink.takeRun(blockOf(first.node, this.#memory.kinds) ?? root, run);
    }
  }

  #hide(element: Element): void {
    if (this.#hidden.size < MAX_HIDDEN) this.#hidden.add(element);
  }
}
