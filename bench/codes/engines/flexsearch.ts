import { Index } from 'flexsearch';
import type { BenchCode, Engine } from './engine';

const lineOf = ({ code, title }: BenchCode) => `${code} ${code.replace('.', '')} ${title}`;

/** flexsearch with forward tokens (prefixes), rebuilt from its own export. */
export const flexsearch: Engine = {
  name: 'flexsearch',
  build(codes) {
    const index = new Index({ tokenize: 'forward' });
    codes.forEach((each, at) => index.add(at, lineOf(each)));
    const parts: [string, string][] = [];
    index.export((key: string, part: string) => {
      parts.push([key, part]);
    });
    const list = codes.map((each) => each.code);
    return { data: { parts, list }, bytes: parts.reduce((sum, [, part]) => sum + (part?.length ?? 0), 0) };
  },
  load({ data }) {
    const { parts, list } = data as { parts: [string, string][]; list: string[] };
    const index = new Index({ tokenize: 'forward' });
    for (const [key, part] of parts) index.import(key, part);
    return (query, limit) => index.search(query, { limit }).map((id) => list[Number(id)] ?? '');
  },
};
