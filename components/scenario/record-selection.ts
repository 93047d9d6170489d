import type { Stretch } from '@/lib/scenario/record-text';

/** The selected stretch of a document's source, or undefined when nothing inside `root` is selected. */
export function selectedStretch(root: HTMLElement): Stretch | undefined {
  const selection = getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return undefined;
  const range = selection.getRangeAt(0);
  if (!range.intersectsNode(root)) return undefined;
  const spans = [...root.querySelectorAll<HTMLElement>('[data-at]')].filter((span) =>
    range.intersectsNode(span),
  );
  const ends = spans.flatMap((span) => {
    const text = span.firstChild;
    const from = Number(span.dataset['at']);
    if (!(text instanceof Text)) return [];
    const first = range.startContainer === text ? range.startOffset : 0;
    const last = range.endContainer === text ? range.endOffset : text.length;
    return last > first ? [{ start: from + first, end: from + last }] : [];
  });
  const [first] = ends;
  const last = ends.at(-1);
  return first && last && { start: first.start, end: last.end };
}

/** Selects a stretch of a document's source. */
export function selectStretch(root: HTMLElement, { start, end }: Stretch): void {
  const spans = [...root.querySelectorAll<HTMLElement>('[data-at]')];
  const placeIn = (at: number, isEnd: boolean): [Node, number] | undefined => {
    const found = spans.find((span) => {
      const from = Number(span.dataset['at']);
      const to = from + (span.textContent?.length ?? 0);
      return isEnd ? from < at && at <= to : from <= at && at < to;
    });
    return found?.firstChild ? [found.firstChild, at - Number(found.dataset['at'])] : undefined;
  };
  const [from, to] = [placeIn(start, false), placeIn(end, true)];
  if (!from || !to) return;
  getSelection()?.setBaseAndExtent(...from, ...to);
  from[0].parentElement?.scrollIntoView({ block: 'nearest' });
}
