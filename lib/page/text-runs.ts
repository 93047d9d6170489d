import {
  elementKind,
  keepsLineBreaks,
  noteKind,
  type Block,
  type ElementKind,
  type KnownKinds,
} from './element-kind';
import { contains, createTreeWalker, isElement, isText, parentElementOf } from './safe-dom';
import { RunDraft, type TextRun } from './text-run';

/** What walks remember between them. Blocks they know are not entered again, so a walk finds only what is new. */
export type WalkMemory = {
  kinds: KnownKinds;
  /** Called when a walk enters a block, before its runs come. */
  onBlock(block: Block): void;
  /** Called for each element passed over because it is not shown. */
  onHidden(element: Element): void;
  /** Called for each element that is shown, as it may have another tree in it. */
  onShown(element: Element, kind: ElementKind): void;
};

/** A shadow root is a fragment, and the way back up ends at it only where it is shown. */
const SHOWN = NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT | NodeFilter.SHOW_DOCUMENT_FRAGMENT;
/** After so many nodes without a run the walk lets its caller look at the clock. */
const NODES_PER_TICK = 128;

/**
 * Walks the text under a block and gives it as runs: what reads as one stretch, across inline elements, but never
 * across blocks, line breaks or skipped content. At each value the caller may pause, and the page may change.
 * @param root a block; it is entered even if it is known
 * @param isFresh whether to enter blocks inside it again, too
 * @yields a run, or undefined after a stretch without one
 * @returns whether the walk came through; false when the page removed the part it stood in: start again, which is
 *   cheap, since what is known is passed over
 */
export function* textRuns(
  document: Document,
  root: Block,
  memory: WalkMemory,
  isFresh = false,
): Generator<TextRun | undefined, boolean> {
  const walker = createTreeWalker(document, root, SHOWN);
  const draft = new RunDraft();
  const blocks = [root];
  let readTo = 0;
  let nodes = 0;
  let step = enter(root, 'block', memory) && walker.firstChild() ? 'visit' : 'leave';
  for (;;) {
    nodes += 1;
    const ready = draft.take();
    if (ready.length > 0 || nodes % NODES_PER_TICK === 0) {
      yield* ready.length > 0 ? ready : [undefined];
      if (!contains(root, walker.currentNode)) return false;
    }
    const node = walker.currentNode;
    if (step === 'leave') {
      if (leave(node as Block, memory, draft)) blocks.pop();
      if (node === root) break;
    } else if (isText(node)) {
      if (draft.isEmpty)
        draft.begin(blocks.at(-1) ?? root, { keepsSpace: isLineKeeper(parentElementOf(node) ?? root) });
      readTo = draft.read(node, readTo);
      if (readTo < node.length) continue;
      readTo = 0;
    } else if (visit(node as Element, memory, draft, isFresh)) {
      if (memory.kinds.get(node) === 'open') blocks.push(node as Element);
      step = walker.firstChild() ? 'visit' : 'leave';
      continue;
    }
    step = 'visit';
    if (walker.nextSibling()) continue;
    if (!walker.parentNode()) return false;
    step = 'leave';
  }
  yield* draft.take();
  return true;
}

/** Whether to go into the element. */
function visit(element: Element, memory: WalkMemory, draft: RunDraft, isFresh: boolean): boolean {
  // A known block needs no look at its style, which keeps passing over a long list of them cheap.
  const isDone = !isFresh && memory.kinds.get(element) === 'block';
  const kind = isDone ? 'block' : elementKind(element);
  if (kind !== 'inline') draft.finish();
  return !isDone && enter(element, kind, memory);
}

function enter(block: Block, kind: ElementKind, memory: WalkMemory): boolean {
  noteKind(memory.kinds, block, kind === 'block' ? 'open' : kind);
  if (kind === 'block') memory.onBlock(block);
  if (!isElement(block)) return true;
  if (kind === 'hidden') memory.onHidden(block);
  else memory.onShown(block, kind);
  return kind === 'block' || kind === 'inline';
}

function isLineKeeper(block: Block): boolean {
  return isElement(block) && keepsLineBreaks(block);
}

/** Whether it was a block that is left. */
function leave(element: Block, memory: WalkMemory, draft: RunDraft): boolean {
  if (memory.kinds.get(element) !== 'open') return false;
  draft.finish();
  memory.kinds.set(element, 'block');
  return true;
}
