import MiniSearch, { type SearchOptions } from 'minisearch';
import { foldWord } from '@/lib/terms/fold-word';
import { splitWords } from '@/lib/terms/split-words';
import type { LookupEntry, LookupResult } from './lookup-entry';

export type LookupIndex = {
  /** @param isComplete only what has all of the words; without it some will do where nothing has all */
  search(query: string, limit: number, isComplete?: boolean): LookupResult[];
  /** The thing itself, as a result; undefined when the index has none of that id. */
  find(kind: LookupEntry['kind'], id: string): LookupResult | undefined;
};

/** Terms explain, notes teach, items come last: they quote both. */
const KIND_WEIGHT: Record<LookupEntry['kind'], number> = { term: 1.6, note: 1.3, item: 0.5 };
/** A name that is the whole query, or begins with it, beats one that merely holds its words. */
const EXACT_NAME = 1000;
const NAME_START = 50;
/** The user's own term before one of the glossary with the same name. */
const OWN_TERM = 100;
/** A name of as many words, each of them found: the query but for slips of the finger. */
const NAME_ALIKE = 200;
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
      fuzzy: slips,
    },
  });
  search.addAll(entries.map((entry, key) => ({ key, names: entry.names.join(' · '), body: entry.body })));
  const byId = new Map(entries.map((entry) => [`${entry.kind} ${entry.id}`, entry]));
  const folded = entries.map((entry) => entry.names.map(foldText));

  return {
    search(query, limit, isComplete = false) {
      const wanted = foldText(query);
      if (wanted === '') return [];
      const scores = new Map<number, number>();
      const length = wanted.split(' ').length;
      for (const { id, score, terms } of search.search(query)) {
        const key = Number(id);
        const isAlike = folded[key]?.some((name) => isMadeOf(name, terms, length));
        scores.set(key, score + (isAlike ? NAME_ALIKE : 0));
      }
      if (scores.size === 0 && !isComplete) {
        for (const hit of search.search(query, SOME_WORDS)) scores.set(Number(hit.id), hit.score);
      }
      return [...scores]
        .flatMap(([key, score]) => {
          const entry = entries[key];
          if (!entry) return [];
          const { kind, id, title, detail, isOwn } = entry;
          return [
            {
              kind,
              id,
              title,
              detail,
              score: score * KIND_WEIGHT[kind] + nameBonus(folded[key] ?? [], wanted, isOwn),
              ...(isOwn && { isOwn }),
            },
          ];
        })
        .toSorted((a, b) => b.score - a.score || a.title.localeCompare(b.title))
        .slice(0, limit);
    },
    find(kind, id) {
      const entry = byId.get(`${kind} ${id}`);
      return entry && { kind, id, title: entry.title, detail: entry.detail, score: 0 };
    },
  };
}

/** How many letters of a word may be wrong: two only in long ones, for two make another word of a short one (`sampling`, `coupling`). */
function slips(word: string): number {
  if (word.length < 5) return 0;
  return word.length < 9 ? 1 : 2;
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

function isMadeOf(name: string, words: readonly string[], length: number): boolean {
  const parts = name.split(' ');
  return parts.length === length && parts.every((part) => words.includes(part));
}

function nameBonus(names: readonly string[], wanted: string, isOwn = false): number {
  if (wanted === '') return 0;
  if (names.includes(wanted)) return isOwn ? EXACT_NAME + OWN_TERM : EXACT_NAME;
  return names.some((name) => name.startsWith(`${wanted} `)) ? NAME_START : 0;
}
