import type { PackedViews } from '@/lib/codes/pack/open-codes';
import { shareOf, type TokenChoice } from './token-table';

/** Rows that match, and for each what its matched tokens are worth (of 255 a token at most). */
export type Matches = { rows: Uint32Array; gains: Float32Array; count: number };

export type RowMatcher = {
  /** The rows that hold all the choices. The result is overwritten by the next call. */
  matchAll(choices: readonly TokenChoice[]): Matches;
  /** The rows that hold any of them. The result is overwritten by the next call. */
  matchAny(choices: readonly TokenChoice[]): Matches;
  /** Calls `visit` with each token of a row's title, in its order. */
  eachToken(row: number, visit: (token: number) => void): void;
};

/**
 * Below this share of a word's rows, the candidates' titles are read instead of the word's postings: a title is about
 * ten steps, a posting one.
 */
const TITLE_STEPS = 8;

/** Finds rows by their tokens. Keeps 24 bytes a row for its work, made once. */
export function rowMatcher({ bytes, numbers }: PackedViews, size: number): RowMatcher {
  const { titleEnds, wordTokenEnds, wordTokens, postingEnds } = numbers;
  const { titles, postings, tokenCosts } = bytes;
  const rows = new Uint32Array(size);
  const gains = new Float32Array(size);
  // What the word at hand is worth in each row; a stamp tells this word's entries from older ones.
  const wordGains = new Float32Array(size);
  const stamps = new Uint32Array(size);
  // The place of a row among the rows met so far, of any word.
  const places = new Uint32Array(size);
  const met = new Uint32Array(size);
  let stamp = 0;

  const eachToken = (row: number, visit: (token: number) => void) => {
    const to = titleEnds[row] ?? 0;
    for (let at = row === 0 ? 0 : (titleEnds[row - 1] ?? 0); at < to;) {
      let word = 0;
      for (let shift = 0; ; shift += 7) {
        const byte = titles[at++] ?? 0;
        word |= (byte & 127) << shift;
        if (byte < 128) break;
      }
      const last = wordTokenEnds[word] ?? 0;
      for (let each = word === 0 ? 0 : (wordTokenEnds[word - 1] ?? 0); each < last; each += 1) {
        visit(wordTokens[each] ?? 0);
      }
    }
  };

  /**
   * Marks the rows of one token with its gain, and appends those that the word at hand meets for the first time to
   * `met` from `count` on. One loop without calls: it runs for every posting.
   */
  const markToken = (token: number, gain: number, met: Uint32Array, count: number): number => {
    const to = postingEnds[token] ?? 0;
    let row = 0;
    let end = count;
    for (let at = token === 0 ? 0 : (postingEnds[token - 1] ?? 0); at < to;) {
      let byte = postings[at++] ?? 0;
      let step = byte & 127;
      for (let shift = 7; byte >= 128; shift += 7) {
        byte = postings[at++] ?? 0;
        step |= (byte & 127) << shift;
      }
      row += step;
      if (stamps[row] !== stamp) {
        stamps[row] = stamp;
        wordGains[row] = gain;
        met[end++] = row;
      } else if (gain > (wordGains[row] ?? 0)) {
        wordGains[row] = gain;
      }
    }
    return end;
  };
  /** Marks the rows of a word with its best gain in each. @returns how many there are, in `met` */
  const mark = (choice: TokenChoice, met: Uint32Array): number => {
    stamp += 1;
    let count = 0;
    if (choice.exact >= 0) count = markToken(choice.exact, tokenCosts[choice.exact] ?? 0, met, count);
    for (let token = choice.from; token < choice.to; token += 1) {
      if (token === choice.exact) continue;
      count = markToken(token, (tokenCosts[token] ?? 0) * choice.prefixShare, met, count);
    }
    return count;
  };
  const gainInTitle = (row: number, choice: TokenChoice): number => {
    let best = 0;
    eachToken(row, (token) => {
      const gain = shareOf(choice, token) * (tokenCosts[token] ?? 0);
      if (gain > best) best = gain;
    });
    return best;
  };
  const gainMarked = (row: number) => (stamps[row] === stamp ? (wordGains[row] ?? 0) : 0);

  return {
    eachToken,
    matchAll(choices) {
      const [first, ...others] = choices.toSorted((a, b) => a.rows - b.rows);
      if (!first) return { rows, gains, count: 0 };
      let count = mark(first, rows);
      for (let at = 0; at < count; at += 1) gains[at] = wordGains[rows[at] ?? 0] ?? 0;
      for (const choice of others) {
        if (count === 0) break;
        const isByPostings = choice.rows < count * TITLE_STEPS;
        if (isByPostings) mark(choice, met);
        let kept = 0;
        for (let at = 0; at < count; at += 1) {
          const row = rows[at] ?? 0;
          const gain = isByPostings ? gainMarked(row) : gainInTitle(row, choice);
          if (gain === 0) continue;
          rows[kept] = row;
          gains[kept] = (gains[at] ?? 0) + gain;
          kept += 1;
        }
        count = kept;
      }
      return { rows, gains, count };
    },
    matchAny(choices) {
      let count = 0;
      for (const choice of choices) {
        const before = count;
        const marked = mark(choice, met);
        for (let at = 0; at < marked; at += 1) {
          const row = met[at] ?? 0;
          const place = places[row] ?? 0;
          if (place < before && rows[place] === row) {
            gains[place] = (gains[place] ?? 0) + (wordGains[row] ?? 0);
            continue;
          }
          places[row] = count;
          rows[count] = row;
          gains[count] = wordGains[row] ?? 0;
          count += 1;
        }
      }
      return { rows, gains, count };
    },
  };
}
