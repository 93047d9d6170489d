import type { Stretch } from '@/lib/mock/stem-marks';

/** The selected stretch of the text in `root`, or undefined where nothing in it is selected. */
export function selectedStretch(root: HTMLElement): Stretch | undefined {
  const selection = document.getSelection();
  if (!selection || selection.rangeCount === 0 || selection.isCollapsed) return undefined;
  const range = selection.getRangeAt(0);
  if (!root.contains(range.commonAncestorContainer)) return undefined;
  const before = document.createRange();
  before.setStart(root, 0);
  before.setEnd(range.startContainer, range.startOffset);
  const start = before.toString().length;
  return { start, end: start + range.toString().length };
}

/** Selects a stretch of the text in `root`. */
export function selectStretch(root: HTMLElement, stretch: Stretch): void {
  const range = rangeOf(root, stretch);
  if (!range) return;
  const selection = document.getSelection();
  selection?.removeAllRanges();
  selection?.addRange(range);
}

/** A stretch of the text in `root` as a range; undefined where the text is shorter. */
export function rangeOf(root: HTMLElement, { start, end }: Stretch): Range | undefined {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const range = document.createRange();
  let offset = 0;
  let isStarted = false;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const length = node.nodeValue?.length ?? 0;
    if (!isStarted && start < offset + length) {
      range.setStart(node, start - offset);
      isStarted = true;
    }
    if (isStarted && end <= offset + length) {
      range.setEnd(node, end - offset);
      return range;
    }
    offset += length;
  }
  return undefined;
}
