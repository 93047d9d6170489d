import { smallNumbers, smallUnits, type Numbers, type Units } from './small-numbers';
import { isShared, letterOf, lowerUnit } from './word-letters';

/** So many letters of a word are its key, four to a whole number. */
export const KEY_LETTERS = 12;
/** Set in the key of a word that goes on after them; no letter has this bit. */
export const LONGER = 0x40;
/** The numbers of a place in `slots`. */
const STRIDE = 4;
/** Bits beside the number of a word: its key is not all of it (`isWord`); a word that belongs here is further on. */
const PART = 1;
const PASSED = 2;
const VALUE_BITS = 2;
/** In place of a number and its bits. */
const FREE = -1 << VALUE_BITS;
const Y = 121;
const ASCII = 128;
/** The bit that makes a capital letter a small one, and leaves digits as they are. */
const SMALL = 32;

/** Words by number, in typed arrays: an open-addressed hash table, and the units of the words one after another. */
export type WordTable = {
  readonly size: number;
  /**
   * By place: the three numbers of a key, and the number of its word with its bits. The first is 0 where a place is free;
   * half of them are, at least.
   */
  readonly slots: Int32Array;
  /** How far a hash is shifted to be a place. */
  readonly shift: number;
  /** Where the units of each word begin; one more at the end. */
  readonly starts: Numbers;
  readonly units: Units;
};

/** Builds the table of these words (folded, each once). A word's number is its index. */
export function buildWordTable(words: readonly string[]): WordTable {
  let bits = 4;
  while (1 << bits < words.length * 2) bits += 1;
  const shift = 32 - bits;
  const slots = new Int32Array(STRIDE << bits);
  for (let at = STRIDE - 1; at < slots.length; at += STRIDE) slots[at] = FREE;
  const starts = new Int32Array(words.length + 1);
  const units = new Uint16Array(words.reduce((sum, word) => sum + word.length, 0));
  let end = 0;
  for (const [number, word] of words.entries()) {
    let isWhole = word.length <= KEY_LETTERS;
    for (let at = 0; at < word.length; at += 1) {
      const unit = word.charCodeAt(at);
      units[end++] = unit;
      isWhole &&= !isShared(letterOf(unit));
    }
    starts[number + 1] = end;
    const key = keyOf(word);
    const [first = 0, second = 0, third = 0] = key;
    let at = slotOf(first, second, third, shift);
    for (; slots[at]; at = (at + STRIDE) & (slots.length - 1)) slots[at + 3] = (slots[at + 3] ?? 0) | PASSED;
    slots.set([...key, (number << VALUE_BITS) | (isWhole ? 0 : PART)], at);
  }
  return {
    size: words.length,
    slots,
    shift,
    starts: smallNumbers(starts),
    units: smallUnits(units),
  };
}

/** The number of a word that is folded already, or -1. */
export function findFolded(table: WordTable, word: string): number {
  const [first = 0, second = 0, third = 0] = keyOf(word);
  return findWord(table, first, second, third, word, 0, word.length, false);
}

/** What `lookUp` says where the key alone does not tell. */
export const UNSURE = -2;

/**
 * The number of the word with this key, or -1; `UNSURE` where only `findWord` can tell. It has no loop, so that the browser
 * puts it where it is called.
 */
export function lookUp(
  slots: Int32Array,
  shift: number,
  first: number,
  second: number,
  third: number,
): number {
  const at = slotOf(first, second, third, shift);
  const value = slots[at + 3] ?? 0;
  const isOther = isOtherAt(slots, at, first, second, third);
  const isUnsure = value & ((isOther & PASSED) | (~isOther & PART));
  return isUnsure === 0 ? (value >> VALUE_BITS) | isOther : UNSURE;
}

/**
 * The number of a folded word, or -1.
 * @param first its key: the values of its first letters (`LETTERS`), four to a number, the first in the lowest bits; with
 *   `LONGER`
 * @param text where it stands at `start` as it is written: the folded word is the beginning of it
 * @param length of the folded word
 * @param endsInY whether its last letter is a y instead of what is written there
 */
export function findWord(
  table: WordTable,
  first: number,
  second: number,
  third: number,
  text: string,
  start: number,
  length: number,
  endsInY: boolean,
): number {
  const { slots, shift } = table;
  for (let at = slotOf(first, second, third, shift); ; at = (at + STRIDE) & (slots.length - 1)) {
    const value = slots[at + 3] ?? 0;
    const isOther = isOtherAt(slots, at, first, second, third);
    if ((value & isOther & PASSED) !== 0) continue;
    const word = (value >> VALUE_BITS) | isOther;
    if ((value & ~isOther & PART) === 0 || isWord(table, word, text, start, length, endsInY)) return word;
    if ((value & PASSED) === 0) return -1;
  }
}

/**
 * All bits where another key is at a place, else 0. No branch asks for that: nobody can foresee whether a word is in the
 * table.
 */
function isOtherAt(slots: Int32Array, at: number, first: number, second: number, third: number): number {
  const difference =
    ((slots[at] ?? 0) ^ first) | ((slots[at + 1] ?? 0) ^ second) | ((slots[at + 2] ?? 0) ^ third);
  return (difference | -difference) >> 31;
}

/** Where the place of a key begins in the slots. */
function slotOf(first: number, second: number, third: number, shift: number): number {
  const hash = Math.imul(first, 0x9e3779b1) ^ Math.imul(second, 0x85ebca6b) ^ Math.imul(third, 0xc2b2ae35);
  return (hash >>> shift) * STRIDE;
}

function keyOf(word: string): Int32Array {
  const key = new Int32Array(KEY_LETTERS / 4);
  const length = Math.min(word.length, KEY_LETTERS);
  for (let at = 0; at < length; at += 1)
    key[at >> 2] = (key[at >> 2] ?? 0) | (letterOf(word.charCodeAt(at)) << (8 * (at & 3)));
  if (word.length > KEY_LETTERS) key[0] = (key[0] ?? 0) | LONGER;
  return key;
}

/** Whether a written word with the key of a word of the table is that word to its end. */
function isWord(
  { starts, units }: WordTable,
  word: number,
  text: string,
  start: number,
  length: number,
  endsInY: boolean,
): boolean {
  const from = starts[word] ?? 0;
  if ((starts[word + 1] ?? 0) - from !== length) return false;
  for (let at = 0; at < length; at += 1) {
    const unit = units[from + at];
    const written = text.charCodeAt(start + at);
    const lower = written < ASCII ? written | SMALL : lowerUnit(written);
    if (unit !== lower && !(endsInY && at === length - 1 && unit === Y)) return false;
  }
  return true;
}
