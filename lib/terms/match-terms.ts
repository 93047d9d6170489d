import type { CompiledTerms, TermPattern } from './compile-terms';
import { foldWord } from './fold-word';
import { splitWords, type Word } from './split-words';

/** A place in a text where a term stands: UTF-16 offsets and the index of the term in `entries`. */
export type TermSpan = { start: number; end: number; entry: number };

type TrieNode = { next: Map<string, TrieNode>; patterns: TermPattern[] };

export type TermMatcher = { root: TrieNode };

/**
 * What may stand between the words of one term: `present-on-admission`, `E/M`, `H & P`, and the line break with
 * indentation that a wrapped line of HTML has. A blank line ends a paragraph and a term. Spaces are counted so that
 * a page cannot make the search slow.
 */
const GAP = /^(?!\s{0,80}\n\s{0,80}\n)\s{0,80}[\u2010-\u2015/&-]?\s{0,80}$/;
/** How many words before and after an ambiguous name may hold the context word that it needs. */
const CONTEXT_REACH = 40;

/** Builds the token trie. Costs a few milliseconds for a thousand terms; keep the result. */
export function buildMatcher(compiled: CompiledTerms): TermMatcher {
  const root: TrieNode = { next: new Map(), patterns: [] };
  for (const pattern of compiled.patterns) {
    let node = root;
    for (const word of pattern.words) {
      let child = node.next.get(word);
      if (!child) {
        child = { next: new Map(), patterns: [] };
        node.next.set(word, child);
      }
      node = child;
    }
    node.patterns.push(pattern);
  }
  return { root };
}

/**
 * Finds the terms in a text: the longest match wins, matches do not overlap, and a name that needs context is taken
 * only when one of its context words stands within 40 words of it.
 */
export function matchTerms(matcher: TermMatcher, text: string): TermSpan[] {
  const words = splitWords(text);
  const folded = words.map((word) => foldWord(word.text));
  const spans: TermSpan[] = [];
  for (let at = 0; at < words.length;) {
    const found = longestAt(matcher.root, text, words, folded, at);
    if (found) spans.push(found.span);
    at += found?.length ?? 1;
  }
  return spans;
}

function longestAt(root: TrieNode, text: string, words: Word[], folded: string[], at: number) {
  let best: { span: TermSpan; length: number } | undefined;
  let node: TrieNode | undefined = root;
  for (let last = at; last < words.length; last += 1) {
    const word = words[last];
    const before = words[last - 1];
    if (!word) break;
    if (last > at && before && !GAP.test(text.slice(before.end, word.start))) break;
    node = node.next.get(folded[last] ?? '');
    if (!node) break;
    const start = words[at]?.start ?? 0;
    const written = text.slice(start, word.end);
    const pattern = node.patterns.find((each) => isMeant(each, written, folded, at, last));
    if (pattern) best = { span: { start, end: word.end, entry: pattern.entry }, length: last - at + 1 };
  }
  return best;
}

function isMeant(
  pattern: TermPattern,
  written: string,
  folded: string[],
  first: number,
  last: number,
): boolean {
  if (pattern.exact !== undefined && !isWrittenAs(pattern.exact, written)) return false;
  if (!pattern.context) return true;
  // The words of a longer name count as its context too: in "provider query", "provider" says which query is meant.
  const own = first === last ? [] : folded.slice(first, last + 1);
  const near = new Set([
    ...folded.slice(Math.max(0, first - CONTEXT_REACH), first),
    ...own,
    ...folded.slice(last + 1, last + 1 + CONTEXT_REACH),
  ]);
  return pattern.context.some((word) => near.has(word));
}

/** Letter case as in `exact`; a plural s, a possessive, the kind of dash and spaces around a joiner make no difference. */
function isWrittenAs(exact: string, written: string): boolean {
  const plain = plainJoiners(written).replace(/['’]s?$/, '');
  const wanted = plainJoiners(exact);
  return plain === wanted || plain === `${wanted}s`;
}

function plainJoiners(text: string): string {
  return text.replace(/\s*[\u2010-\u2015-]\s*/g, '-').replace(/\s*([/&])\s*/g, '$1');
}
