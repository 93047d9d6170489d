/** Corrects single words against the words of the titles and of the synonym table. */
export type Spelling = {
  /** What the word was probably meant to be; undefined where nothing is near, or for numbers and very short words. */
  correct(word: string, isUnfinished: boolean): string | undefined;
};

/** One edit of three letters is another word. */
const MIN_LENGTH = 4;
/** Long words survive two edits. */
const MIN_TWO_EDITS_LENGTH = 8;
/** The first letter is seldom wrong. */
const FIRST_LETTER_WORTH = 20;

/** @param vocabulary known words, each with how often it occurs */
export function spelling(vocabulary: ReadonlyMap<string, number>): Spelling {
  const words = [...vocabulary.keys()];
  const worths = Float32Array.from(vocabulary.values(), (count) => Math.log(count + 1));
  const masks = Uint32Array.from(words, letterMask);
  /** The most usual of the known words that pass; `isPossible` by letters alone spares most comparisons. */
  const best = (
    word: string,
    isPossible: (mask: number, wordMask: number) => boolean,
    isNear: (known: string) => boolean,
  ) => {
    const wordMask = letterMask(word);
    let found: string | undefined;
    let most = -1;
    for (let at = 0; at < words.length; at += 1) {
      if (!isPossible(masks[at] ?? 0, wordMask)) continue;
      const known = words[at] ?? '';
      if (!isNear(known)) continue;
      const worth = (worths[at] ?? 0) + (known[0] === word[0] ? FIRST_LETTER_WORTH : 0);
      if (worth > most) {
        most = worth;
        found = known;
      }
    }
    return found;
  };
  return {
    correct(word, isUnfinished) {
      if (word.length < MIN_LENGTH || /\d/.test(word)) return undefined;
      const whole = best(
        word,
        (mask, wordMask) => bits(mask ^ wordMask) <= 2,
        (known) => isOneEditAway(word, known, false),
      );
      if (whole !== undefined) return whole;
      if (isUnfinished) {
        const begun = best(
          word,
          (mask, wordMask) => bits(wordMask & ~mask) <= 1,
          (known) => isOneEditAway(word, known, true),
        );
        // Only as far as it was typed: what follows is still open.
        if (begun !== undefined) return begun.slice(0, word.length);
      }
      if (word.length < MIN_TWO_EDITS_LENGTH) return undefined;
      return best(
        word,
        (mask, wordMask) => bits(mask ^ wordMask) <= 4,
        (known) => known[0] === word[0] && isTwoEditsAway(word, known),
      );
    },
  };
}

/** A bit for each letter of the word. */
function letterMask(word: string): number {
  let mask = 0;
  for (let at = 0; at < word.length; at += 1) mask |= 1 << (word.charCodeAt(at) & 31);
  return mask;
}

function bits(mask: number): number {
  const pairs = mask - ((mask >>> 1) & 0x55_55_55_55);
  const fours = (pairs & 0x33_33_33_33) + ((pairs >>> 2) & 0x33_33_33_33);
  return Math.imul((fours + (fours >>> 4)) & 0x0f_0f_0f_0f, 0x01_01_01_01) >>> 24;
}

/**
 * Whether one edit (a letter left out, added, replaced, or two neighbours swapped) makes `word` the `known` word, or,
 * with `isBeginning`, a beginning of it.
 */
export function isOneEditAway(word: string, known: string, isBeginning: boolean): boolean {
  if (known.length < word.length - 1 || (!isBeginning && known.length > word.length + 1)) return false;
  let at = 0;
  while (at < word.length && word.charCodeAt(at) === known.charCodeAt(at)) at += 1;
  const isRest = (fromWord: number, fromKnown: number) => {
    const left = word.length - fromWord;
    const open = known.length - fromKnown;
    if (left < 0 || (isBeginning ? open < left : open !== left)) return false;
    return known.startsWith(word.slice(fromWord), fromKnown);
  };
  return (
    isRest(at + 1, at + 1) ||
    isRest(at + 1, at) ||
    isRest(at, at + 1) ||
    (word[at] === known[at + 1] && word[at + 1] === known[at] && isRest(at + 2, at + 2))
  );
}

/** Whether at most two letters left out, added or replaced make one word the other (Levenshtein, in a band of five). */
export function isTwoEditsAway(word: string, known: string): boolean {
  if (Math.abs(known.length - word.length) > 2) return false;
  let above = Array.from({ length: known.length + 1 }, (_, at) => at);
  for (let row = 1; row <= word.length; row += 1) {
    const current = Array.from({ length: known.length + 1 }, () => 3);
    current[0] = row;
    let least = 3;
    for (let at = Math.max(1, row - 2); at <= Math.min(known.length, row + 2); at += 1) {
      const isSame = word[row - 1] === known[at - 1];
      const replaced = (above[at - 1] ?? 3) + (isSame ? 0 : 1);
      const cost = Math.min(replaced, (above[at] ?? 3) + 1, (current[at - 1] ?? 3) + 1);
      current[at] = cost;
      least = Math.min(least, cost);
    }
    if (least > 2) return false;
    above = current;
  }
  return (above[known.length] ?? 3) <= 2;
}
