import { ENDS_IN_Y, foldOf, Y } from './fold-letters';
import { foldWord } from './fold-word';
import type { FoundWords } from './found-words';
import { APOSTROPHE, DIGIT, LETTERS, NO_WORD, PAIR, rareLetter } from './word-letters';
import { findFolded, findWord, KEY_LETTERS, LONGER, lookUp, UNSURE, type WordTable } from './word-table';

/** Nothing longer is a code. */
const LONGEST_CODE = 8;
/** The bit of digits, in four letters at once. */
const DIGITS = DIGIT * 0x01010101;
/** By the length of a word: the bits of its letters in the three numbers of a key. */
const MASKS = masks();

/** The letters of a text begin so far from the beginning, so that the four before any place can be read at once. */
const BEFORE = 4;
/** The letters of the text that is read, and where words begin and end in it, in turn; used again for the next one. */
let letters = new Uint8Array(0);
let view = new DataView(letters.buffer);
let bounds = new Int32Array(0);

/**
 * Notes the words of a table in a text, and what might be a code. A word is what `splitWords` takes for one, and it is
 * compared as `foldWord` folds it, but no string is made of it. The units are looked at once, and as far as possible
 * without a branch that depends on them: one that the processor foresees wrongly costs as much as several units. Words
 * are then taken from the letters four at a time.
 * @param noted how many words, from number 0 on, say something about their text: `found` tells whether one was found
 */
export function scanWords(table: WordTable, text: string, found: FoundWords, noted: number): void {
  const boundCount = readLetters(text);
  found.clear(boundCount >> 1);
  const { words, starts, ends, orders } = found;
  const { slots, shift } = table;
  const places = bounds;
  const read = view;
  const written = letters;
  let count = 0;
  let order = 0;
  let behind = 0;
  let notedSign = 0;
  for (let bound = 0; bound < boundCount; bound += 2) {
    let start = places[bound] ?? 0;
    const at = places[bound + 1] ?? 0;
    // What an apostrophe has joined to the word before it.
    if (start < behind) {
      if (behind >= at) continue;
      start = behind;
    }
    let end = at;
    if (written[at + BEFORE] === APOSTROPHE) behind = end = endOfApostrophes(text, at);
    let size = at - start;
    let fold = foldOf(read.getInt32(at, true), size);
    const endsInY = fold >= ENDS_IN_Y;
    if (endsInY) {
      fold -= ENDS_IN_Y + 1;
      written[at - fold - 1 + BEFORE] = Y;
    }
    size -= fold;
    const mask = size < KEY_LETTERS ? size * 4 : KEY_LETTERS * 4;
    let first = read.getInt32(start + BEFORE, true) & (MASKS[mask] ?? 0);
    const second = read.getInt32(start + BEFORE + 4, true) & (MASKS[mask + 1] ?? 0);
    const third = read.getInt32(start + BEFORE + 8, true) & (MASKS[mask + 2] ?? 0);
    let isOdd = end !== at && !/^.s$/i.test(text.slice(at, end));
    if (((first | second | third) & DIGITS) !== 0) {
      isOdd ||= fold !== 0;
      if (at - start <= LONGEST_CODE) found.digits.push({ start, end: at, order, index: count });
    }
    if (size > KEY_LETTERS) {
      first |= LONGER;
      isOdd ||= hasDigit(start + KEY_LETTERS, at);
    }
    // Words like `o'clock`, and the endings of words with digits stay.
    let word = isOdd
      ? findFolded(table, foldWord(text.slice(start, end)))
      : lookUp(slots, shift, first, second, third);
    if (word === UNSURE) word = findWord(table, first, second, third, text, start, size, endsInY);
    // Written over by the next one where it is none: whether it is cannot be foreseen.
    words[count] = word;
    starts[count] = start;
    ends[count] = end;
    orders[count] = order;
    count += ~word >>> 31;
    // Below zero from the first such word on.
    notedSign |= (word - noted) & ~word;
    order += 1;
  }
  found.count = count;
  found.total = order;
  found.hasNoted = notedSign < 0;
}

/**
 * Fills `letters` and `bounds` from a text. Returns how many bounds there are. It asks for rare letters afterwards: a
 * test at each letter would make it a tenth slower, a call half as fast.
 */
function readLetters(text: string): number {
  const { length } = text;
  makeRoom(length);
  const values = LETTERS;
  const into = letters;
  const places = bounds;
  let count = 0;
  let wasInside = 0;
  let rare = 0;
  for (let at = 0; at < length; at += 1) {
    const letter = values[text.charCodeAt(at)] ?? 0;
    into[at + BEFORE] = letter;
    places[count] = at;
    rare |= letter - NO_WORD;
    const isInside = (APOSTROPHE - letter) >>> 31;
    count += isInside ^ wasInside;
    wasInside = isInside;
  }
  into[length + BEFORE] = NO_WORD;
  places[count] = length;
  return rare < 0 ? readRareLetters(text) : count + wasInside;
}

/** The same for a text with rare letters in it. */
function readRareLetters(text: string): number {
  let count = 0;
  let wasInside = 0;
  for (let at = 0; at < text.length; at += 1) {
    const known = LETTERS[text.charCodeAt(at)] ?? 0;
    const letter = known <= PAIR ? rareLetter(text, at) : known;
    letters[at + BEFORE] = letter;
    bounds[count] = at;
    const isInside = (APOSTROPHE - letter) >>> 31;
    count += isInside ^ wasInside;
    wasInside = isInside;
  }
  bounds[count] = text.length;
  return count + wasInside;
}

function makeRoom(length: number): void {
  if (length < bounds.length) return;
  const room = Math.max(8_192, length * 2);
  // What comes after the last word may be read with it.
  letters = new Uint8Array(BEFORE + room + KEY_LETTERS);
  view = new DataView(letters.buffer);
  bounds = new Int32Array(room);
}

function hasDigit(start: number, end: number): boolean {
  for (let at = start; at < end; at += 1) if ((letters[at + BEFORE] ?? 0) & DIGIT) return true;
  return false;
}

function masks(): Int32Array {
  const bytes = new Uint8Array((KEY_LETTERS + 1) * 16);
  for (let length = 0; length <= KEY_LETTERS; length += 1)
    bytes.fill(0xff, length * 16, length * 16 + length);
  return new Int32Array(bytes.buffer);
}

/** Where a word ends whose apostrophe is at this place: letters may follow each apostrophe, but no digits. */
function endOfApostrophes(text: string, at: number): number {
  const tail = /(?:['’]\p{L}+)*/uy;
  tail.lastIndex = at;
  tail.test(text);
  return tail.lastIndex;
}
