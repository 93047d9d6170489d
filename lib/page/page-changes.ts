import { isConnected, parentElementOf } from './safe-dom';

/**
 * What the page changed: `added` elements, and `changed` elements whose own text has to be read again. `isTooMuch`
 * stands for more than was worth noting: read everything again.
 */
export type PageChanges = { added: Set<Element>; changed: Set<Element>; isTooMuch: boolean };

export type ChangeWatcher = {
  /** Starts watching. */
  start(): void;
  /** What changed since the last call. */
  take(): PageChanges;
};

/** More than this between two calls of `take` is a storm: watching stops until then, so it costs the page nothing. */
const MAX_ELEMENTS = 1_000;
const MAX_RECORDS = 10_000;
/** A longer list is quicker read with its parent, where what is already known is passed over. */
const MAX_LIST = 100;
const WATCHED: MutationObserverInit = { childList: true, characterData: true, subtree: true };

/**
 * Collects what the page changes in its text. Noting is cheap and looks at no style.
 * @param isBlock whether an element is known to stand apart from the text around it
 * @param isOwn whether a node is our own card
 * @param onChange called at the first change after `start` or `take`
 */
export function watchChanges(
  document: Document,
  options: {
    isBlock(element: Element): boolean;
    isOwn(node: Node): boolean;
    onChange(): void;
    signal: AbortSignal;
  },
): ChangeWatcher {
  let changes = noChanges();
  let records = 0;
  let isQuiet = true;
  const observer = new MutationObserver((batch) => {
    for (const record of batch) {
      note(record);
      records += 1;
      if (records <= MAX_RECORDS && changes.added.size + changes.changed.size <= MAX_ELEMENTS) continue;
      changes.isTooMuch = true;
      observer.disconnect();
      break;
    }
  });
  options.signal.addEventListener('abort', () => observer.disconnect(), { once: true });

  function note(record: MutationRecord): void {
    const element = record.target instanceof Element ? record.target : parentElementOf(record.target);
    if (record.type === 'characterData') {
      if (element) wake(changes.changed, element);
      return;
    }
    const { addedNodes, removedNodes } = record;
    let isTextTouched = Math.max(addedNodes.length, removedNodes.length) > MAX_LIST;
    for (const node of isTextTouched ? [] : [...addedNodes, ...removedNodes]) {
      if (options.isOwn(node)) return;
      if (node instanceof Text) isTextTouched = true;
      else if (!(node instanceof Element)) continue;
      else if (isConnected(node)) wake(changes.added, node);
      else isTextTouched ||= !options.isBlock(node);
    }
    if (isTextTouched && element) wake(changes.changed, element);
    else wakeUp();
  }

  function wake(set: Set<Element>, element: Element): void {
    set.add(element);
    wakeUp();
  }

  function wakeUp(): void {
    if (!isQuiet) return;
    isQuiet = false;
    options.onChange();
  }

  return {
    start: () => observer.observe(document, WATCHED),
    take() {
      const taken = changes;
      changes = noChanges();
      records = 0;
      isQuiet = true;
      if (taken.isTooMuch && !options.signal.aborted) observer.observe(document, WATCHED);
      return taken;
    },
  };
}

function noChanges(): PageChanges {
  return { added: new Set(), changed: new Set(), isTooMuch: false };
}
