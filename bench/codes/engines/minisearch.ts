import MiniSearch from 'minisearch';
import type { BenchCode, Engine } from './engine';

const OPTIONS = {
  fields: ['title', 'code', 'plain'],
  idField: 'at',
  storeFields: [],
  searchOptions: { prefix: true, fuzzy: 0.2, combineWith: 'AND' as const, boost: { code: 4, plain: 4 } },
};

/** minisearch with prefix and fuzzy matching, all words wanted. */
export const minisearch: Engine = {
  name: 'minisearch',
  build(codes) {
    const index = new MiniSearch<BenchCode & { at: number; plain: string }>(OPTIONS);
    index.addAll(codes.map((each, at) => ({ ...each, at, plain: each.code.replace('.', '') })));
    const text = JSON.stringify(index);
    return { data: { text, list: codes.map((each) => each.code) }, bytes: text.length };
  },
  load({ data }) {
    const { text, list } = data as { text: string; list: string[] };
    const index = MiniSearch.loadJSON(text, OPTIONS);
    return (query, limit) =>
      index
        .search(query)
        .slice(0, limit)
        .map((hit) => list[Number(hit.id)] ?? '');
  },
};
