import type { CompiledTerms, TermPattern } from './compile-terms';
import { listedPatterns, type ListedPatterns } from './listed-forms';
import { smallNumbers, smallUnits, type Numbers, type Units } from './small-numbers';
import { STRENGTHS } from './term-strength';
import { buildTrie, type TermTrie } from './term-trie';
import { codingNote, isCodersWord } from './word-role';
import { buildWordTable, type WordTable } from './word-table';

/** The compiled glossary with its tables, ready for reading texts: about 70 bytes a pattern. */
export type TermMatcher = {
  readonly words: WordTable;
  readonly trie: TermTrie;
  /** By pattern, in the order of the trie: the term, and the context, from 1 on, or 0. */
  readonly entries: Numbers;
  readonly contextOf: Numbers;
  /** By pattern, in one byte (`WAY`): bits of `WRITING`, the strength, and what stands in for a context word (`SUBSTITUTE`). */
  readonly ways: Uint8Array;
  /** How the case-sensitive patterns are written; and by pattern, the first unit of that, or 0. */
  readonly exacts: ReadonlyMap<number, string>;
  readonly initials: Units;
  /** By word that is a name by itself: 1 where it is so only when written with a capital letter. */
  readonly isCapital: Uint8Array;
  /** By context: where its words begin in `contextWords`; one more at the end. */
  readonly contexts: Numbers;
  readonly contextWords: Numbers;
  /** By context, two numbers: a bit in the one for the last five bits of each of its words, in the other for the next five. */
  readonly contextBits: Int32Array;
  /** What words say about their text: the ones that say anything have the numbers from 0 on. */
  readonly codingNotes: Uint8Array;
  /** By word: whether coders write it and few others. */
  readonly isCoding: Uint8Array;
  readonly listed: ListedPatterns;
  /** By term: what the codes of its list look like behind it (`CompiledTerms.lists`). */
  readonly lists: ReadonlyMap<number, string>;
  /** By word: what it says about a code beside it (bits of `ROLE`), and about its text. */
  readonly roles: Int32Array;
};

/**
 * What serves as context where none of a pattern's own words is near. An abbreviation or several words: one word or code
 * of coding; one common word: two; the name of a root operation, which is an everyday word: an ICD-10-PCS code; what
 * coders write for something else as well: nothing.
 */
export const SUBSTITUTE = { one: 0, two: 1, procedure: 2, nothing: 3 } as const;

/** Where in the byte of a pattern its strength (index in `STRENGTHS`, three bits) and substitute (two bits) begin. */
export const WAY = { strength: 3, substitute: 6 } as const;
export const STRENGTH_BITS = 7;

/** What the tables are built from. */
export type MatcherSource = Pick<CompiledTerms, 'patterns' | 'contexts' | 'roles' | 'listed' | 'lists'>;

const [CAPITAL_A, CAPITAL_Z] = [65, 90] as const;

/** Builds the tables: some 50 ms of work for 5,000 terms, and more where it is done for the first time. Keep the result. */
export function buildMatcher({ patterns, contexts, roles, listed, lists }: MatcherSource): TermMatcher {
  const all = new Set(
    [...patterns.map(({ words }) => words), ...contexts, ...Object.keys(roles)].flatMap(wordsOf),
  );
  const noteOf = (word: string) => codingNote(roles[word] ?? 0);
  const noted = [...all].filter((word) => noteOf(word) > 0);
  const numbered = [...new Set([...noted, ...all])];
  const numbers = new Map(numbered.map((word, number) => [word, number]));
  const numbersOf = (words: string) => wordsOf(words).map((word) => numbers.get(word) ?? 0);
  const ways = patterns.map(({ words }) => numbersOf(words));
  const contextWords = contexts.map(numbersOf);

  const said = Int32Array.from(numbered, (word) => roles[word] ?? 0);
  const { trie, order } = buildTrie(ways, numbered.length);
  const words = buildWordTable(numbered);
  const ordered = [...order].flatMap((pattern) => patterns[pattern] ?? []);
  const initials = smallUnits(Uint16Array.from(ordered, ({ exact = '' }) => exact.charCodeAt(0)));
  let end = 0;
  return {
    words,
    trie,
    entries: smallNumbers(ordered.map(({ entry }) => entry)),
    ways: Uint8Array.from(
      ordered,
      (pattern) =>
        (pattern.writing ?? 0) |
        (STRENGTHS.indexOf(pattern.strength) << WAY.strength) |
        (substituteOf(pattern, contexts) << WAY.substitute),
    ),
    contextOf: smallNumbers(ordered.map(({ context = -1 }) => context + 1)),
    exacts: new Map(ordered.flatMap(exactOf)),
    initials,
    isCapital: Uint8Array.from(trie.roots, (root) => (isCapitalOnly(trie, root, initials) ? 1 : 0)),
    contexts: smallNumbers([0, ...contextWords.map((words) => (end += words.length))]),
    contextWords: smallNumbers(contextWords.flat()),
    contextBits: Int32Array.from(contextWords.flatMap((words) => [bitsOf(words, 0), bitsOf(words, 5)])),
    codingNotes: Uint8Array.from(noted, noteOf),
    isCoding: Uint8Array.from(said, (role) => (isCodersWord(role) ? 1 : 0)),
    roles: said,
    listed: listedPatterns(listed),
    lists: new Map(lists),
  };
}

function wordsOf(words: string): string[] {
  return words.split(' ');
}

/** Whether all patterns of a node are case-sensitive and begin with a capital letter (A to Z). */
function isCapitalOnly({ from, counts }: TermTrie, node: number, initials: Units): boolean {
  const first = from[node] ?? 0;
  const own = initials.subarray(first, first + (counts[node] ?? 0));
  return own.every((unit) => unit >= CAPITAL_A && unit <= CAPITAL_Z);
}

function bitsOf(words: readonly number[], shift: number): number {
  return words.reduce((bits, word) => bits | (1 << (word >> shift)), 0);
}

function exactOf({ exact }: TermPattern, pattern: number): [number, string][] {
  return exact === undefined ? [] : [[pattern, exact]];
}

function substituteOf(
  { words, exact, context = -1, isContextOnly }: TermPattern,
  contexts: readonly string[],
): number {
  if (isContextOnly) return SUBSTITUTE.nothing;
  if (exact !== undefined || words.includes(' ')) return SUBSTITUTE.one;
  return contexts[context]?.split(' ').includes('pcs') ? SUBSTITUTE.procedure : SUBSTITUTE.two;
}
