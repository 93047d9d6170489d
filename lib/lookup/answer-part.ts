import { normaliseCode } from '@/lib/codes/normalise-code';
import type { CodeFilters } from '@/lib/codes/search/search-codes';
import type { FindingKey } from '@/lib/terms/finding';
import { targetOf, type LookupResult } from './lookup-entry';
import type { LookupIndex } from './lookup-index';
import type { LookupLinks } from './lookup-links';
import { isFiltering } from './is-filtering';
import type { SelectionPart } from './understand-selection';

export type FindResults = (query: string, limit: number, filters?: CodeFilters) => LookupResult[];

export type Sources = { index: LookupIndex; links: LookupLinks; codesFor: FindResults };

const MOST_CODES = 6;
const MOST_TERMS = 3;
const MOST_NOTES = 2;
const MOST_ITEMS = 3;
/** Codes far below the best one answer something else. */
const SHARE_OF_BEST = 0.25;
/** The results before these places are left as the search ranks them; a note and a question come no later. */
const NOTE_PLACE = 2;
/** As much as a thing of exactly that name. */
const TAUGHT_SCORE = 1_500;
const ITEM_PLACE = 5;

/** What answers one part of a text, best first: the code, the term, the note and a question on it, then more of each. */
export function answerPart(part: SelectionPart, sources: Sources, filters: CodeFilters): LookupResult[] {
  const codes = codesOf(part, sources, filters);
  if (isFiltering(filters)) return codes;
  const { terms, notes, items, asides } = taught(keysOf(codes, part.termIds), part.termIds, sources);
  const more = codes.slice(1);
  return [
    ...codes.slice(0, 1),
    ...terms.slice(0, 1),
    ...notes.slice(0, 1),
    ...items.slice(0, 1),
    ...more.slice(0, 2),
    ...items.slice(1),
    ...terms.slice(1),
    ...notes.slice(1),
    ...more.slice(2),
    ...asides,
  ];
}

/** The results of a search for one thing, with the notes and questions that teach it where the search has them not or late. */
export function related(
  results: readonly LookupResult[],
  termIds: readonly string[],
  sources: Sources,
  filters: CodeFilters,
): LookupResult[] {
  if (isFiltering(filters)) return [...results];
  const { notes, items } = taught(keysOf(results, termIds), termIds, sources);
  const [note] = notes;
  const early = results.slice(0, ITEM_PLACE);
  const withNote =
    !note || early.some(({ kind }) => kind === 'note') ? early : early.toSpliced(NOTE_PLACE, 0, note);
  return [...withNote, ...items, ...results.slice(ITEM_PLACE), ...notes];
}

/** The first of each list, then the second, and so on; nothing twice. Scores never rise from one to the next. */
export function answersInTurn(lists: readonly (readonly LookupResult[])[], limit: number): LookupResult[] {
  const seen = new Set<string>();
  const taken: LookupResult[] = [];
  const rests = lists.map((list) => [...list]);
  let score = Infinity;
  while (taken.length < limit && rests.some((rest) => rest.length > 0)) {
    for (const rest of rests) {
      let next = rest.shift();
      while (next && seen.has(keyOf(next))) next = rest.shift();
      if (!next || taken.length >= limit) continue;
      seen.add(keyOf(next));
      score = Math.min(score, next.score);
      taken.push({ ...next, score });
    }
  }
  return taken;
}

const keyOf = (result: LookupResult) => JSON.stringify(targetOf(result));

function codesOf(part: SelectionPart, { codesFor }: Sources, filters: CodeFilters): LookupResult[] {
  if (part.code) {
    const { code, system } = part.code;
    return codesFor(code, MOST_CODES, { ...filters, systems: filters.systems ?? [system] });
  }
  if (!part.hasCodes) return [];
  const found = codesFor(`${part.text} `, MOST_CODES, filters);
  const least = (found[0]?.score ?? 0) * SHARE_OF_BEST;
  const near = found.filter(({ score }) => score >= least);
  // "Heart failure due to hypertensive heart disease": of what answers the second, the code that says both comes first.
  const both = near.find(({ id }) => part.together.includes(id));
  return both ? [both, ...near.filter((result) => result !== both)] : near;
}

function taught(keys: readonly FindingKey[], termIds: readonly string[], { index, links }: Sources) {
  const found = (kind: 'term' | 'note' | 'item', ids: readonly string[], most: number) =>
    ids.slice(0, most).flatMap((id) => {
      const result = index.find(kind, id);
      return result ? [{ ...result, score: TAUGHT_SCORE }] : [];
    });
  const { notes, asides } = links.notesOn(keys);
  return {
    terms: found('term', termIds, MOST_TERMS),
    notes: found('note', notes, MOST_NOTES),
    asides: found('note', asides, 1),
    items: found('item', links.itemsOn(keys), MOST_ITEMS),
  };
}

/** What is spoken of: the best code, and the terms. */
function keysOf(results: readonly LookupResult[], termIds: readonly string[]): FindingKey[] {
  const code = results.find(({ kind }) => kind === 'code')?.code;
  return [
    ...(code ? [`code:${code.system}:${normaliseCode(code.code)}` as const] : []),
    ...termIds.map((id) => `term:${id}` as const),
  ];
}
