import type { PackedViews } from '@/lib/codes/pack/open-codes';

/**
 * The tokens of a list that stand for one word of a query: the one that is the word (`exact`, or -1), and those that
 * begin with it (`from` up to but without `to`).
 */
export type TokenChoice = {
  exact: number;
  from: number;
  to: number;
  /** How many rows hold them at most: the sum over the tokens. */
  rows: number;
  /** What the beginning of a word counts, where the whole word counts 1. */
  prefixShare: number;
};

/** How much of a token's worth counts when it stands for the word: 0 where it does not. */
export function shareOf(choice: TokenChoice, token: number): number {
  if (token === choice.exact) return 1;
  return token >= choice.from && token < choice.to ? choice.prefixShare : 0;
}

/** Access to the sorted tokens of one packed list. */
export type TokenTable = {
  /** The token that is the word, and where it is or may be unfinished also those that begin with it. */
  choose(word: string, isUnfinished: boolean): TokenChoice | undefined;
  /** The token that is the word, or -1. */
  exact(word: string): number;
  /** Calls `visit` with every token and the number of rows that hold it. */
  each(visit: (token: string, rows: number) => void): void;
};

const UNFINISHED_SHARE = 0.8;
const SHORT_FORM_SHARE = 0.6;
const FEW_LETTERS_ROWS = 10_000;
const encoder = new TextEncoder();

/** The sorted tokens of a packed list, for finding words and beginnings of words. */
export function tokenTable({ bytes, numbers, tokens: size }: PackedViews): TokenTable {
  const { tokenEnds, tokenRows } = numbers;
  const startOf = (token: number) => (token === 0 ? 0 : (tokenEnds[token - 1] ?? 0));
  // Rows of all tokens before each: the size of a range of tokens in one subtraction.
  const rowsBefore = new Uint32Array(size + 1);
  for (let token = 0; token < size; token += 1) {
    rowsBefore[token + 1] = (rowsBefore[token] ?? 0) + (tokenRows[token] ?? 0);
  }

  /** Compares a token with a word; zero also where it begins with the word and `isPrefix`. */
  const compare = (token: number, word: Uint8Array, isPrefix: boolean): number => {
    const start = startOf(token);
    const length = (tokenEnds[token] ?? 0) - start;
    const shared = Math.min(length, word.length);
    for (let at = 0; at < shared; at += 1) {
      const difference = (bytes.tokens[start + at] ?? 0) - (word[at] ?? 0);
      if (difference !== 0) return difference;
    }
    return isPrefix && length >= word.length ? 0 : length - word.length;
  };
  const firstWhere = (isReached: (token: number) => boolean): number => {
    let low = 0;
    let high = size;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (isReached(middle)) high = middle;
      else low = middle + 1;
    }
    return low;
  };

  const rowsOf = (from: number, to: number) => (rowsBefore[to] ?? 0) - (rowsBefore[from] ?? 0);
  const exactOf = (word: Uint8Array): number => {
    const at = firstWhere((token) => compare(token, word, false) >= 0);
    return at < size && compare(at, word, false) === 0 ? at : -1;
  };

  return {
    exact: (word) => exactOf(encoder.encode(word)),
    choose(text, isUnfinished) {
      const word = encoder.encode(text);
      const from = firstWhere((token) => compare(token, word, true) >= 0);
      const exact = exactOf(word);
      if (exact >= 0 && (!isUnfinished || word.length < 2)) {
        return { exact, from: 0, to: 0, rows: tokenRows[exact] ?? 0, prefixShare: 0 };
      }
      // A finished word may be the short form of a longer one (`princ diag`), but not one or two letters, or a number.
      if (!isUnfinished && (word.length < 3 || /\d/.test(text))) return undefined;
      let to = firstWhere((token) => compare(token, word, true) > 0);
      // A letter or two begin half of the book: what they are for is said by the next letter.
      while (word.length < 3 && to > from + 1 && rowsOf(from, to) > FEW_LETTERS_ROWS) to -= 1;
      const prefixShare = isUnfinished ? UNFINISHED_SHARE : SHORT_FORM_SHARE;
      if (to === from) return undefined;
      return { exact, from, to, rows: rowsOf(from, to), prefixShare };
    },
    each(visit) {
      const decoder = new TextDecoder();
      for (let token = 0; token < size; token += 1) {
        visit(decoder.decode(bytes.tokens.subarray(startOf(token), tokenEnds[token])), tokenRows[token] ?? 0);
      }
    },
  };
}
