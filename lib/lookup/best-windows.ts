import type { PageCode } from '@/lib/terms/mention';
import type { SelectionWord } from './selection-words';

/**
 * A stretch of words, first and last, and how much it is worth to have it as one. `hasCodes`: the code search answers it,
 * with `best` before all; `code`: it is a code.
 */
export type TextWindow = {
  from: number;
  to: number;
  value: number;
  hasCodes?: boolean;
  best?: string | undefined;
  code?: PageCode;
};

const QUALIFIER_WEIGHT = 0.5;
const PER_WORD = 2;

/**
 * What a phrase is worth: more than its parts, so that the longest phrases win, but something for each word, so that
 * few words are left out. Nothing without a word that names something.
 */
export function worthOf(words: readonly SelectionWord[]): number {
  const names = words.filter(({ role }) => role === 'name').length;
  const qualifiers = words.filter(({ role }) => role === 'qualifier').length;
  const size = names + qualifiers * QUALIFIER_WEIGHT;
  return names === 0 ? 0 : size * (size + PER_WORD);
}

/** Of windows over so many words those that do not overlap and are worth most together, in order; of equals the first. */
export function bestWindows<Window extends TextWindow>(words: number, windows: readonly Window[]): Window[] {
  const byEnd = new Map<number, Window[]>();
  for (const window of windows) byEnd.set(window.to, [...(byEnd.get(window.to) ?? []), window]);
  const best: { value: number; last: Window | undefined }[] = [{ value: 0, last: undefined }];
  for (let count = 1; count <= words; count += 1) {
    let choice = { value: best[count - 1]?.value ?? 0, last: undefined as Window | undefined };
    for (const window of byEnd.get(count - 1) ?? []) {
      const value = (best[window.from]?.value ?? 0) + window.value;
      if (value > choice.value) choice = { value, last: window };
    }
    best.push(choice);
  }
  const chosen: Window[] = [];
  for (let count = words; count > 0;) {
    const last = best[count]?.last;
    if (last) chosen.unshift(last);
    count = last ? last.from : count - 1;
  }
  return chosen;
}
