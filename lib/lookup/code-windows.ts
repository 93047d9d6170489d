import type { BookHit } from '@/lib/codes/code-book';
import { titleWords } from '@/lib/codes/pack/title-words';
import { worthOf, type TextWindow } from './best-windows';
import type { SelectionWord } from './selection-words';

/** The codes that answer all words of a phrase, best first. */
export type FindCodes = (phrase: string) => readonly BookHit[];

const LONGEST = 14;
/** From here on a phrase of the synonym table is meant, and words of the title answer well. */
const KNOWN_PHRASE = 100;
const GOOD_TITLE = 55;
/** Such scores have codes that are written out, which are read elsewhere: `Q10` may be something else. */
const TYPED = 900;
/** How much more a known phrase is worth: the table was made for what coders write. */
const KNOWN_WORTH = 1.2;
/** A phrase that nothing answers is seldom answered with more words: after so many, no more are tried. */
const MOST_FAILED = 3;

/**
 * The phrases of a text that the code search answers: the synonym table knows them, or a title has all that they name.
 * Side, stage and the like beside a phrase belong to it even where no title has them.
 */
export function codeWindows(
  text: string,
  words: readonly SelectionWord[],
  findCodes: FindCodes,
): TextWindow[] {
  const windows: TextWindow[] = [];
  for (let from = 0; from < words.length; from += 1) {
    if (!isEdge(words[from])) continue;
    let failed = 0;
    for (let to = from; to < Math.min(words.length, from + LONGEST); to += 1) {
      const word = words[to];
      if (!word || word.role === 'filler' || (to > from && word.isFirst)) break;
      const inside = words.slice(from, to + 1);
      if (!isEdge(word) || worthOf(inside) === 0) continue;
      const hits = findCodes(text.slice(inside[0]?.start, word.end));
      if (hits.length === 0 && ++failed >= MOST_FAILED) break;
      if (!isAnswer(hits[0], inside, findCodes)) continue;
      const sureness = (hits[0]?.score ?? 0) >= KNOWN_PHRASE ? KNOWN_WORTH : 1;
      for (const place of [{ from, to }, withQualifiers(words, from, to)]) {
        const worth = worthOf(words.slice(place.from, place.to + 1));
        windows.push({ ...place, value: worth * sureness, hasCodes: true, best: hits[0]?.code });
      }
    }
  }
  return windows;
}

function isEdge(word: SelectionWord | undefined): boolean {
  return word?.role === 'name' || word?.role === 'qualifier';
}

function isAnswer(best: BookHit | undefined, words: readonly SelectionWord[], findCodes: FindCodes): boolean {
  if (!best || best.score >= TYPED) return false;
  if (best.score >= KNOWN_PHRASE) return true;
  const names = words.filter(({ role }) => role === 'name');
  if (names.length < 2 || best.score < GOOD_TITLE) return false;
  return names.every((name) => isSaidBy(best, name, findCodes));
}

/** Whether a code has a word in its title, or stands for the same as the word does (`T2DM`, `CHF`). */
function isSaidBy({ title, code }: BookHit, { key, text }: SelectionWord, findCodes: FindCodes): boolean {
  const said = new Set(titleWords(title));
  if (key.split(' ').every((word) => said.has(word))) return true;
  const [meant] = findCodes(text);
  if (!meant || meant.score < KNOWN_PHRASE) return false;
  return meant.code.slice(0, 3) === code.slice(0, 3);
}

/** With what qualifies it on both sides. */
function withQualifiers(words: readonly SelectionWord[], first: number, last: number) {
  let from = first;
  let to = last;
  while (!words[from]?.isFirst && words[from - 1]?.role === 'qualifier') from -= 1;
  for (let next = words[to + 1]; next?.role === 'qualifier' && !next.isFirst; next = words[to + 1]) to += 1;
  return { from, to };
}
