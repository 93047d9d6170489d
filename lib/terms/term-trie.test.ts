import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildTrie, childOf, pairAt } from './term-trie';

const WORDS = 12;
const ways = fc.uniqueArray(fc.array(fc.nat(WORDS - 1), { minLength: 1, maxLength: 4 }), {
  selector: String,
  maxLength: 40,
});

describe('buildTrie', () => {
  it('leads along the words of every pattern, and nowhere else', () => {
    fc.assert(
      fc.property(ways, fc.array(fc.nat(WORDS - 1), { minLength: 1, maxLength: 4 }), (ways, wanted) => {
        const { trie, order } = buildTrie(ways, WORDS);
        for (const words of [...ways, wanted]) {
          let node = trie.roots[words[0] ?? 0] ?? 0;
          for (const word of words.slice(1)) node = node === 0 ? 0 : childOf(trie, node, word);
          const found = [
            ...order.subarray(trie.from[node], (trie.from[node] ?? 0) + (trie.counts[node] ?? 0)),
          ];
          const expected = ways.flatMap((way, at) => (String(way) === String(words) ? [at] : []));
          expect(node === 0 ? [] : found).toEqual(expected);
        }
      }),
    );
  });

  it('says of a word whether names begin with it, and of two whether one may', () => {
    fc.assert(
      fc.property(ways, (ways) => {
        const { trie } = buildTrie(ways, WORDS);
        for (let word = 0; word < WORDS; word += 1) {
          const begun = ways.filter(([first]) => first === word);
          const isName = begun.some((way) => way.length === 1);
          expect(trie.begins[word]).toBe(begun.length === 0 ? 0 : isName ? 3 : 1);
        }
        const pairs = ways.filter(({ length }) => length > 1);
        expect(pairs.map(([first = 0, second = 0]) => pairAt(trie, first, second))).toEqual(
          pairs.map(() => 1),
        );
      }),
    );
  });
});
