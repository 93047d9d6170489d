import type { CodeSystem } from '@/lib/codes/code-system';
import type { PackedCodes } from '@/lib/codes/pack/open-codes';
import type { QueryPart } from './query-variants';
import { rowMatcher, type Matches } from './match-rows';
import { TITLE_FLOOR, titleScorer } from './score-title';
import { tokenTable, type TokenChoice, type TokenTable } from './token-table';

/** A row and how well it answers, from 0 to about 110. */
export type RowHit = { row: number; score: number };

export type WordQuery = {
  words: readonly string[];
  /** The phrase of the query that a word stands for together with others; left out for words as they were typed. */
  parts?: readonly (QueryPart | undefined)[];
  /** Whether the last word may still be unfinished. */
  isUnfinished: boolean;
  /** Words that a right title does not have. */
  avoids?: readonly string[] | undefined;
  /** Leaves rows out (filters). */
  accepts?: ((row: number) => boolean) | undefined;
};

export type ListSearch = {
  readonly codes: PackedCodes;
  readonly table: TokenTable;
  /** The best rows that hold all words, in any order. */
  searchAll(query: WordQuery): RowHit[];
  /** The best rows that hold some of the words; the score is less by what they lack. */
  searchAny(query: WordQuery): RowHit[];
  /** The same among the codes that begin so. */
  searchBelow(prefix: string, query: WordQuery): RowHit[];
};

/** How many of the quickly ranked rows are looked at closely. */
const CLOSE_LOOKS = 100;
const RESULTS = 40;
/** How finely rows are told apart before the close look. */
const RANKS = 1_024;
/** In the place of a rank, for a row that a filter leaves out. */
const LEFT_OUT = RANKS;
const HEADER_LOSS = 12;
const DEFAULT_CHILD_LOSS = 3;
/** A header with more codes below it than this (a PCS table, `S72`) has no code that goes without saying. */
const MAX_BELOW = 400;
const MAX_IN_CATEGORY = 3_000;
/** A word that is in no title may have said anything. */
const UNKNOWN_WORTH = 7;
/** What a word says that every title of a small list has: little, but not nothing or less. */
const LEAST_WORTH = 0.05;
/** A word of more than this share of the titles finds nothing by itself. */
const COMMON_SHARE = 1 / 8;

/**
 * What each word says about the query: a typed word by its rarity, the words of a phrase together as much as what was
 * typed for them, however many they are.
 */
function weigh(worths: readonly number[], parts: readonly (QueryPart | undefined)[]): number[] {
  const sums = new Map<QueryPart, number>();
  worths.forEach((worth, at) => {
    const part = parts[at];
    if (part) sums.set(part, worth + (sums.get(part) ?? 0));
  });
  return worths.map((worth, at) => {
    const part = parts[at];
    return part ? (UNKNOWN_WORTH * part.typed * worth) / (sums.get(part) ?? 1) : worth;
  });
}

