import { useEffect, useLayoutEffect, useRef } from 'react';
import type { AnswerConfidence } from '@/lib/schedule/grade';

export type QuizKeys = {
  isActive: boolean;
  optionIds: readonly string[];
  /** X was pressed: the next number strikes an option out. */
  isStriking: boolean;
  onStriking: (isStriking: boolean) => void;
  onChoose: (optionId: string) => void;
  onStrike: (optionId: string) => void;
  onConfidence: (value: AnswerConfidence) => void;
  onPrimary: () => void;
  /** What a letter does; a letter without an entry does nothing. */
  letters: Readonly<Record<string, () => void>>;
};

/**
 * Keys of the quiz: 1-6 choose, Shift with a number or X and a number strike out, arrows move between options, S and N
 * say how sure, Enter checks and goes on; letters for the rest (`KeysSheet` lists them).
 */
export function useQuizKeys(keys: QuizKeys): void {
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
        isTyping(event.target) ||
        // Over a sheet its own keys count. Asked of the page: it knows at once when a sheet has closed.
        document.querySelector('dialog[open]') !== null
      )
        return;
      if (handle(event, latest.current)) event.preventDefault();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);
}

function handle(event: KeyboardEvent, keys: QuizKeys): boolean {
  const optionId = optionOf(event, keys.optionIds);
  if (optionId !== undefined) {
    if (event.shiftKey || keys.isStriking) keys.onStrike(optionId);
    else keys.onChoose(optionId);
    keys.onStriking(false);
    return true;
  }
  const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
  switch (key) {
    case 's':
    case 'n':
      keys.onConfidence(key === 's' ? 'sure' : 'not-sure');
      return true;
    case 'x':
      keys.onStriking(!keys.isStriking);
      return true;
    case 'Escape':
      if (keys.isStriking) keys.onStriking(false);
      return keys.isStriking;
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
    default: {
      const act = keys.letters[key];
      act?.();
      return act !== undefined;
    }
  }
}

/** The option of a number key; with Shift the key's place counts, as its character is another on each keyboard. */
function optionOf(event: KeyboardEvent, optionIds: readonly string[]): string | undefined {
  const digit = event.shiftKey ? /^Digit([1-6])$/.exec(event.code)?.[1] : /^[1-6]$/.exec(event.key)?.[0];
  return digit === undefined ? undefined : optionIds[Number(digit) - 1];
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
