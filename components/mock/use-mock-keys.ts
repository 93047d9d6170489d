import { useEffect, useLayoutEffect, useRef } from 'react';

export type MockKeys = {
  /** Number of the option, from 0. */
  onChoose: (at: number) => void;
  onStrike: (at: number) => void;
  onClear: () => void;
  onStep: (step: 1 | -1) => void;
  onFlag: () => void;
  onHighlight: () => void;
  /** The selected words; false where none are selected and the key means something else. */
  onWords: (step: 'next' | 'previous' | 'longer' | 'shorter') => boolean;
  onNavigator: () => void;
  onReview: () => void;
  onClock: () => void;
  onHelp: () => void;
  /** Whether X was pressed and the number is still to come. */
  isStriking: boolean;
  onStriking: (isStriking: boolean) => void;
};

/** Keys of the exam (`KEY_ROWS`). They rest while a dialog is open and while text is typed. */
export function useMockKeys(keys: MockKeys): void {
  const latest = useRef(keys);
  // In the same commit as the screen: a key right after another item appears must already be for that item.
  useLayoutEffect(() => {
    latest.current = keys;
  });
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
      if (isTyping(event.target) || document.querySelector('dialog[open]')) return;
      if (handle(event, latest.current)) event.preventDefault();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);
}

function handle(event: KeyboardEvent, keys: MockKeys): boolean {
  // By its place: with Shift the character is another one, and which depends on the keyboard.
  const digit = /^(?:Digit|Numpad)([1-6])$/.exec(event.code)?.[1];
  if (digit !== undefined) {
    const at = Number(digit) - 1;
    if (event.shiftKey || keys.isStriking) keys.onStrike(at);
    else keys.onChoose(at);
    keys.onStriking(false);
    return true;
  }
  if (event.key === 'x' || event.key === 'X') {
    keys.onStriking(true);
    return true;
  }
  keys.onStriking(false);
  if (event.shiftKey && event.key === 'ArrowRight') return keys.onWords('longer');
  if (event.shiftKey && event.key === 'ArrowLeft') return keys.onWords('shorter');
  if (event.key === '.') return keys.onWords('next');
  if (event.key === ',') return keys.onWords('previous');
  const act = actionOf(event.key, keys);
  // A held arrow must not run through the exam.
  if (act && !event.repeat) act();
  return act !== undefined || moveFocus(event);
}

function actionOf(key: string, keys: MockKeys): (() => void) | undefined {
  switch (key.length === 1 ? key.toLowerCase() : key) {
    case 'ArrowRight':
    case 'n':
      return () => keys.onStep(1);
    case 'ArrowLeft':
    case 'p':
      return () => keys.onStep(-1);
    case 'c':
      return keys.onClear;
    case 'f':
      return keys.onFlag;
    case 'h':
      return keys.onHighlight;
    case 'g':
      return keys.onNavigator;
    case 'r':
      return keys.onReview;
    case 't':
      return keys.onClock;
    case '?':
      return keys.onHelp;
    default:
      return undefined;
  }
}

/** Arrows move between the options without choosing: a choice is made with the space bar or a number. */
function moveFocus(event: KeyboardEvent): boolean {
  if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return false;
  const inputs = [...document.querySelectorAll<HTMLInputElement>('input[name="option"]:enabled')];
  const at = inputs.findIndex((input) => input === event.target);
  if (inputs.length === 0) return false;
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
