import type { FindingKey } from '@/lib/terms/finding';
import { useEffect, useLayoutEffect, useRef, type KeyboardEvent } from 'react';

export type FindingKeys = {
  isActive: boolean;
  onFilter: () => void;
  onSheet: () => void;
  onQuiz: () => void;
};

/** Keys of the whole list: `/` the filter, `?` the keys, Q the quiz. */
export function useFindingKeys(keys: FindingKeys): void {
  const latest = useRef(keys);
  useLayoutEffect(() => {
    latest.current = keys;
  });
  useEffect(() => {
    const onKey = (event: globalThis.KeyboardEvent) => {
      const { isActive, onFilter, onSheet, onQuiz } = latest.current;
      if (!isActive || event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
      if (isTyping(event.target) || document.querySelector('dialog[open]') !== null) return;
      const act = { '/': onFilter, '?': onSheet, q: onQuiz }[event.key.toLowerCase()];
      if (!act || event.repeat) return;
      event.preventDefault();
      act();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);
}

export type RowActions = { onJump: (step: 1 | -1) => void; onOpen: () => void };

const STEPS: Partial<Record<string, (at: number, last: number) => number>> = {
  ArrowDown: (at, last) => Math.min(at + 1, last),
  ArrowUp: (at) => at - 1,
  Home: () => 0,
  End: (_, last) => last,
};

/**
 * Keys in the list: up and down from row to row (and between the filter and the first row), right and left or Enter to
 * the places on the page, O to the note. Space selects by itself.
 * @param actions of the row with this key
 */
export function handleRowKey(
  event: KeyboardEvent<HTMLElement>,
  box: HTMLInputElement | null,
  actions: (key: string) => RowActions | undefined,
): void {
  if (event.ctrlKey || event.metaKey || event.altKey || event.nativeEvent.isComposing) return;
  const target = event.target as HTMLElement;
  const rows = [...event.currentTarget.querySelectorAll<HTMLInputElement>('input[data-finding]')];
  const row = rowOf(target);
  if (target !== box && !row) return;
  // In the box, Home and End are its own.
  const step = target === box && event.key !== 'ArrowDown' ? undefined : STEPS[event.key];
  if (step) {
    const next = step(row ? rows.indexOf(row) : -1, rows.length - 1);
    event.preventDefault();
    (rows[next] ?? (target === box ? undefined : box))?.focus();
    return;
  }
  const key = rowKey(target);
  const on = key === undefined ? undefined : actions(key);
  if (!on) return;
  // A focused button keeps its own Enter.
  const isOnBox = target === row;
  if (event.key === 'ArrowRight' || (event.key === 'Enter' && isOnBox && !event.shiftKey)) on.onJump(1);
  else if (event.key === 'ArrowLeft' || (event.key === 'Enter' && isOnBox)) on.onJump(-1);
  else if (event.key.toLowerCase() === 'o') on.onOpen();
  else return;
  event.preventDefault();
}

/** The key of the finding in whose row an element is. */
export function rowKey(element: Element): FindingKey | undefined {
  return rowOf(element)?.dataset['finding'] as FindingKey | undefined;
}

function rowOf(element: Element): HTMLInputElement | undefined {
  return element.closest('li')?.querySelector<HTMLInputElement>('input[data-finding]') ?? undefined;
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof Element && target.closest('input:not([type="checkbox"]), textarea, select') !== null
  );
}
