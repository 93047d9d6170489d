import type { BookHit, CodeBook } from '@/lib/codes/code-book';
import type { CodeFilters } from '@/lib/codes/search/search-codes';
import { titleWords } from '@/lib/codes/pack/title-words';
import { answerPart, answersInTurn, related, type FindResults, type Sources } from './answer-part';
import type { FindCodes } from './code-windows';
import type { LookupResult } from './lookup-entry';
import { selectionWords, type SelectionWord } from './selection-words';
import { understandSelection } from './understand-selection';

type Parts = Sources & { book: CodeBook; find: FindResults };

/** A text of so many words and without a full stop may be one thing; of a longer one nobody means every word. */
const PHRASE_WORDS = 12;
/** From this score on a code answers a whole phrase, also one in words of their own (`htn heart dz w/ chf`). */
const GOOD_ANSWER = 75;
/** The code that comes first may not be the best of few. */
const FOUND = 10;
/** Codes that score less have a few of a text's words by chance. */
const BY_CHANCE = 200;
/** How many codes show whether a phrase is answered, and how many phrases are kept for the next letter typed. */
const LOOKED_AT = 4;
const KEPT_PHRASES = 2_000;

/** Makes the look-up of sentences and selected texts. */
export function selectionLookup(parts: Parts): FindResults {
  const kept = new Map<string, readonly BookHit[]>();
  const { book, links, find } = parts;
  const search = (phrase: string, filters: CodeFilters): readonly BookHit[] => {
    const key = JSON.stringify([phrase.toLowerCase(), filters]);
    let hits = kept.get(key);
    if (!hits) {
      if (kept.size >= KEPT_PHRASES) kept.clear();
      // The space says that the last word is not still being typed.
      hits = book.search(`${phrase} `, LOOKED_AT, { ...filters, isComplete: true });
      kept.set(key, hits);
    }
    return hits;
  };

  return (query, limit, filters = {}) => {
    const words = selectionWords(query);
    if (!words.some(({ role }) => role === 'name')) return [];
    const findCodes: FindCodes = (phrase) => search(phrase, filters);
    const named = understandSelection(query, { book, links, findCodes });
    const isShort = words.length <= PHRASE_WORDS;
    const isPhrase = isShort && words.every(({ isFirst }, at) => at === 0 || !isFirst);
    if (
      (isShort && named.length < 2) ||
      (isPhrase && isAnsweredBy(book.search(query, 1, filters)[0], words))
    ) {
      const whole = find(query, Math.max(limit, FOUND), filters).filter(({ score }) => score >= BY_CHANCE);
      const termIds = named.flatMap((part) => part.termIds);
      const isOfCodes = named.length > 0 && named.every(({ hasCodes }) => hasCodes);
      return answersInTurn(
        [related(isOfCodes ? codeFirst(whole, termIds) : whole, termIds, parts, filters)],
        limit,
      );
    }
    const answers = named.map((part) =>
      answerPart(part, parts, filters).map((result) =>
        named.length === 1 ? result : { ...result, about: part.text },
      ),
    );
    return answersInTurn(answers, limit);
  };
}

/** Whether a code answers the whole phrase: the search is sure of it, or its title has every word that names something. */
function isAnsweredBy(best: BookHit | undefined, words: readonly SelectionWord[]): boolean {
  if (!best) return false;
  if (best.score >= GOOD_ANSWER) return true;
  const said = new Set(titleWords(best.title));
  return words.every(({ role, key }) => role !== 'name' || key.split(' ').every((word) => said.has(word)));
}

/** The best code before all but a term of the text: the longer a text, the higher texts that hold some of its words score. */
function codeFirst(results: readonly LookupResult[], termIds: readonly string[]): LookupResult[] {
  const [first] = results;
  const code = results.find(({ kind }) => kind === 'code');
  if (!code || (first?.kind === 'term' && termIds.includes(first.id))) return [...results];
  return [code, ...results.filter((result) => result !== code)];
}
