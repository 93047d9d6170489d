import uFuzzy from '@leeoniya/ufuzzy';
import type { BenchCode, Engine } from './engine';

const lineOf = ({ code, title }: BenchCode) => `${code} ${code.replace('.', '')} ${title}`;

/** uFuzzy over one line for each code, one typo a word, words in any order. */
export const ufuzzy: Engine = {
  name: 'uFuzzy',
  build(codes) {
    const text = codes.map(lineOf).join('\n');
    return { data: text, bytes: text.length };
  },
  load({ data }) {
    const lines = String(data).split('\n');
    // One edit a word. The package has the names of the modes in its types only.
    // oxlint-disable-next-line typescript/no-unsafe-enum-assignment
    const fuzzy = new uFuzzy({ intraMode: 1 });
    return (query, limit) => {
      const [found, info, order] = fuzzy.search(lines, query, 3, 1_000);
      const at = order && info ? order.map((each) => info.idx[each] ?? 0) : (found ?? []);
      return at.slice(0, limit).map((each) => (lines[each] ?? '').split(' ', 1)[0] ?? '');
    };
  },
};
