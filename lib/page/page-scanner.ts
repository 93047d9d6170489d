import { runInSlices } from './idle-slices';
import { watchChanges } from './page-changes';
import { PageReader, type ReadLimits, type ReadSink } from './page-reader';

/** Who takes what the scanner reads, and when to show it. */
export type ScanSink = ReadSink & {
  /** Text nodes may have been removed since the last slice. */
  dropRemoved(): void;
  /** The end of a slice: time to show what came. */
  settle(): void;
};

export type PageScanner = {
  /** Whether the page had more text than the limits allow. What came before stays flagged and is kept up to date. */
  isTooLarge(): boolean;
  /** Whether all there is has been read. */
  isDone(): boolean;
  /** Looks whether hidden parts are shown by now. Call it after what may open something: a click, a key. */
  lookAtHidden(): void;
  /** Looks whether frames have other documents by now. Call it after one has loaded. */
  lookAtFrames(): void;
  /** Reads what is in view next, if it has not been read. Call it after scrolling. */
  lookAtView(): void;
};

/** Reading changes takes at most a tenth of the time: nine times as long as the last reading nothing is read. */
const REST_FACTOR = 9;
/** The slice with the first flags may be a longer one. */
const FIRST_MS = 20;
const SHORTEST_REST_MS = 100;
const LONGEST_REST_MS = 30_000;

/**
 * Reads a page's text in idle slices, and then what changes in it, until the signal aborts.
 * @param isOwn whether a node is our own card, whose coming and going is no change of the page
 */
export function scanPage(options: {
  document: Document;
  sink: ScanSink;
  isOwn: (node: Node) => boolean;
  signal: AbortSignal;
  limits?: ReadLimits;
}): PageScanner {
  const { document, sink, isOwn, signal, limits } = options;
  const reader = new PageReader(document, { ...sink, openRoot, closeRoot }, limits);
  let hasChanged = false;
  let isReading = false;
  let restUntil = 0;
  let address = location.pathname;
  let timer: ReturnType<typeof setTimeout> | undefined;
  signal.addEventListener('abort', () => clearTimeout(timer), { once: true });
  const changes = watchChanges({
    isBlock: (element) => reader.isKnownBlock(element),
    isOwn,
    signal,
    onChange() {
      hasChanged = true;
      if (!isReading) readLater();
    },
  });
  changes.watch(document);
  read(FIRST_MS);
  return {
    isTooLarge: () => reader.isTooLarge,
    isDone: () => reader.isDone,
    lookAtHidden,
    lookAtFrames,
    lookAtView,
  };

  function read(firstMs?: number): void {
    let spentMs = 0;
    let isFirst = true;
    isReading = true;
    reader.startCount();
    runInSlices(
      (isTimeUp) => {
        const startedAt = performance.now();
        if (hasChanged) sink.dropRemoved();
        if (isFirst) reader.readViewFirst();
        isFirst = false;
        // At least one step, so that a slow clock delays the reading but does not stop it.
        do reader.readOn();
        while (!reader.isDone && !isTimeUp());
        sink.settle();
        spentMs += performance.now() - startedAt;
        if (!reader.isDone) return false;
        isReading = false;
        restUntil = performance.now() + Math.min(LONGEST_REST_MS, spentMs * REST_FACTOR);
        if (hasChanged) readLater();
        return true;
      },
      signal,
      firstMs === undefined ? {} : { firstMs },
    );
  }

  function readLater(): void {
    clearTimeout(timer);
    timer = setTimeout(readChanges, Math.max(SHORTEST_REST_MS, restUntil - performance.now()));
  }

  function readChanges(): void {
    if (isReading) return;
    hasChanged = false;
    const { added, changed, removed, isTooMuch } = changes.take();
    sink.dropRemoved();
    // A page that shows another one under a new address, without loading it, is judged anew.
    if (isTooMuch || location.pathname !== address) reader.queueAll();
    address = location.pathname;
    for (const element of changed) reader.queueChanged(element);
    for (const element of added) reader.queueAdded(element, removed.has(element));
    reader.queueShown();
    read();
  }

  function openRoot(root: ShadowRoot | Document, host: Element): void {
    sink.openRoot(root, host);
    changes.watch(root);
  }

  function closeRoot(root: ShadowRoot | Document): void {
    changes.unwatch(root);
    sink.closeRoot(root);
  }

  function lookAtFrames(): void {
    reader.queueRoots();
    if (!reader.isDone && !isReading) read();
  }

  function lookAtView(): void {
    if (isReading) reader.readViewFirst();
  }

  function lookAtHidden(): void {
    reader.queueShown();
    if (!reader.isDone && !isReading) read();
  }
}
