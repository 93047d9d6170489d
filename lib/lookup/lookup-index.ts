import MiniSearch, { type SearchOptions } from 'minisearch';
import { foldWord } from '@/lib/terms/fold-word';
import { splitWords } from '@/lib/terms/split-words';
import type { LookupEntry, LookupResult } from './lookup-entry';

export type LookupIndex = { search(query: string, limit: number): LookupResult[] };

/** Terms explain, notes teach, items come last: they quote both. */
const KIND_WEIGHT: Record<LookupEntry['kind'], number> = { term: 1.6, note: 1.3, item: 0.5 };
/** A name that is the whole query, or begins with it, beats one that merely holds its words. */
const EXACT_NAME = 1000;
const NAME_START = 50;
/** Any word will do, but not one letter (it begins half of all words) and not digits alone. */
const SOME_WORDS: SearchOptions = {
  combineWith: 'OR',
  processTerm: (word) => (/\p{L}/u.test(word) && word.length > 1 ? foldLookupWord(word) || null : null),
};

/** Builds the search over terms, notes and questions (about 20 ms for a thousand entries). */
export function buildLookupIndex(entries: readonly LookupEntry[]): LookupIndex {
  const search = new MiniSearch<{ key: number; names: string; body: string }>({
    idField: 'key',
    fields: ['names', 'body'],
    tokenize: (text) => splitWords(text).map((word) => word.text),
    processTerm: (word) => foldLookupWord(word) || null,
    searchOptions: {
      boost: { names: 6 },
      combineWith: 'AND',
      prefix: true,
      fuzzy: (word) => (word.length > 4 ? 0.2 : 0),
    },
  });
  search.addAll(entries.map((entry, key) => ({ key, names: entry.names.join(' · '), body: entry.body })));
  const folded = entries.map((entry) => entry.names.map(foldText));

  return {
    search(query, limit) {
      const wanted = foldText(query);
      if (wanted === '') return [];
      const scores = new Map<number, number>();
      for (const hit of search.search(query)) scores.set(Number(hit.id), hit.score);
      if (scores.size === 0) {
        for (const hit of search.search(query, SOME_WORDS)) scores.set(Number(hit.id), hit.score);
      }
      return [...scores]
        .flatMap(([key, score]) => {
          const entry = entries[key];
          if (!entry) return [];
          const { kind, id, title, detail } = entry;
          return [
            {
              kind,
              id,
              title,
              detail,
              score: score * KIND_WEIGHT[kind] + nameBonus(folded[key] ?? [], wanted),
            },
          ];
        })
        .toSorted((a, b) => b.score - a.score || a.title.localeCompare(b.title))
        .slice(0, limit);
    },
  };
}

/** `foldWord` leaves words as short as `CCs` and `MIs` as they are; here their capitals tell that they are plurals. */
function foldLookupWord(word: string): string {
  return foldWord(word.replace(/^(\p{Lu}{2})s$/u, '$1'));
}

function foldText(text: string): string {
  return splitWords(text)
    .map((word) => foldLookupWord(word.text))
    .join(' ');
}

function nameBonus(names: readonly string[], wanted: string): number {
  if (wanted === '') return 0;
  if (names.includes(wanted)) return EXACT_NAME;
  return names.some((name) => name.startsWith(`${wanted} `)) ? NAME_START : 0;
}
