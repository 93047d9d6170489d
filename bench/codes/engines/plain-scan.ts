import type { BenchCode, Engine } from './engine';

const lineOf = ({ code, title }: BenchCode) => `${code} ${code.replace('.', '')} ${title}`;

/** All words, each somewhere in the line; shorter titles first. No index at all. */
export const plainScan: Engine = {
  name: 'plain scan',
  build(codes) {
    const text = codes.map(lineOf).join('\n');
    return { data: text, bytes: text.length };
  },
  load({ data }) {
    const lines = String(data).split('\n');
    const folded = lines.map((line) => line.toLowerCase());
    return (query, limit) => {
      const words = query.toLowerCase().split(/\s+/).filter(Boolean);
      const found: number[] = [];
      folded.forEach((line, at) => {
        if (words.every((word) => line.includes(word))) found.push(at);
      });
      return found
        .toSorted((a, b) => (lines[a] ?? '').length - (lines[b] ?? '').length)
        .slice(0, limit)
        .map((at) => (lines[at] ?? '').split(' ', 1)[0] ?? '');
    };
  },
};
