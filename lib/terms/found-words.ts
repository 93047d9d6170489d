const EMPTY = new Int32Array(0);

/** A word with a digit: its place, how many words come before it, and how many of those are words of the table. */
export type DigitWord = { start: number; end: number; order: number; index: number };

/** Numbers of one kind about the words found in a text; grows, and is used again for the next text. */
export class FoundWords {
  /** How many words of the table were found; and by each: its number, its place, and how many words come before it. */
  count = 0;
  words = EMPTY;
  starts = EMPTY;
  ends = EMPTY;
  orders = EMPTY;
  /** Words with a digit that are short enough for a code. */
  digits: DigitWord[] = [];
  /** What is surely written as a code, and the procedures among it: how many words come before each, rising. */
  codes: number[] = [];
  procedures: number[] = [];
  /** The terms of several words, and of coding alone, that are sure by themselves: how many words come before each. */
  signs: number[] = [];
  /** Whether a name was passed over that the signs may speak for. */
  hasOpen = false;
  /** Where the last short form of a modifier or group code ends, or -1. */
  listedTo = -1;
  /** By entry: up to where its codes have been looked for. */
  readonly listEnds = new Map<number, number>();
  /** Whether a word was found that says something about its text. */
  hasNoted = false;
  /** How many words the text has. */
  total = 0;

  /** Begins anew, with room for so many words. */
  clear(most: number): void {
    this.count = 0;
    this.hasOpen = false;
    this.listedTo = -1;
    if (this.listEnds.size > 0) this.listEnds.clear();
    // Most texts have none of them.
    if (this.digits.length + this.signs.length > 0) {
      this.digits = [];
      this.codes = [];
      this.procedures = [];
      this.signs = [];
    }
    if (most <= this.words.length) return;
    const made = () => new Int32Array(most * 2);
    this.words = made();
    this.starts = made();
    this.ends = made();
    this.orders = made();
  }
}

/** How many of the places, which rise, lie between two others, those included. */
export function countBetween(places: readonly number[], from: number, to: number): number {
  let low = 0;
  let high = places.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((places[middle] ?? 0) < from) low = middle + 1;
    else high = middle;
  }
  let count = 0;
  while ((places[low + count] ?? Infinity) <= to) count += 1;
  return count;
}
