import { STRENGTH_BITS, SUBSTITUTE, WAY, type TermMatcher } from './build-matcher';
import { countBetween, type FoundWords } from './found-words';
import { isListed } from './listed-forms';
import type { Mention } from './mention';
import { STRENGTHS, TERM_EVIDENCE } from './term-strength';
import { childOf, pairAt } from './term-trie';
import { WRITING } from './writing';

/**
 * What may stand between the words of one term: `present-on-admission`, `E/M`, `H & P`, and the line break with
 * indentation that a wrapped line of HTML has. A blank line ends a paragraph and a term. Spaces are counted so that
 * a page cannot make the search slow.
 */
const GAP = /^(?!\s{0,80}\n\s{0,80}\n)['’]?\s{0,80}[\u2010-\u2015/&-]?\s{0,80}$/;
const LONGEST_GAP = 162;
/** The same for names that have brackets or commas: `long-term (current) use`. */
const PUNCTUATED_GAP = /^\s?[(),.]{1,2}\s?$/;
/**
 * The number of a numbered name, and further ones of a list: `CO-97`, `TOB 12X`, `RARC N115, M15 and MA130`; also the
 * number of a section or guideline: `I.C.9.a`, `B3.2d`.
 */
const NUMBER =
  /(?:(?::|,? (?:is|was|of)(?= ))?(?:[ \u00a0]?[-–#]|[ \u00a0]{1,2}#?)[A-Z]{0,2}\d{1,5}(?:\.\d{1,2})?[A-Za-dx]{0,2}|\.(?:[A-Q]|\d{1,2}[a-d]?)(?:\.\d{1,2}(?:\.[a-z](?:\.\d)?)?)?)(?![\p{L}\p{N}%]|[.,]\d|\.[A-Z])/uy;
const FURTHER = /(?:,|,? (?:and|or))(?= (?!MA?\d|N\d)[A-Z]{0,2}\d)/y;
/** Remark codes (N115, MA130) are listed by themselves: behind CO-97 they are no further group code. */
const FURTHER_REMARK = /(?:,|,? (?:and|or))(?= (?:MA?|N)\d)/y;
const REMARK = /\b(?:MA?|N)\d+$/;
/** How many signs stand in for a word of coding. */
const SIGNS_PER_WORD = 2;
const SPACE = 32;
const CAPITAL_Z = 90;
/** How many words before and after an ambiguous name may hold the context word that it needs. */
const CONTEXT_REACH = 40;
/** The same for coding in general, which is what a whole paragraph is about. */
const CODING_REACH = 80;

/**
 * Finds the terms in a text whose words were found: the longest match wins, matches do not overlap, and a name that
 * needs context is taken only when one of its context words stands within 40 words of it.
 */
export function readTerms(matcher: TermMatcher, text: string, found: FoundWords, into: Mention[]): void {
  const behind = into.length;
  readOnce(matcher, text, found, into);
  if (!found.hasOpen || found.signs.length < SIGNS_PER_WORD) return;
  // Once more, as what was found may speak for what lacked its context.
  into.length = behind;
  found.listedTo = -1;
  found.listEnds.clear();
  isSecond = true;
  readOnce(matcher, text, found, into);
  isSecond = false;
}

/** Whether a text is read for the second time, by the signs of the first; and whether signs made the last match. */
let isSecond = false;
let isBySigns = false;

function readOnce(matcher: TermMatcher, text: string, found: FoundWords, into: Mention[]): void {
  const { trie, isCapital } = matcher;
  const { words, starts, count } = found;
  const behind = into.length;
  for (let at = 0; at < count; at += 1) {
    const word = words[at] ?? 0;
    const begins = trie.begins[word] ?? 0;
    // Names begin with the, of or in, too: most of the time nothing comes of it. One test, as each is hard to foresee.
    const isFollowed = begins & pairAt(trie, word, words[at + 1] ?? 0);
    if (((begins & 2) | isFollowed) === 0) continue;
    // Everyday words in small letters: him for HIM.
    if (isFollowed === 0 && isCapital[word] === 1 && text.charCodeAt(starts[at] ?? 0) > CAPITAL_Z) continue;
    at = matchAt(matcher, text, found, at, trie.roots[word] ?? 0, into);
  }
  if (found.listEnds.size > 0) into.push(...into.splice(behind).sort((a, b) => a.start - b.start));
}

/** Adds the longest match that begins with the word at `first`. Returns the last word that is done with. */
function matchAt(
  matcher: TermMatcher,
  text: string,
  found: FoundWords,
  first: number,
  root: number,
  into: Mention[],
): number {
  const { words, orders, starts, ends, count } = found;
  let node = root;
  let best = -1;
  let bestLast = first;
  let isWeak = false;
  let isPunctuated = false;
  for (let last = first; ;) {
    const pattern = patternAt(matcher, text, found, node, first, last, isPunctuated);
    if (pattern >= 0) {
      best = pattern;
      bestLast = last;
      isWeak = isBySigns;
    }
    const next = last + 1;
    if (next >= count || (orders[next] ?? 0) !== (orders[last] ?? 0) + 1) break;
    node = childOf(matcher.trie, node, words[next] ?? 0);
    if (node === 0) break;
    if (!isGap(text, ends[last] ?? 0, starts[next] ?? 0)) {
      if (!PUNCTUATED_GAP.test(text.slice(ends[last], starts[next]))) break;
      isPunctuated = true;
    }
    last = next;
  }
  if (best < 0) return first;
  const strength = STRENGTHS[((matcher.ways[best] ?? 0) >> WAY.strength) & STRENGTH_BITS] ?? 'shared';
  if (!isSecond && strength !== 'shared' && strength !== 'medical' && strength !== 'own')
    found.signs.push(orders[first] ?? 0);
  const isNumbered = ((matcher.ways[best] ?? 0) & WRITING.numbered) !== 0;
  let from = starts[first] ?? 0;
  let end = ends[bestLast] ?? 0;
  let behind = end;
  while (end > 0) {
    if (isNumbered) end = endAfter(NUMBER, text, end);
    if (end === 0) break;
    into.push({
      kind: 'term',
      start: from,
      end,
      entry: matcher.entries[best] ?? 0,
      strength,
      isAmbiguous: strength !== 'coding' && strength !== 'own',
      evidence: isWeak ? 0 : TERM_EVIDENCE[strength],
    });
    behind = end;
    if (!isNumbered) break;
    end = endAfter(REMARK.test(text.slice(from, end)) ? FURTHER_REMARK : FURTHER, text, end);
    from = end + 1;
  }
  const list = matcher.lists.get(matcher.entries[best] ?? 0);
  if (list !== undefined) readList(list, text, found, behind, into);
  // What is in a number is no word of another name.
  while (bestLast + 1 < count && (starts[bestLast + 1] ?? 0) < behind) bestLast += 1;
  return bestLast;
}

/** Finds the codes of a list in the text behind its name: `revenue codes: 0651 routine home care, 0652 continuous care`. */
function readList(list: string, text: string, found: FoundWords, from: number, into: Mention[]): void {
  const [entry, reach, source] = JSON.parse(list) as [number, number, string];
  const pattern = new RegExp(source, 'g');
  let behind = Math.max(from, found.listEnds.get(entry) ?? 0);
  for (;;) {
    pattern.lastIndex = behind;
    const code = pattern.exec(text);
    if (!code || code.index - behind > reach) break;
    behind = pattern.lastIndex;
    into.push({
      kind: 'term',
      start: code.index,
      end: behind,
      entry,
      strength: 'shared',
      isAmbiguous: true,
      evidence: 0,
    });
  }
  found.listEnds.set(entry, behind);
}

/** Where what a sticky pattern finds at a place ends, or 0. */
function endAfter(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : 0;
}

/** The first pattern of a node that the words from `first` to `last` mean, or -1. */
function patternAt(
  matcher: TermMatcher,
  text: string,
  found: FoundWords,
  node: number,
  first: number,
  last: number,
  isPunctuated: boolean,
): number {
  const { trie, exacts, initials, contextOf, ways } = matcher;
  const count = trie.counts[node] ?? 0;
  if (count === 0) return -1;
  const from = trie.from[node] ?? 0;
  for (let pattern = from; pattern < from + count; pattern += 1) {
    const initial = initials[pattern] ?? 0;
    if (initial !== 0) {
      const start = found.starts[first] ?? 0;
      // Most are everyday words in small letters: in for IN. Both begin with a letter or a digit.
      if (text.charCodeAt(start) !== initial) continue;
      if (!isWrittenAs(exacts.get(pattern) ?? '', text.slice(start, found.ends[last]))) continue;
    }
    const writing = ways[pattern] ?? 0;
    if (isPunctuated && (writing & WRITING.punctuated) === 0) continue;
    if (writing & WRITING.listed) {
      const end = found.ends[last] ?? 0;
      if (!isListed(matcher.listed, text, found.starts[first] ?? 0, end, found.listedTo)) continue;
      found.listedTo = end;
    }
    if (writing & WRITING.numbered && endAfter(NUMBER, text, found.ends[last] ?? 0) === 0) continue;
    const context = (contextOf[pattern] ?? 0) - 1;
    isBySigns = false;
    if (context < 0 || isInContext(matcher, found, context, first, last)) return pattern;
    if (isInCoding(matcher, found, pattern, first, last)) return pattern;
  }
  return -1;
}

/**
 * Whether one of the context's words stands near. The words of a longer name count as its context too: in "provider
 * query", "provider" says which query is meant.
 */
function isInContext(
  { contexts, contextWords, contextBits }: TermMatcher,
  found: FoundWords,
  context: number,
  first: number,
  last: number,
): boolean {
  const { words, orders, count } = found;
  const bits = contextBits[context * 2] ?? 0;
  const furtherBits = contextBits[context * 2 + 1] ?? 0;
  const begin = contexts[context] ?? 0;
  const end = contexts[context + 1] ?? 0;
  const before = (orders[first] ?? 0) - CONTEXT_REACH;
  const after = (orders[last] ?? 0) + CONTEXT_REACH;
  let at = first;
  while (at > 0 && (orders[at - 1] ?? 0) >= before) at -= 1;
  for (; at < count && (orders[at] ?? 0) <= after; at += 1) {
    const word = words[at] ?? 0;
    if ((bits & (1 << word)) === 0 || (furtherBits & (1 << (word >> 5))) === 0) continue;
    if (at === first && at === last) continue;
    for (let each = begin; each < end; each += 1) if (contextWords[each] === word) return true;
  }
  return false;
}

/** Whether coding is near enough to stand in for a pattern's own context words. */
function isInCoding(
  { ways, isCoding }: TermMatcher,
  found: FoundWords,
  pattern: number,
  first: number,
  last: number,
): boolean {
  const { words, orders, count } = found;
  const from = (orders[first] ?? 0) - CODING_REACH;
  const to = (orders[last] ?? 0) + CODING_REACH;
  const substitute = (ways[pattern] ?? 0) >> WAY.substitute;
  if (substitute === SUBSTITUTE.nothing) return false;
  if (substitute === SUBSTITUTE.procedure) return countBetween(found.procedures, from, to) > 0;
  let missing = (substitute === SUBSTITUTE.one ? 1 : 2) - countBetween(found.codes, from, to);
  for (let at = first - 1; missing > 0 && at >= 0 && (orders[at] ?? 0) >= from; at -= 1)
    missing -= isCoding[words[at] ?? 0] ?? 0;
  for (let at = last + 1; missing > 0 && at < count && (orders[at] ?? 0) <= to; at += 1)
    missing -= isCoding[words[at] ?? 0] ?? 0;
  if (missing <= 0) return true;
  if (!isSecond) {
    found.hasOpen = true;
    return false;
  }
  isBySigns = countBetween(found.signs, from, to) >= missing * SIGNS_PER_WORD;
  return isBySigns;
}

function isGap(text: string, from: number, to: number): boolean {
  if (to - from === 1 && text.charCodeAt(from) === SPACE) return true;
  return to - from <= LONGEST_GAP && GAP.test(text.slice(from, to));
}

/** Letter case as in `exact`; a plural s, a possessive, the kind of dash and spaces around a joiner make no difference. */
function isWrittenAs(exact: string, written: string): boolean {
  if (written === exact) return true;
  const plain = plainJoiners(written).replace(/['’]s?$/, '');
  const wanted = plainJoiners(exact);
  return plain === wanted || plain === `${wanted}s`;
}

function plainJoiners(text: string): string {
  return text.replace(/\s*[\u2010-\u2015-]\s*/g, '-').replace(/\s*([/&])\s*/g, '$1');
}
