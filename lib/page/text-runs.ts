import { elementKind, keepsLineBreaks, type ElementKind, type KnownKinds } from './element-kind';
import { contains, createTreeWalker, nodeTypeOf, parentElementOf } from './safe-dom';
import { RunDraft, type TextRun } from './text-run';

/** What walks remember between them. Blocks they know are not entered again, so a walk finds only what is new. */
export type WalkMemory = {
  kinds: KnownKinds;
  /** Called when a walk enters a block, before its runs come. */
  onBlock(block: Element): void;
  /** Called for each element passed over because it is not shown. */
  onHidden(element: Element): void;
};

/** After so many nodes without a run the walk lets its caller look at the clock. */
const NODES_PER_TICK = 128;

/**
 * Walks the text under a block and gives it as runs: what reads as one stretch, across inline elements, but never
 * across blocks, line breaks or skipped content. At each value the caller may pause, and the page may change.
 * @param root a block; it is entered even if it is known
 * @yields a run, or undefined after a stretch without one
 * @returns whether the walk came through; false when the page removed the part it stood in: start again, which is
 *   cheap, since what is known is passed over
 */
export function* textRuns(
  document: Document,
  root: Element,
  memory: WalkMemory,
): Generator<TextRun | undefined, boolean> {
  const walker = createTreeWalker(document, root, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
  const draft = new RunDraft();
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
      leave(node as Element, memory, draft);
      if (node === root) break;
    } else if (nodeTypeOf(node) === Node.TEXT_NODE) {
      if (draft.isEmpty) draft.keepSpace(keepsLineBreaks(parentElementOf(node) ?? root));
      readTo = draft.read(node as Text, readTo);
      if (readTo < (node as Text).length) continue;
      readTo = 0;
    } else if (visit(node as Element, memory, draft)) {
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
function visit(element: Element, memory: WalkMemory, draft: RunDraft): boolean {
  // A known block needs no look at its style, which keeps passing over a long list of them cheap.
  const isDone = memory.kinds.get(element) === 'block';
  const kind = isDone ? 'block' : elementKind(element);
  if (kind !== 'inline') draft.finish();
  return !isDone && enter(element, kind, memory);
}

function enter(element: Element, kind: ElementKind, memory: WalkMemory): boolean {
  memory.kinds.set(element, kind === 'block' ? 'open' : kind);
  if (kind === 'block') memory.onBlock(element);
  if (kind === 'hidden') memory.onHidden(element);
  return kind === 'block' || kind === 'inline';
}

function leave(element: Element, memory: WalkMemory, draft: RunDraft): void {
  if (memory.kinds.get(element) !== 'open') return;
  draft.finish();
  memory.kinds.set(element, 'block');
}
