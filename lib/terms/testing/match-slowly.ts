import { foldWord } from '../fold-word';
import type { TermSpan } from '../match-terms';
import type { Term } from '../term';

/** The rules of `matchTerms` once more, without compiling and without a trie: for comparing on short English texts. */

type Label = { text: string; isExact: boolean; context: readonly string[] };
type Place = { word: string; start: number; end: number };

const JOINERS = '-–/&';
const LONGEST_NAME = 6;
const CONTEXT_REACH = 40;

/** Tries every stretch of words at every place, the longest first, against every label of every term. */
export function matchSlowly(terms: readonly Term[], text: string): TermSpan[] {
  const places = cut(text);
  const spans: TermSpan[] = [];
  let at = 0;
  while (at < places.length) {
    let step = 1;
    for (let length = Math.min(LONGEST_NAME, places.length - at); length > 0; length -= 1) {
      const entry = entryAt(terms, text, places, at, length);
      if (entry === undefined) continue;
      spans.push({ start: places[at]?.start ?? 0, end: places[at + length - 1]?.end ?? 0, entry });
      step = length;
      break;
    }
    at += step;
  }
  return spans;
}

/** The index of the term that this stretch of words means, if any. */
function entryAt(terms: readonly Term[], text: string, places: Place[], at: number, length: number) {
  const stretch = places.slice(at, at + length);
  const gaps = stretch.slice(1).map((place, index) => text.slice(stretch[index]?.end, place.start));
  if (!gaps.every(isGap)) return undefined;
  const written = text.slice(stretch[0]?.start, stretch.at(-1)?.end);
  const near = new Set(
    places
      .slice(Math.max(0, at - CONTEXT_REACH), at + length + CONTEXT_REACH)
      .filter((place) => length > 1 || place !== stretch[0])
      .map(({ word }) => foldWord(word)),
  );
  const key = keyOf(stretch);
  const owned = new Set<string>();
  for (const [entry, term] of terms.entries()) {
    for (const { text: label, isExact, context } of labelsOf(term)) {
      if (!formsOf(label).includes(key)) continue;
      // The first label with a spelling keeps it, also where it then lacks its context.
      const spelling = isExact ? label : '';
      if (owned.has(spelling)) continue;
      owned.add(spelling);
      const isWritten = !isExact || isWrittenAs(label, written);
      if (isWritten && (context.length === 0 || context.some((word) => near.has(foldWord(word)))))
        return entry;
    }
  }
  return undefined;
}

/** Cuts a text into words, a character at a time. */
function cut(text: string): Place[] {
  const places: Place[] = [];
  let start = -1;
  for (let at = 0; at <= text.length; at += 1) {
    const isApostrophe = start >= 0 && /^['’][A-Za-z]/.test(text.slice(at, at + 2));
    const isInside = isApostrophe || /^[A-Za-z0-9]/.test(text.charAt(at));
    if (isInside && start < 0) start = at;
    if (!isInside && start >= 0) {
      places.push({ word: text.slice(start, at), start, end: at });
      start = -1;
    }
  }
  return places;
}

/** Spaces and at most one joiner may stand between the words of a name, but no blank line. */
function isGap(between: string): boolean {
  const marks = between.split('').filter((character) => character.trim() !== '');
  if (marks.length === 0) return between.split('\n').length <= 2;
  return marks.length === 1 && JOINERS.includes(marks.join(''));
}

function labelsOf({ name, aliases, context = [], abbreviations = [] }: Term): Label[] {
  const names = [name, ...aliases].map((text) => ({ text, isExact: false, context }));
  const short = abbreviations.map((each) => ({
    text: each.text,
    isExact: each.caseSensitive,
    context: each.context,
  }));
  return [...names, ...short];
}

/** The keys of the ways to write a label: singular, plural, with and without hyphens. */
function formsOf(label: string): string[] {
  return [label, `${label}s`].flatMap((form) => [keyOf(cut(form)), keyOf(cut(form.replaceAll('-', '')))]);
}

function keyOf(places: readonly Place[]): string {
  return places.map(({ word }) => foldWord(word)).join(' ');
}

function isWrittenAs(label: string, written: string): boolean {
  const plain = written
    .replace(/['’]s$/, '')
    .replaceAll('–', '-')
    .replace(/ ([&/-]) /g, '$1');
  return plain === label || plain === `${label}s`;
}
