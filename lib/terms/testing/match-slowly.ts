import { isCounted } from '../code-edges';
import { foldWord } from '../fold-word';
import { LISTED_RULES } from '../list-rules';
import { listedPatterns } from '../listed-forms';
import type { TermSpan } from '../match-terms';
import type { Term } from '../term';
import { strengthOf, type TermStrength } from '../term-strength';

/** The rules of `matchTerms` once more, without compiling and without a trie: for comparing on short English texts. */

type Label = {
  text: string;
  isExact: boolean;
  context: readonly string[];
  isContextOnly: boolean;
  strength: TermStrength;
  isNumbered: boolean;
  isPunctuated: boolean;
  isListed: boolean;
};
type Place = { word: string; start: number; end: number };
type Match = {
  ends: { start: number; end: number }[];
  entry: number;
  strength: TermStrength;
  isListed: boolean;
};

const JOINERS = '-–/&';
const LONGEST_NAME = 6;
const CONTEXT_REACH = 40;
const SIGNS_PER_WORD = 2;

/**
 * Tries every stretch of words at every place, the longest first, against every label of every term; then once more,
 * when the terms that are sure may speak for those that lack their context. The text has no other word of coding.
 */
export function matchSlowly(terms: readonly Term[], text: string): TermSpan[] {
  const first = matchOnce(terms, text, 0);
  const signs = first.filter(({ strength }) => strength === 'coding' || strength === 'technical');
  const all = signs.length < SIGNS_PER_WORD ? first : matchOnce(terms, text, signs.length);
  return all.flatMap(({ ends, entry }) => ends.map((place) => ({ ...place, entry })));
}

function matchOnce(terms: readonly Term[], text: string, signs: number): Match[] {
  const places = cut(text);
  const matches: Match[] = [];
  let at = 0;
  while (at < places.length) {
    let step = 1;
    for (let length = Math.min(LONGEST_NAME, places.length - at); length > 0; length -= 1) {
      const listedTo = matches.findLast(({ isListed }) => isListed)?.ends.at(-1)?.end;
      const match = matchAt(terms, text, places, at, length, signs, listedTo);
      if (match === undefined) continue;
      matches.push(match);
      step = length;
      // What is in a number is no word of another name.
      while ((places[at + step]?.start ?? Infinity) < (match.ends.at(-1)?.end ?? 0)) step += 1;
      break;
    }
    at += step;
  }
  return matches;
}

/** The term that this stretch of words means, if any. */
function matchAt(
  terms: readonly Term[],
  text: string,
  places: Place[],
  at: number,
  length: number,
  signs: number,
  listedTo: number | undefined,
): Match | undefined {
  const stretch = places.slice(at, at + length);
  const start = stretch[0]?.start ?? 0;
  const end = stretch.at(-1)?.end ?? 0;
  const gaps = stretch.slice(1).map((place, index) => text.slice(stretch[index]?.end, place.start));
  const isPlain = gaps.every(isGap);
  if (!isPlain && !gaps.every((gap) => isGap(gap) || isPunctuation(gap))) return undefined;
  const written = text.slice(start, end);
  const near = new Set(
    places
      .slice(Math.max(0, at - CONTEXT_REACH), at + length + CONTEXT_REACH)
      .filter((place) => length > 1 || place !== stretch[0])
      .map(({ word }) => foldWord(word)),
  );
  const key = keyOf(stretch);
  const numbers = numbersAt(text, end);
  const all = terms.flatMap((term, entry) => labelsOf(term).map((label) => ({ label, entry })));
  const owned = new Set<string>();
  for (const isNumbered of [true, false]) {
    for (const { label, entry } of all) {
      if (label.isNumbered !== isNumbered) continue;
      if (!formsOf(label.text).includes(key)) continue;
      // The first label with a spelling keeps it, also where it then lacks its context.
      const spelling = `${label.isExact ? label.text : ''}|${label.isNumbered}|${label.isListed}`;
      if (owned.has(spelling)) continue;
      owned.add(spelling);
      if (label.isExact && !isWrittenAs(label.text, written)) continue;
      if (!isPlain && !label.isPunctuated) continue;
      if (label.isNumbered && numbers.length === 0) continue;
      if (label.isListed && !isInList(text, start, end, listedTo)) continue;
      const missing = label.isExact || key.includes(' ') ? 1 : 2;
      const isMeant =
        label.context.length === 0 ||
        label.context.some((word) => near.has(foldWord(word))) ||
        (!label.isContextOnly && signs >= missing * SIGNS_PER_WORD);
      if (!isMeant) continue;
      const [own, ...further] = numbers;
      const ends = label.isNumbered ? [{ start, end: own?.end ?? end }, ...further] : [{ start, end }];
      return { ends, entry, strength: label.strength, isListed: label.isListed };
    }
  }
  return undefined;
}