/** The search of one packed list. Makes its working arrays once. */
export function listSearch(system: CodeSystem, codes: PackedCodes): ListSearch {
  const { views, size } = codes;
  const table = tokenTable(views);
  const matcher = rowMatcher(views, size);
  const scorer = titleScorer(system, views, table, matcher);
  const { rowCosts } = views.numbers;
  const defaultChildren = new Map<number, number | undefined>();

  /** The valid code below a header that says least beyond it: what is meant where no more is said. */
  const defaultChild = (header: number): number | undefined => {
    if (defaultChildren.has(header)) return defaultChildren.get(header);
    const code = codes.codeAt(header);
    let best: number | undefined;
    let least = Number.POSITIVE_INFINITY;
    for (let row = header + 1; row < size && codes.codeAt(row).startsWith(code); row += 1) {
      if (row - header > MAX_BELOW) return undefined;
      const weight = codes.isValidAt(row) ? scorer.weightOf(row) : Number.POSITIVE_INFINITY;
      if (weight >= least) continue;
      least = weight;
      best = row;
    }
    defaultChildren.set(header, best);
    return best;
  };

  const choose = ({ words, isUnfinished }: WordQuery) =>
    words.map((word, at) => table.choose(word, isUnfinished && at === words.length - 1));
  /** What it says about a row that it holds the word: the rarer, the more. */
  const worthOf = (choice: TokenChoice | undefined) =>
    choice ? Math.max(LEAST_WORTH, Math.log((size + 1) / (choice.rows + 1))) : UNKNOWN_WORTH;

  const ranks = new Uint16Array(size);
  /** The rows worth a close look, by what their matched words are worth against the whole title. */
  const best = (
    { rows, gains, count }: Matches,
    accepts: WordQuery['accepts'],
    isPartial: boolean,
  ): number[] => {
    // Counting sort: there may be tens of thousands of rows, of which a hundred are wanted.
    const counts = new Uint32Array(RANKS);
    let most = 0;
    for (let at = 0; at < count; at += 1) most = Math.max(most, gains[at] ?? 0);
    for (let at = 0; at < count; at += 1) {
      const row = rows[at] ?? 0;
      if (accepts && !accepts(row)) {
        ranks[at] = LEFT_OUT;
        continue;
      }
      const gain = gains[at] ?? 0;
      const share = gain / ((rowCosts[row] ?? 0) + TITLE_FLOOR);
      const score = isPartial ? share * (gain / most) : share;
      const rank = Math.min(RANKS - 1, Math.floor(score * RANKS));
      ranks[at] = rank;
      counts[rank] = (counts[rank] ?? 0) + 1;
    }
    let floor = RANKS - 1;
    let above = 0;
    for (; floor > 0 && above + (counts[floor] ?? 0) < CLOSE_LOOKS; floor -= 1) above += counts[floor] ?? 0;
    // Of the lowest rank, which many rows may share, only as many as there is room for beside the better ones.
    let room = CLOSE_LOOKS * 2 - above;
    const chosen: number[] = [];
    for (let at = 0; at < count; at += 1) {
      const rank = ranks[at] ?? 0;
      if (rank === LEFT_OUT || rank < floor) continue;
      if (rank === floor) {
        if (room === 0) continue;
        room -= 1;
      }
      chosen.push(rows[at] ?? 0);
    }
    return chosen;
  };

  const lookClosely = (rows: Iterable<number>, query: WordQuery): RowHit[] => {
    const chosen = choose(query);
    const weights = weigh(chosen.map(worthOf), query.parts ?? []);
    const all = weights.reduce((sum, weight) => sum + weight, 0);
    const choices = chosen.filter((choice) => choice !== undefined);
    const worth = weights.filter((_, at) => chosen[at] !== undefined);
    const avoided = new Set((query.avoids ?? []).map((word) => table.exact(word)));
    const scores = new Map<number, number>();
    const raise = (row: number | undefined, score: number) => {
      if (row !== undefined && score > (scores.get(row) ?? 0)) scores.set(row, score);
    };
    for (const row of rows) {
      const scored = scorer.score(row, choices, avoided);
      const covered = scored.found.reduce((sum, isFound, at) => sum + (isFound ? (worth[at] ?? 0) : 0), 0);
      const score = all === 0 ? scored.score : scored.score * (covered / all);
      if (codes.isValidAt(row)) {
        raise(row, score);
        continue;
      }
      raise(row, score - HEADER_LOSS);
      const child = defaultChild(row);
      if (child !== undefined && (query.accepts?.(child) ?? true)) raise(child, score - DEFAULT_CHILD_LOSS);
    }
    return [...scores]
      .map(([row, score]) => ({ row, score }))
      .toSorted((a, b) => b.score - a.score || a.row - b.row)
      .slice(0, RESULTS);
  };

  return {
    codes,
    table,
    searchAll(query) {
      const choices = choose(query).filter((choice) => choice !== undefined);
      if (choices.length === 0 || choices.length < query.words.length) return [];
      return lookClosely(best(matcher.matchAll(choices), query.accepts, false), query);
    },
    searchAny(query) {
      const choices = choose(query).filter((choice) => choice !== undefined);
      const rare = choices.filter((choice) => choice.rows < size * COMMON_SHARE);
      return lookClosely(best(matcher.matchAny(rare), query.accepts, true), query);
    },
    searchBelow(prefix, query) {
      const { from, to } = codes.prefixRange(prefix);
      const order = views.numbers.codeOrder.subarray(from, Math.min(to, from + MAX_IN_CATEGORY));
      return lookClosely(query.accepts ? order.filter(query.accepts) : order, query);
    },
  };
}
