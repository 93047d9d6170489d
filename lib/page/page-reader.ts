import { blockOf, elementKind, isFrameShown, noteKind, type Block, type ElementKind } from './element-kind';
import { documentIn, isCustomElement, isFrame, shadowRootOf } from './inner-roots';
import { isConnected, isDocument, ownerDocumentOf, parentNodeOf, rootElementOf } from './safe-dom';
import type { TextRun } from './text-run';
import { textRuns, type WalkMemory } from './text-runs';
import { blocksInView } from './view-blocks';

/** Who takes what is read. */
export type ReadSink = {
  /** A block's own text is about to be read: what was known of it is void. Blocks inside it are told by themselves. */
  enterBlock(block: Block): void;
  /** A run of a block's text; `isNew` unless its block was there before and has changed. */
  takeRun(block: Block, run: TextRun, isNew: boolean): void;
  /** All text is about to be read once more. */
  startOver(): void;
  /** Elements that were read stand somewhere else now. */
  noteMove(): void;
  /** A shadow root or the document of a frame was found at an element, and will be read. */
  openRoot(root: ShadowRoot | Document, host: Element): void;
  /** That root is no longer on the page. */
  closeRoot(root: ShadowRoot | Document): void;
};

/** How much one reading may meet: UTF-16 units of text, and text nodes with words in them. */
export type ReadLimits = { characters: number; nodes: number };

type Walk = { root: Block; isNew: boolean; isFresh: boolean; runs: ReturnType<typeof textRuns> };
type Queued = Pick<Walk, 'isNew' | 'isFresh'>;

const LIMITS: ReadLimits = { characters: 5_000_000, nodes: 150_000 };
const MAX_HIDDEN = 2_000;
/** A page that keeps removing what is being read is read up to here; what it adds later comes as a change. */
const MAX_RESTARTS = 20;
/** More trees than these are not looked into. */
const MAX_ROOTS = 2_000;
const MAX_FRAMES = 100;

