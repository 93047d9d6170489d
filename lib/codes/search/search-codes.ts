import type { CodeSystem } from '@/lib/codes/code-system';
import type { CodeLayer } from '@/lib/codes/layer';
import type { PackedCodes } from '@/lib/codes/pack/open-codes';
import { titleWords } from '@/lib/codes/pack/title-words';
import { findTyped } from './find-typed';
import { findInTitles, findNamed, findPartly, type Found } from './find-words';
import { STOP_WORDS } from './light-words';
import { listSearch, type ListSearch } from './list-search';
import { queryVariants } from './query-variants';
import { spelling, type Spelling } from './spelling';
import type { SynonymTable } from './synonym-table';

/** One installed code list. */
export type CodeList = Pick<CodeLayer, 'system' | 'edition' | 'isMidYear'> & { codes: PackedCodes };

export type CodeHit = {
  list: CodeList;
  row: number;
  /** Over 1,000 for a code that was typed; otherwise from 0 to about 200. */
  score: number;
};

export type CodeFilters = {
  systems?: readonly CodeSystem[] | undefined;
  editions?: readonly string[] | undefined;
  /** Only codes that may be reported. */
  isBillable?: boolean | undefined;
  /** First and last category of a chapter (`I00`, `I99`). */
  categories?: readonly [string, string] | undefined;
  /** Only codes that answer all of the words, as they are written: nothing in part, no spelling corrected. Much quicker. */
  isComplete?: boolean | undefined;
};

export type CodeSearch = {
  readonly lists: readonly CodeList[];
  /** The codes a coder means by the query, best first. */
  search(query: string, limit: number, filters?: CodeFilters): CodeHit[];
};

/** Where nothing answers better than this, titles that have only some of the words are taken too. */
const WEAK_ANSWER = 60;
/** Of a pasted text only the beginning is looked for, which keeps each keystroke quick. */
const MOST_WORDS = 20;
/** Correcting a word looks through all words there are; more of them than this are no slips of the finger. */
const MOST_CORRECTED = 4;
/** So many readings are looked for in part: the surest, and the first with each meaning. */
const PARTLY_READINGS = 5;

/** Makes the search over code lists. The lists are only looked at, never copied. */
export function codeSearch(lists: readonly CodeList[], synonyms: SynonymTable): CodeSearch {
  const searches = lists.map((list) => ({ list, search: listSearch(list.system, list.codes) }));
  let speller: Spelling | undefined;
  const correct = (word: string, isUnfinished: boolean): string => {
    if (STOP_WORDS.has(word) || synonyms.has(word)) return word;
    if (searches.some(({ search }) => search.table.choose(word, isUnfinished))) return word;
    // Made at the first misspelled word: most searches need none.
    speller ??= spelling(vocabularyOf(searches, synonyms));
    return speller.correct(word, isUnfinished) ?? word;
  };

  return {
    lists,
    search(query, limit, filters = {}) {
      const places = searches
        .filter(({ list }) => isWanted(list, filters))
        .map(({ list, search }) => {
          const accepts = rowFilter(list, filters);
          const scores = new Map<number, number>();
          const found: Found = (row, score) => {
            if ((scores.get(row) ?? 0) < score && accepts(row)) scores.set(row, score);
          };
          return { list, search, accepts, found, scores };
        });
      for (const { list, found } of places) findTyped(list, query, found);

      const isUnfinished = /[\p{L}\p{N}]$/u.test(query);
      const typed = titleWords(query).slice(0, MOST_WORDS);
      let corrected = 0;
      const words = typed.map((word, at) => {
        if (filters.isComplete || corrected >= MOST_CORRECTED) return word;
        const known = correct(word, isUnfinished && at === typed.length - 1);
        if (known !== word) corrected += 1;
        return known;
      });
      const variants = words.length === 0 ? [] : queryVariants(words, synonyms, isUnfinished);
      const inEach = (find: typeof findInTitles, readings = variants) => {
        for (const place of places) {
          for (const variant of readings) {
            if ((variant.system ?? place.list.system) === place.list.system) find(place, variant);
          }
        }
      };
      inEach(findNamed);
      inEach(findInTitles);
      if (filters.isComplete) return best(places, limit);
      const bestScore = places.reduce((best, { scores }) => Math.max(best, ...scores.values()), 0);
      if (bestScore < WEAK_ANSWER) inEach(findPartly, variants.slice(0, PARTLY_READINGS));
      return best(places, limit);
    },
  };
}

function best(places: readonly { list: CodeList; scores: Map<number, number> }[], limit: number): CodeHit[] {
  return places
    .flatMap(({ list, scores }) => [...scores].map(([row, score]): CodeHit => ({ list, row, score })))
    .toSorted((a, b) => b.score - a.score || a.row - b.row)
    .slice(0, limit);
}

function isWanted(list: CodeList, { systems, editions }: CodeFilters): boolean {
  return (systems?.includes(list.system) ?? true) && (editions?.includes(list.edition) ?? true);
}

function rowFilter({ codes }: CodeList, { isBillable, categories }: CodeFilters): (row: number) => boolean {
  if (!isBillable && !categories) return () => true;
  return (row) => {
    if (isBillable && !codes.isValidAt(row)) return false;
    if (!categories) return true;
    const category = codes.codeAt(row).slice(0, 3);
    return category >= categories[0] && category <= categories[1];
  };
}

/** A word of the synonym table is as usual as one of so many titles. */
const SYNONYM_ROWS = 50;

function vocabularyOf(
  searches: readonly { search: ListSearch }[],
  synonyms: SynonymTable,
): Map<string, number> {
  const vocabulary = new Map<string, number>();
  const add = (word: string, rows: number) => vocabulary.set(word, rows + (vocabulary.get(word) ?? 0));
  for (const { search } of searches) search.table.each(add);
  for (const word of synonyms.words()) add(word, SYNONYM_ROWS);
  return vocabulary;
}
