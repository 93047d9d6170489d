import { useState, type PointerEvent } from 'react';

/** Where a dragged line would go: above the line at `to`, or last. */
export type Drag = { lineId: string; to: number };

/**
 * Moving a line by its handle with mouse, pen or finger. The rows are the elements with `data-line` inside `root`; the line is
 * moved when the pointer is let go, and stays where it was when the browser takes the pointer away.
 */
export function useDragLines(onMove: (lineId: string, to: number) => void) {
  const [drag, setDrag] = useState<Drag>();
  const start = (lineId: string, lineIds: readonly string[]) => (event: PointerEvent) => {
    const handle = event.currentTarget as HTMLElement;
    const root = handle.closest('[data-lines]');
    if (!root || event.button !== 0) return;
    event.preventDefault();
    handle.setPointerCapture(event.pointerId);
    const placeAt = (y: number) => {
      const others = lineIds.filter((id) => id !== lineId);
      const above = others.filter((id) => {
        const box = root.querySelector(`[data-line="${CSS.escape(id)}"]`)?.getBoundingClientRect();
        return box !== undefined && box.top + box.height / 2 < y;
      });
      return above.length;
    };
    let to = lineIds.indexOf(lineId);
    setDrag({ lineId, to });
    const controller = new AbortController();
    const { signal } = controller;
    const end = () => {
      controller.abort();
      setDrag(undefined);
    };
    handle.addEventListener(
      'pointermove',
      (moved) => {
        to = placeAt(moved.clientY);
        setDrag({ lineId, to });
      },
      { signal },
    );
    handle.addEventListener(
      'pointerup',
      () => {
        end();
        onMove(lineId, to);
      },
      { signal },
    );
    handle.addEventListener('pointercancel', end, { signal });
  };
  return { drag, start };
}
