import { smallNumbers, type Numbers } from './small-numbers';

/**
 * The ways of writing all terms as a trie over words, in typed arrays. Node 0 is the root; the children of a node lie
 * side by side, sorted by their word, and are numbered so: the child at place `at` is node `at + 1`.
 */
export type TermTrie = {
  /** By word: the node it leads to from the root, or 0. */
  readonly roots: Numbers;
  /** By place of a child: the word that leads there. */
  readonly words: Numbers;
  /** By node: the place of its first child; one more at the end. */
  readonly children: Numbers;
  /** By node: the place of its first pattern in the order of the trie, and how many there are. */
  readonly from: Numbers;
  readonly counts: Uint8Array;
  /** By word: 1 where names begin with it, with 2 added where it is a name by itself. */
  readonly begins: Uint8Array;
  /**
   * Two bits of one number for each first and second word of a pattern (`pairHash`): most words that follow a first one
   * do not go on.
   */
  readonly pairs: Int32Array;
};

/** A trie, and the numbers of the patterns in its order: those of one node in the order of the glossary. */
export type BuiltTrie = { trie: TermTrie; order: Int32Array };

/**
 * @param ways by pattern, its words by number
 * @param size how many words there are
 */
export function buildTrie(ways: readonly (readonly number[])[], size: number): BuiltTrie {
  const order = Int32Array.from(ways.keys()).sort((a, b) => compareWays(ways, a, b));
  const nodes = 1 + ways.reduce((sum, way) => sum + way.length, 0);
  const words = new Int32Array(nodes);
  const children = new Int32Array(nodes + 1);
  const from = new Int32Array(nodes);
  const to = new Int32Array(nodes);
  const counts = new Uint8Array(nodes);
  to[0] = order.length;
  const depths = new Uint8Array(nodes);
  let made = 1;
  for (let node = 0; node < made; node += 1) {
    const depth = depths[node] ?? 0;
    let at = from[node] ?? 0;
    const end = to[node] ?? 0;
    while (at < end && wordAt(ways, order, at, depth) === undefined) at += 1;
    counts[node] = at - (from[node] ?? 0);
    children[node] = made - 1;
    while (at < end) {
      const word = wordAt(ways, order, at, depth) ?? 0;
      from[made] = at;
      words[made - 1] = word;
      depths[made] = depth + 1;
      while (at < end && wordAt(ways, order, at, depth) === word) at += 1;
      to[made] = at;
      made += 1;
    }
  }
  children[made] = made - 1;
  const roots = new Int32Array(size);
  for (let at = 0; at < (children[1] ?? 0); at += 1) roots[words[at] ?? 0] = at + 1;
  const trie = {
    roots: smallNumbers(roots),
    begins: Uint8Array.from(roots, (root) => (root === 0 ? 0 : counts[root] === 0 ? 1 : 3)),
    pairs: pairsOf(ways),
    words: smallNumbers(words.slice(0, made - 1)),
    children: smallNumbers(children.slice(0, made + 1)),
    from: smallNumbers(from.slice(0, made)),
    counts: counts.slice(0, made),
  };
  return { trie, order };
}

/** 1 where a pattern may begin with these two words; 0 is certain. One look, where `childOf` takes several. */
export function pairAt({ pairs }: TermTrie, first: number, second: number): number {
  const hash = pairHash(first, second);
  const missing = ~(pairs[placeOf(hash, pairs)] ?? 0) & bitsOf(hash);
  return ~(missing | -missing) >>> 31;
}

/** The node that a word leads to from another, or 0. */
export function childOf({ children, words }: TermTrie, node: number, word: number): number {
  let low = children[node] ?? 0;
  let high = children[node + 1] ?? 0;
  while (low < high) {
    const middle = (low + high) >> 1;
    const found = words[middle] ?? 0;
    if (found === word) return middle + 1;
    if (found < word) low = middle + 1;
    else high = middle;
  }
  return 0;
}

/** Small, so that it stays near the processor: up to one bit in six is set. */
function pairsOf(ways: readonly (readonly number[])[]): Int32Array {
  let size = 16;
  while (size * 8 < ways.length * 3) size *= 2;
  const pairs = new Int32Array(size);
  for (const [first, second] of ways) {
    if (first === undefined || second === undefined) continue;
    const hash = pairHash(first, second);
    const place = placeOf(hash, pairs);
    pairs[place] = (pairs[place] ?? 0) | bitsOf(hash);
  }
  return pairs;
}

function pairHash(first: number, second: number): number {
  const mixed = Math.imul(Math.imul(first, 0x9e3779b1) ^ second, 0x85ebca6b);
  return mixed ^ (mixed >>> 15);
}

function placeOf(hash: number, { length }: Int32Array): number {
  return (hash >>> 10) & (length - 1);
}

function bitsOf(hash: number): number {
  return (1 << hash) | (1 << (hash >>> 5));
}

function wordAt(
  ways: readonly (readonly number[])[],
  order: Int32Array,
  at: number,
  depth: number,
): number | undefined {
  return ways[order[at] ?? 0]?.[depth];
}

/** By their words, the shorter first; alike ones in the order of the glossary. */
function compareWays(ways: readonly (readonly number[])[], a: number, b: number): number {
  const one = ways[a] ?? [];
  const other = ways[b] ?? [];
  const length = Math.min(one.length, other.length);
  for (let at = 0; at < length; at += 1) {
    const difference = (one[at] ?? 0) - (other[at] ?? 0);
    if (difference !== 0) return difference;
  }
  return one.length - other.length || a - b;
}
