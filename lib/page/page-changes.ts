import { isConnected, isDocument, isElement, isText, parentNodeOf } from './safe-dom';
import { throttled } from './throttled';

/**
 * What the page changed: `added` elements, and `changed` elements (or shadow roots) whose own text has to be read again. `isTooMuch`
 * stands for more than was worth noting: read everything again. Added elements that are `removed` ones have been moved.
 */
export type PageChanges = {
  added: Set<Element>;
  changed: Set<Node>;
  removed: WeakSet<Node>;
  isTooMuch: boolean;
};

export type ChangeWatcher = {
  /** Starts watching a document or a shadow root. */
  watch(root: Node): void;
  /** Forgets a root that has left the page. */
  unwatch(root: Node): void;
  /** What changed since the last call. */
  take(): PageChanges;
};

/** More than this between two calls of `take` is a storm: watching stops until then, so it costs the page nothing. */
const MAX_ELEMENTS = 1_000;
const MAX_RECORDS = 10_000;
/** Records are looked at after this, not in the task of the page that made them. */
const NOTE_AFTER_MS = 50;
/** A longer list is quicker read with its parent, where what is already known is passed over. */
const MAX_LIST = 100;
const WATCHED: MutationObserverInit = { childList: true, characterData: true, subtree: true };

/**
 * Collects what the page changes in its text. Noting looks at no style, and is done in a task of its own.
 * @param isBlock whether an element is known to stand apart from the text around it
 * @param isOwn whether a node is our own card
 * @param onChange called at the first change since the last `take`
 */
export function watchChanges(options: {
  isBlock(element: Element): boolean;
  isOwn(node: Node): boolean;
  onChange(): void;
  signal: AbortSignal;
}): ChangeWatcher {
  let changes = noChanges();
  let unnoted: MutationRecord[][] = [];
  let records = 0;
  let isQuiet = true;
  const roots = new Set<Node>();
  const noteSoon = throttled(noteAll, NOTE_AFTER_MS, options.signal);
  const observer = new MutationObserver((batch) => {
    unnoted.push(batch);
    records += batch.length;
    if (isQuiet && !batch.every(isOwnChange)) {
      isQuiet = false;
      options.onChange();
    }
    if (records > MAX_RECORDS) noteAll();
    else noteSoon();
  });
  options.signal.addEventListener('abort', stop, { once: true });

  function stop(): void {
    observer.disconnect();
    unnoted = [];
  }

  /** Our card comes and goes alone. */
  function isOwnChange({ addedNodes, removedNodes }: MutationRecord): boolean {
    const node = addedNodes[0] ?? removedNodes[0];
    return node !== undefined && options.isOwn(node);
  }

  function noteAll(): void {
    for (const record of unnoted.flat()) {
      note(record);
      if (records <= MAX_RECORDS && changes.added.size + changes.changed.size <= MAX_ELEMENTS) continue;
      changes.isTooMuch = true;
      stop();
      break;
    }
    unnoted = [];
  }

  function note(record: MutationRecord): void {
    const holder = holderOf(record.target);
    if (record.type === 'characterData') {
      if (holder) changes.changed.add(holder);
      return;
    }
    const { addedNodes, removedNodes } = record;
    let isTextTouched = Math.max(addedNodes.length, removedNodes.length) > MAX_LIST;
    for (const node of isTextTouched ? [] : removedNodes) changes.removed.add(node);
    for (const node of isTextTouched ? [] : [...addedNodes, ...removedNodes]) {
      if (options.isOwn(node)) return;
      if (isText(node)) isTextTouched = true;
      else if (!isElement(node)) continue;
      else if (isConnected(node)) changes.added.add(node);
      else isTextTouched ||= !options.isBlock(node);
    }
    if (isTextTouched && holder) changes.changed.add(holder);
  }

  return {
    watch(root) {
      roots.add(root);
      if (!changes.isTooMuch && !options.signal.aborted) observer.observe(root, WATCHED);
    },
    unwatch: (root) => roots.delete(root),
    take() {
      noteAll();
      const taken = changes;
      changes = noChanges();
      records = 0;
      isQuiet = true;
      if (taken.isTooMuch && !options.signal.aborted)
        for (const root of roots) observer.observe(root, WATCHED);
      return taken;
    },
  };
}

/** What holds a changed place: an element or a shadow root; nothing for a document. */
function holderOf(node: Node): Node | null {
  const holder = isText(node) ? parentNodeOf(node) : node;
  return holder && !isDocument(holder) ? holder : null;
}

function noChanges(): PageChanges {
  return { added: new Set(), changed: new Set(), removed: new WeakSet(), isTooMuch: false };
}
