import { useId, useState, type KeyboardEvent, type PointerEvent } from 'react';

type Options = {
  count: number;
  /** Which mark is in the list before one is looked at. */
  rest: number;
  /** How far the arrow keys go: to the side, up and down. */
  step?: { side: number; line: number };
  /** The mark at a place of the chart (px from its corner); undefined where there is none. */
  markAt: (x: number, y: number) => number | undefined;
};

/**
 * The mark of a chart that is looked at, by pointer or arrow keys (Home and End go to the ends). The chart takes the focus
 * as a list box, and tells which of its marks is active.
 * @returns the active mark; undefined when none is; and what the chart is given. Of its marks only one is in the list at a
 *   time, with its place in it: screen readers read that one, and a year of days is no year of elements
 */
export function useChartCursor({ count, rest, step = { side: 1, line: 1 }, markAt }: Options) {
  const id = useId();
  const [active, setActive] = useState<number>();
  const shown = active === undefined ? undefined : Math.min(active, count - 1);
  const move = (event: KeyboardEvent) => {
    const from = shown ?? rest;
    const steps: Record<string, number> = {
      ArrowLeft: from - step.side,
      ArrowRight: from + step.side,
      ArrowUp: from - step.line,
      ArrowDown: from + step.line,
      Home: 0,
      End: count - 1,
    };
    const to = steps[event.key];
    if (to === undefined) return;
    event.preventDefault();
    if (to >= 0 && to < count) setActive(to);
  };
  const point = (event: PointerEvent<SVGSVGElement>) => {
    const { left, top } = event.currentTarget.getBoundingClientRect();
    setActive(markAt(event.clientX - left, event.clientY - top));
  };
  const leave = () => setActive(undefined);
  return {
    active: shown,
    chartProps: {
      role: 'listbox',
      tabIndex: 0,
      'aria-activedescendant': shown === undefined ? undefined : `${id}-${shown}`,
      onKeyDown: move,
      onFocus: () => setActive((now) => now ?? rest),
      onBlur: leave,
      onPointerMove: point,
      onPointerDown: point,
      onPointerLeave: leave,
    } as const,
    markProps: (label: string) =>
      ({
        id: `${id}-${shown ?? rest}`,
        role: 'option',
        'aria-selected': shown !== undefined,
        'aria-posinset': (shown ?? rest) + 1,
        'aria-setsize': count,
        'aria-label': label,
      }) as const,
  };
}
