import type { CompiledTerms, TermPattern } from './compile-terms';
import { smallNumbers, type Numbers } from './small-numbers';
import { STRENGTHS } from './term-strength';
import { buildTrie, type TermTrie } from './term-trie';
import { codingNote, isCodersWord } from './word-role';
import { buildWordTable, type WordTable } from './word-table';

/** The compiled glossary with its tables, ready for reading texts: about 70 bytes a pattern. */
export type TermMatcher = {
  readonly words: WordTable;
  readonly trie: TermTrie;
  /** By pattern, in the order of the trie: the term, the strength (index in `STRENGTHS`), the context, from 1 on, or 0. */
  readonly entries: Numbers;
  readonly strengths: Uint8Array;
  readonly contextOf: Numbers;
  /** By pattern: bits of `WRITING`. */
  readonly writings: Uint8Array;
  /** By pattern: how much coding around it stands in for a context word (`SUBSTITUTE`). */
  readonly substitutes: Uint8Array;
  /** How the case-sensitive patterns are written; and by pattern, the first unit of that, or 0. */
  readonly exacts: ReadonlyMap<number, string>;
  readonly initials: Uint16Array;
  /** By word that is a name by itself: 1 where it is so only when written with a capital letter. */
  readonly isCapital: Uint8Array;
  /** By context: where its words begin in `contextWords`; one more at the end. */
  readonly contexts: Numbers;
  readonly contextWords: Numbers;
  /** By context: a bit for the last five bits of each of its words. */
  readonly contextBits: Int32Array;
  /** By word that says something about its text: its number among these, else -1; and by that number, what it says. */
  readonly codingWords: Int16Array;
  readonly codingNotes: Uint8Array;
  /** By word: whether coders write it and few others. */
  readonly isCoding: Uint8Array;
  /** By word: what it says about a code beside it (bits of `ROLE`), and about its text. */
  readonly roles: Int32Array;
};

/**
 * What serves as context where none of a pattern's own words is near. An abbreviation or several words: one word or code
 * of coding; one common word: two; the name of a root operation, which is an everyday word: an ICD-10-PCS code; what
 * coders write for something else as well: nothing.
 */
export const SUBSTITUTE = { one: 0, two: 1, procedure: 2, nothing: 3 } as const;

/** What the tables are built from. */
export type MatcherSource = Pick<CompiledTerms, 'patterns' | 'contexts' | 'roles'>;

const [CAPITAL_A, CAPITAL_Z] = [65, 90] as const;

/** Builds the tables: some 50 ms of work for 5,000 terms, and more where it is done for the first time. Keep the result. */
export function buildMatcher({ patterns, contexts, roles }: MatcherSource): TermMatcher {
  const numbers = new Map<string, number>();
  const numberOf = (word: string) => {
    const number = numbers.get(word) ?? numbers.size;
    numbers.set(word, number);
    return number;
  };
  const ways = patterns.map(({ words }) => words.split(' ').map(numberOf));
  const contextWords = contexts.map((words) => words.split(' ').map(numberOf));
  for (const word of Object.keys(roles)) numberOf(word);

  const said = Int32Array.from(numbers.keys(), (word) => roles[word] ?? 0);
  const notes = [...said].map(codingNote).filter((note) => note > 0);
  let noted = 0;
  const { trie, order } = buildTrie(ways, numbers.size);
  const words = buildWordTable([...numbers.keys()]);
  const ordered = [...order].flatMap((pattern) => patterns[pattern] ?? []);
  const initials = Uint16Array.from(ordered, ({ exact = '' }) => exact.charCodeAt(0));
  let end = 0;
  return {
    words,
    trie,
    entries: smallNumbers(ordered.map(({ entry }) => entry)),
    strengths: Uint8Array.from(ordered, ({ strength }) => STRENGTHS.indexOf(strength)),
    writings: Uint8Array.from(ordered, ({ writing = 0 }) => writing),
    substitutes: Uint8Array.from(ordered, (pattern) => substituteOf(pattern, contexts)),
    contextOf: smallNumbers(ordered.map(({ context = -1 }) => context + 1)),
    exacts: new Map(ordered.flatMap(exactOf)),
    initials,
    isCapital: Uint8Array.from(trie.roots, (root) => (isCapitalOnly(trie, root, initials) ? 1 : 0)),
    contexts: smallNumbers([0, ...contextWords.map((words) => (end += words.length))]),
    contextWords: smallNumbers(contextWords.flat()),
    contextBits: Int32Array.from(contextWords, bitsOf),
    codingWords: Int16Array.from(said, (role) => (codingNote(role) > 0 ? noted++ : -1)),
    codingNotes: Uint8Array.from(notes),
    isCoding: Uint8Array.from(said, (role) => (isCodersWord(role) ? 1 : 0)),
    roles: said,
  };
}

/** Whether all patterns of a node are case-sensitive and begin with a capital letter (A to Z). */
function isCapitalOnly({ from, counts }: TermTrie, node: number, initials: Uint16Array): boolean {
  const first = from[node] ?? 0;
  const own = initials.subarray(first, first + (counts[node] ?? 0));
  return own.every((unit) => unit >= CAPITAL_A && unit <= CAPITAL_Z);
}

function bitsOf(words: readonly number[]): number {
  return words.reduce((bits, word) => bits | (1 << (word & 31)), 0);
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
