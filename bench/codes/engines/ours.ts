import type { CodeSystem } from '@/lib/codes/code-system';
import { formatCode } from '@/lib/codes/format-code';
import { normaliseCode } from '@/lib/codes/normalise-code';
import { openCodes } from '@/lib/codes/pack/open-codes';
import { packCodes } from '@/lib/codes/pack/pack-codes';
import { codeSearch } from '@/lib/codes/search/search-codes';
import { packSynonyms } from '@/lib/codes/search/pack-synonyms';
import { openSynonyms } from '@/lib/codes/search/synonym-table';
import type { Synonym } from '@/lib/codes/synonym';
import type { BenchCode, Engine } from './engine';

type Packed = { system: CodeSystem; packed: Uint8Array<ArrayBuffer> };

/** The product's own search: one packed list a system, and the synonym table. */
export function ours(synonyms: readonly Synonym[]): Engine {
  const table = packSynonyms(synonyms);
  return {
    name: 'ours',
    build(codes) {
      const systems = [...new Set(codes.map((each) => each.system))];
      const data = systems.map((system): Packed => ({ system, packed: packCodes(rowsOf(codes, system)) }));
      return { data, bytes: data.reduce((sum, { packed }) => sum + packed.length, 0) };
    },
    load({ data }) {
      const lists = (data as Packed[]).map(({ system, packed }) => {
        return { system, edition: 'bench', codes: openCodes(packed) };
      });
      const search = codeSearch(lists, openSynonyms(table));
      return (query, limit) =>
        search.search(query, limit).map(({ list, row }) => formatCode(list.system, list.codes.codeAt(row)));
    },
  };
}

function rowsOf(codes: readonly BenchCode[], system: CodeSystem) {
  return codes
    .filter((each) => each.system === system)
    .map(({ code, title, isValid }) => ({ code: normaliseCode(code), title, isValid }));
}
