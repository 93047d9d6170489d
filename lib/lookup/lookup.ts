import type { BookCode, BookHit, CodeBook } from '@/lib/codes/code-book';
import { listName } from '@/lib/codes/code-system';
import { editionYear } from '@/lib/codes/edition';
import type { CodeFilters } from '@/lib/codes/search/search-codes';
import type { LookupResult } from './lookup-entry';
import type { LookupIndex } from './lookup-index';
import { linkLookup } from './lookup-links';
import type { FindResults } from './answer-part';
import { isFiltering } from './is-filtering';
import { isSelection } from './is-selection';
import { selectionLookup } from './selection-lookup';

export type Lookup = {
  /**
   * The best results, best first. A code that several editions have comes once, from the newest of them.
   * Of a sentence or selected text the best of everything that it names, in turns, each `about` its words.
   * @param filters with any of them only codes are found: terms, notes and questions have no system or chapter
   */
  search(query: string, limit: number, filters?: CodeFilters): LookupResult[];
};

/** From these scores on, a code was typed, or is what a known phrase stands for. */
const TYPED = 900;
const KNOWN_PHRASE = 100;
const EXACT_NAME = 1000;

/**
 * The look-up over everything: the code book, and the index of terms, notes and questions. First what was typed as a
 * code, then the codes that a known phrase stands for, then a term or note of exactly that name, then the rest by how
 * well it answers.
 */
export function openLookup(
  book: CodeBook,
  index: LookupIndex,
  links = linkLookup({ terms: [], notes: [], items: [] }),
): Lookup {
  const copies = mostEditions(book);
  const codesFor: FindResults = (query, limit, filters) =>
    oneOfEach(book.search(query, limit * copies, filters)).map(codeResult);
  const findWith =
    (isComplete: boolean): FindResults =>
    (query, limit, filters) => {
      const codes = codesFor(query, limit, filters);
      const texts = isFiltering(filters)
        ? []
        : index
            .search(query, limit, isComplete)
            .map((result) => ({ ...result, score: textScore(result.score) }));
      return [...codes, ...texts].toSorted((a, b) => b.score - a.score).slice(0, limit);
    };
  const find = findWith(false);
  const findInSelection = selectionLookup({ book, index, links, codesFor, find: findWith(true) });
  return {
    search: (query, limit, filters) =>
      isSelection(query) ? findInSelection(query, limit, filters) : find(query, limit, filters),
  };
}

/** In how many editions a code may be found. */
function mostEditions({ lists }: CodeBook): number {
  const editions = new Map<string, number>();
  for (const { system } of lists) editions.set(system, 1 + (editions.get(system) ?? 0));
  return Math.max(1, ...editions.values());
}

type Found = { hit: BookHit; alsoIn: string[] };

/** Each code once, from its newest edition, as high as the best of them. */
function oneOfEach(hits: readonly BookHit[]): Found[] {
  const found = new Map<string, Found>();
  for (const hit of hits) {
    const key = `${hit.system}:${hit.code}`;
    const known = found.get(key);
    if (!known) found.set(key, { hit, alsoIn: [] });
    else if (editionYear(hit.system, hit.edition) > editionYear(hit.system, known.hit.edition)) {
      const alsoIn = [known.hit.edition, ...known.alsoIn];
      found.set(key, { hit: { ...hit, score: known.hit.score }, alsoIn });
    } else known.alsoIn.push(hit.edition);
  }
  return [...found.values()];
}

function codeResult({ hit: { score, ...code }, alsoIn }: Found): LookupResult {
  return {
    kind: 'code',
    id: code.code,
    title: code.title,
    // The starter set of MS-DRG has the year as its edition, which is not said twice.
    detail: [...new Set([listName(code.system), code.edition, useOf(code)])].join(' · '),
    score: codeScore(score),
    code,
    alsoIn,
  };
}

function useOf({ system, edition, isBillable, validTo }: BookCode): string {
  // MS-DRGs are grouped into, not billed: their version says less than its year.
  if (system === 'msdrg') return `FY${editionYear(system, edition)}`;
  if (isBillable) return 'billable';
  return validTo === undefined ? 'header' : 'no longer in force';
}

/** 3,000 and more for a typed code, 2,000 for a known phrase, up to 1,000 for words of the title. */
function codeScore(score: number): number {
  if (score >= TYPED) return 2_100 + score;
  return score >= KNOWN_PHRASE ? 1_900 + score : score * 10;
}

/** 1,500 for the name itself, up to 500 for words of it. */
function textScore(score: number): number {
  return score >= EXACT_NAME ? 1_500 + (score - EXACT_NAME) / 100 : (500 * score) / (score + 30);
}
