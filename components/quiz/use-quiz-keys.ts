import { useEffect, useLayoutEffect, useRef } from 'react';
import type { AnswerConfidence } from '@/lib/schedule/grade';

type Keys = {
  isActive: boolean;
  optionIds: readonly string[];
  onChoose: (optionId: string) => void;
  onConfidence: (value: AnswerConfidence) => void;
  onPrimary: () => void;
};

/** Keys of the quiz: 1-6 choose, arrows move between options, S and N say how sure, Enter checks and goes on. */
export function useQuizKeys(keys: Keys): void {
  const latest = useRef(keys);
  // In the same commit as the screen: an Enter right after the verdict appears must already mean "next".
  useLayoutEffect(() => {
    latest.current = keys;
  });
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (
        !latest.current.isActive ||
        event.defaultPrevented ||
        event.ctrlKey ||
        event.metaKey ||
        event.altKey ||
        isTyping(event.target)
      )
        return;
      if (handle(event, latest.current)) event.preventDefault();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);
}

function handle(event: KeyboardEvent, keys: Keys): boolean {
  const optionId = /^[1-6]$/.test(event.key) ? keys.optionIds[Number(event.key) - 1] : undefined;
  if (optionId !== undefined) {
    keys.onChoose(optionId);
    return true;
  }
  switch (event.key) {
    case 's':
    case 'n':
      keys.onConfidence(event.key === 's' ? 'sure' : 'not-sure');
      return true;
    case 'Enter':
      // A held key must not run through the feedback unread.
      if (event.repeat) return true;
      // A focused button, link or disclosure keeps its own Enter.
      if (event.target instanceof Element && event.target.closest('button, a, summary')) return false;
      keys.onPrimary();
      return true;
    case 'ArrowDown':
    case 'ArrowUp':
      return moveFocus(event);
    default:
      return false;
  }
}

function moveFocus(event: KeyboardEvent): boolean {
  const inputs = [...document.querySelectorAll<HTMLInputElement>('input[name="option"]:enabled')];
  const at = inputs.findIndex((input) => input === event.target);
  // Inside a radio group the browser moves focus and choice itself.
  if (inputs.length === 0 || (at >= 0 && inputs[at]?.type === 'radio')) return false;
  const step = event.key === 'ArrowDown' ? 1 : -1;
  const next = at < 0 ? (step > 0 ? 0 : inputs.length - 1) : (at + step + inputs.length) % inputs.length;
  inputs[next]?.focus();
  return true;
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof Element &&
    target.closest('input:not([type="radio"], [type="checkbox"]), textarea, select') !== null
  );
}