/** The number right behind a place, and those that follow it in a list. */
function numbersAt(text: string, at: number): { start: number; end: number }[] {
  const behind = '(?![A-Za-z0-9%]|[.,]\\d|\\.[A-Z])';
  const number = `[A-Z]{0,2}\\d{1,5}(?:\\.\\d{1,2})?[A-Za-dx]{0,2}${behind}`;
  const section = `\\.(?:[A-Q]|\\d{1,2}[a-d]?)(?:\\.\\d{1,2}(?:\\.[a-z](?:\\.\\d)?)?)?${behind}`;
  const first = new RegExp(`^(?:(?: ?[-–#]| {1,2}#?)${number}|${section})`).exec(text.slice(at))?.[0];
  if (first === undefined) return [];
  const numbers = [{ start: at, end: at + first.length }];
  for (;;) {
    const { end } = numbers.at(-1) ?? { end: at };
    const next = new RegExp(`^((?:,|,? (?:and|or)) )${number}`).exec(text.slice(end));
    if (!next) return numbers;
    numbers.push({ start: end + (next[1] ?? '').length, end: end + next[0].length });
  }
}

const PATTERNS = listedPatterns(LISTED_RULES);

/** Whether a short form is one of a modifier or group code, by the words around it and by the one before it. */
function isInList(text: string, start: number, end: number, listedTo: number | undefined): boolean {
  const form = text.slice(start, end);
  const before = text.slice(0, start);
  const after = text.slice(end);
  const isNumber = /^\d+$/.test(form);
  const counts = isCounted(PATTERNS, text, end);
  if (/(?:^|\W)[A-Z0-9]\d{3}[0-9FTUM]-$/i.test(before)) return true;
  if (isNumber && counts) return false;
  const sentence = (before.split(/[.!?]/).at(-1) ?? '').slice(-100);
  const named = [...sentence.matchAll(/\b(?:modifiers?|append(?:s|ed)?|group codes?)\b/gi)].at(-1);
  const isNamed = named !== undefined && sentence.length - named.index - named[0].length <= 80;
  if (isNamed || /(?:^|\W)[A-Z0-9]\d{3}[0-9FTUM] $/i.test(before)) return isNumber || !counts;
  if (form === 'AS') return false;
  const gap = listedTo === undefined ? undefined : text.slice(listedTo, start);
  if (gap !== undefined && gap.length <= 80 && !/[.!?\n]/.test(gap)) {
    const words = gap.trimEnd();
    if ([',', ';', ':', '(', ' and', ' or'].some((sign) => words.endsWith(sign))) return true;
    if (words === '-' || words === '/') return true;
    if (gap.endsWith(' ') && [',', '.', ';', ')'].includes(after.charAt(0))) return true;
  }
  const isNear = /modifiers?\b|\b\d{5}\b/i.test(`${before.slice(-500)}${after.slice(0, 500)}`);
  return before.endsWith('(') && isNear;
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
  const rest = between.replace(/^['’]/, '');
  const marks = rest.split('').filter((character) => character.trim() !== '');
  if (marks.length === 0) return rest.split('\n').length <= 2;
  return marks.length === 1 && JOINERS.includes(marks.join(''));
}

/** One or two brackets, commas or dots, with a space at most on either side. */
function isPunctuation(between: string): boolean {
  return /^\s?[(),.]{1,2}\s?$/.test(between);
}

function labelsOf({ topic, name, aliases, context = [], abbreviations = [] }: Term): Label[] {
  const label = (text: string, isExact: boolean, near: readonly string[], isContextOnly = false): Label => ({
    text: text.replace(/[- ]?#$/, ''),
    isExact,
    context: near,
    isContextOnly,
    strength: strengthOf(topic, text, near),
    isNumbered: text.endsWith('#'),
    isPunctuated: /[(),.]/.test(text),
    isListed: false,
  });
  const shortOf = (text: string): Label[] => {
    const short = /^(?:modifier|group code) ([A-Z0-9]{2})$/.exec(text)?.[1];
    return short === undefined ? [] : [{ ...label(short, true, []), strength: 'shared', isListed: true }];
  };
  return [
    ...[name, ...aliases].flatMap((text) => [label(text, false, context), ...shortOf(text)]),
    ...abbreviations.map((each) => label(each.text, each.caseSensitive, each.context, each.contextOnly)),
  ];
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