/** Reads the text of a document step by step: what is in view, then all of it, then what is queued. */
export class PageReader {
  readonly #document: Document;
  readonly #sink: ReadSink;
  readonly #limits: ReadLimits;
  readonly #memory: WalkMemory;
  readonly #queue = new Map<Block, Queued>();
  /** Read before all else. */
  #first: Element[] = [];
  readonly #hidden = new Set<Element>();
  /** Elements that may have another tree in them later: frames, and custom elements without a shadow root. */
  readonly #awaited = new Set<Element>();
  readonly #roots = new Map<ShadowRoot | Document, Element>();
  #walk: Walk | undefined;
  /** A walk that waits until what is in view has been read. */
  #paused: Walk | undefined;
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
      onShown: (element, kind) => this.#lookInside(element, kind),
    };
    this.#queueRoot();
  }

  get isDone(): boolean {
    return !this.#walk && !this.#paused && this.#first.length === 0 && this.#queue.size === 0;
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
      if (this.#met.restarts <= MAX_RESTARTS) this.#queue.set(walk.root, walk);
    } else if (step.value) {
      this.#take(step.value, walk);
    }
  }

  isKnownBlock(element: Element): boolean {
    return this.#memory.kinds.get(element) === 'block';
  }

  /** Has what is in view, and has not been read, read next. It measures layout. */
  readViewFirst(): void {
    const unread = blocksInView(this.#document).filter((block) => !this.#memory.kinds.has(block));
    if (unread.length === 0) return;
    this.#first = unread;
    this.#paused ??= this.#walk;
    this.#walk = undefined;
  }

  /** Queues the whole page again. */
  queueAll(): void {
    this.#memory.kinds = new WeakMap();
    this.#sink.startOver();
    this.#queueRoot();
    for (const root of this.#roots.keys()) this.#queueInner(root);
  }

  /** Queues the block whose text has changed at this node; nothing inside skipped content. */
  queueChanged(node: Node): void {
    const block = blockOf(node, this.#memory.kinds);
    if (block) this.#queueBlock(block);
  }

  /** Queues what has to be read because of an element that is new or, if `isMoved`, has been elsewhere before. */
  queueAdded(element: Element, isMoved = false): void {
    const parent = parentNodeOf(element);
    const block = parent ? blockOf(parent, this.#memory.kinds) : undefined;
    // Where no walk has been, one will come, or the place is skipped.
    if (!block && !this.#isRootElement(element)) return;
    const before = this.#memory.kinds.get(element);
    if (isMoved || (before && before !== 'hidden')) this.#sink.noteMove();
    const kind = elementKind(element);
    noteKind(this.#memory.kinds, element, kind === 'block' ? 'open' : kind);
    // What was taken out and put back has been forgotten meanwhile, with all that is inside.
    if (kind === 'block') this.#queue.set(element, { isNew: true, isFresh: isMoved || before !== undefined });
    else if (kind === 'hidden') this.#hide(element);
    else if (kind === 'inline' && block) this.#queueBlock(block);
    else if (kind === 'skipped') this.#lookInside(element, kind);
  }

  /** Queues those hidden parts that are shown by now, and the trees that have come into elements. */
  queueShown(): void {
    for (const element of this.#hidden) {
      const isGone = !isConnected(element);
      if (!isGone && elementKind(element) === 'hidden') continue;
      this.#hidden.delete(element);
      if (!isGone) this.queueAdded(element);
    }
    this.queueRoots();
  }

  /** Queues the shadow roots and documents of frames that have come, and tells of those that are gone. */
  queueRoots(): void {
    for (const [root, host] of this.#roots) {
      const isThere = isConnected(host) && (!isDocument(root) || documentIn(host) === root);
      if (isThere && this.#isOnPage(host)) continue;
      this.#roots.delete(root);
      this.#sink.closeRoot(root);
    }
    for (const element of this.#awaited) {
      if (!isConnected(element)) this.#awaited.delete(element);
      else this.#lookInside(element, isFrame(element) ? 'skipped' : 'block');
    }
  }

  #queueRoot(): void {
    const root = rootElementOf(this.#document);
    if (root) this.#queue.set(root, { isNew: true, isFresh: false });
  }

  #queueBlock(block: Block): void {
    if (!this.#queue.has(block)) this.#queue.set(block, { isNew: false, isFresh: false });
  }

  #isRootElement(element: Element): boolean {
    const document = ownerDocumentOf(element);
    const isOurs = document && (document === this.#document || this.#roots.has(document));
    return isOurs ? element === rootElementOf(document) : false;
  }

  /** Nodes in the document of a frame that is gone are connected all the same: to a document nobody sees. */
  #isOnPage(host: Element): boolean {
    const document = ownerDocumentOf(host);
    return document === this.#document || (document !== null && this.#roots.has(document));
  }

  #nextWalk(): Walk | undefined {
    const inView = this.#first.shift();
    if (inView) {
      return isConnected(inView) && !this.#memory.kinds.has(inView)
        ? this.#walkFrom(inView, { isNew: true, isFresh: false })
        : this.#nextWalk();
    }
    const paused = this.#paused;
    this.#paused = undefined;
    if (paused) return paused;
    for (const [root, queued] of this.#queue) {
      this.#queue.delete(root);
      if (isConnected(root)) return this.#walkFrom(root, queued);
    }
    return undefined;
  }

  #walkFrom(root: Block, { isNew, isFresh }: Queued): Walk {
    const runs = textRuns(ownerDocumentOf(root) ?? this.#document, root, this.#memory, isFresh);
    return { root, isNew, isFresh, runs };
  }

  #take(run: TextRun, { root, isNew }: Walk): void {
    this.#met.characters += run.text.length;
    this.#met.nodes += run.pieces.filter(({ node }, at, all) => node !== all[at - 1]?.node).length;
    if (this.#met.characters > this.#limits.characters || this.#met.nodes > this.#limits.nodes) {
      this.#isTooLarge = true;
      this.#walk = this.#paused = undefined;
      this.#first = [];
      this.#queue.clear();
      return;
    }
    const [first] = run.pieces;
    if (first && isConnected(first.node)) {
      this.#sink.takeRun((run.block as Block | undefined) ?? root, run, isNew);
    }
  }

  #hide(element: Element): void {
    if (this.#hidden.size < MAX_HIDDEN) this.#hidden.add(element);
  }

  /** Looks for another tree in an element. */
  #lookInside(element: Element, kind: ElementKind): void {
    if (kind === 'skipped') {
      if (!isFrame(element)) return;
      this.#await(element, MAX_FRAMES);
      const document = isFrameShown(element) ? documentIn(element) : undefined;
      if (document) this.#open(document, element);
      return;
    }
    const root = shadowRootOf(element);
    if (root) {
      this.#awaited.delete(element);
      this.#open(root, element);
    } else if (isCustomElement(element)) {
      this.#await(element, MAX_ROOTS);
    }
  }

  #await(element: Element, most: number): void {
    if (this.#awaited.size < most) this.#awaited.add(element);
  }

  #open(root: ShadowRoot | Document, host: Element): void {
    if (this.#roots.has(root) || this.#roots.size >= MAX_ROOTS) return;
    this.#roots.set(root, host);
    this.#sink.openRoot(root, host);
    this.#queueInner(root);
  }

  #queueInner(root: ShadowRoot | Document): void {
    const block = isDocument(root) ? rootElementOf(root) : root;
    // Known already where the host was away for a while.
    if (block) this.#queue.set(block, { isNew: true, isFresh: true });
  }
}
