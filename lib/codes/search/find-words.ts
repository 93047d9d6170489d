import type { ListSearch } from './list-search';
import type { QueryVariant } from './query-variants';
import type { CodeList } from './search-codes';

/** Takes a row with its score; keeps the best score of each. */
export type Found = (row: number, score: number) => void;

export type Place = {
  list: CodeList;
  search: ListSearch;
  accepts: (row: number) => boolean;
  found: Found;
};

/** A phrase of the synonym table that is the whole query. */
const WHOLE_PHRASE = 140;
/** What is done is meant before that it was done: a status code only where no procedure has that name. */
const STATUS_LOSS = 12;
/** A phrase that is only a part of it. */
const PART_OF_QUERY = 70;
const CODES_OF_PART = 2;
/** What is named first is the condition, what follows its circumstances. */
const LATER_PHRASE_LOSS = 4;
/** The codes of so many categories are gone through. */
const CATEGORIES = 4;
const SAME_CATEGORY = 7;
const SAME_SUBCATEGORY = 10;
/** Quality measures (G8000 to G9999) quote every condition and procedure, and are seldom looked up. */
const MEASURE = /^G[89]\d{3}$/;
const MEASURE_SHARE = 0.65;

/** The codes that the synonym table names for the whole query. */
export function findNamed({ list, found }: Place, { phrases, isWhole, trust }: QueryVariant): void {
  if (!isWhole) return;
  for (const { codes } of phrases) {
    codes.forEach((code, at) => {
      const row = list.codes.rowOf(code);
      if (row === undefined) return;
      const loss = list.system === 'icd10cm' && code.startsWith('Z') ? STATUS_LOSS : 0;
      found(row, (WHOLE_PHRASE - loss - at) * trust);
    });
  }
}

/** The codes whose titles have all the words. */
export function findInTitles({ list, search, accepts, found }: Place, variant: QueryVariant): void {
  for (const { row, score } of search.searchAll({ ...variant, accepts })) {
    const code = list.codes.codeAt(row);
    found(row, (score + nearness(code, variant)) * measureShare(code) * variant.trust);
  }
}

/** The codes whose titles have some of the words, and those of a phrase that is a part of the query. */
export function findPartly({ list, search, accepts, found }: Place, variant: QueryVariant): void {
  const query = { ...variant, accepts };
  for (const { row, score } of search.searchAny(query)) {
    const code = list.codes.codeAt(row);
    found(row, (score + nearness(code, variant)) * measureShare(code) * variant.trust);
  }
  const categories = new Set<string>();
  for (const [place, { codes, share }] of variant.phrases.entries()) {
    codes.forEach((code, at) => {
      const row = list.codes.rowOf(code);
      if (row === undefined) return;
      categories.add(code.slice(0, 3));
      if (at < CODES_OF_PART)
        found(row, (PART_OF_QUERY * share - at - place * LATER_PHRASE_LOSS) * variant.trust);
    });
  }
  for (const category of [...categories].slice(0, CATEGORIES)) {
    for (const { row, score } of search.searchBelow(category, query)) {
      found(row, (score + nearness(list.codes.codeAt(row), variant)) * variant.trust);
    }
  }
}

/** More for the codes beside one that the table names for a part of the query. */
function nearness(code: string, { phrases }: QueryVariant): number {
  let shared = 0;
  for (const { codes } of phrases)
    for (const each of codes) shared = Math.max(shared, sharedStart(each, code));
  if (shared < 3) return 0;
  return shared < 5 ? SAME_CATEGORY : SAME_SUBCATEGORY;
}

function sharedStart(a: string, b: string): number {
  let at = 0;
  while (at < a.length && a[at] === b[at]) at += 1;
  return at;
}

function measureShare(code: string): number {
  return MEASURE.test(code) ? MEASURE_SHARE : 1;
}
