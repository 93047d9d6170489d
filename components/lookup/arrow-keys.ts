import type { KeyboardEvent } from 'react';

const STEPS: Partial<Record<string, -1 | 1>> = { ArrowDown: 1, ArrowUp: -1 };

/**
 * Moves the focus by the arrow keys: from the box into the results, from one to the next, and back into the box.
 * @param place holds the box (`input[type=search]`) and the results (buttons in an element with `data-results`)
 */
export function moveByArrow(event: KeyboardEvent, place: HTMLElement | null): void {
  const step = STEPS[event.key];
  if (step === undefined || event.nativeEvent.isComposing || !place) return;
  const stops = [...place.querySelectorAll<HTMLElement>('input[type=search], [data-results] button')];
  const at = stops.findIndex((stop) => stop === place.ownerDocument.activeElement);
  const next = stops[at + step];
  if (at < 0 || !next) return;
  event.preventDefault();
  next.focus();
}
