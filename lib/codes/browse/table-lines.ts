import type { PackedRecords } from '@/lib/codes/pack/packed-records';
import type { TableMainTerm, TableRecord, TableTerm } from '@/lib/codes/records/cm-table';
import { letterKey } from '@/lib/codes/records/main-term';
import { mainTermsFrom } from '@/lib/codes/records/main-terms-from';
import { cmLetters } from './index-letters';
import { findLines, termLines, type TermLine } from './term-lines';

/** A row of a table. `id` is unique on the page. */
export type TableLine = { id: string; depth: number; term: TableTerm };

/** Main terms that begin with what was typed: enough to see that one has to type more. */
const MOST_FOUND = 60;

/** The letters of a table; the Table of Neoplasms has one, for its one main term. */
export function tableLetters(records: PackedRecords<TableRecord>): string[] {
  return cmLetters(records);
}

/**
 * The rows of a letter, subterms below their main terms; when something was typed, those that are meant: main terms
 * that begin with it, or, where none does (the sites of the one main term "Neoplasm"), lines with these words.
 */
export function tableLines(records: PackedRecords<TableRecord>, letter: string, typed: string): TableLine[] {
  if (typed.trim() === '')
    return mainTerms(records, [letter]).flatMap(([key, term]) => linesOf(key, termLines<TableTerm>(term)));
  const [first, ...words] = typed.trim().split(/\s+/);
  const found = mainTermsFrom(records, typed, MOST_FOUND);
  if (found.length > 0) return found.flatMap(({ key, term }) => linesOf(key, termLines<TableTerm>(term)));
  // "aspirin chewable": the first word may name the main term, the others a line below it.
  const near = words.length === 0 ? [] : mainTermsFrom(records, first ?? '', MOST_FOUND);
  const terms = near.length > 0 ? near.map(({ key, term }) => [key, term] as const) : smallTable(records);
  return terms.flatMap(([key, term]) => linesOf(key, findLines(termLines<TableTerm>(term), typed)));
}

/** All main terms of a table of one letter: a larger one is found by its main terms alone. */
function smallTable(records: PackedRecords<TableRecord>): (readonly [string, TableMainTerm])[] {
  const letters = cmLetters(records);
  return letters.length === 1 ? mainTerms(records, letters) : [];
}

function mainTerms(
  records: PackedRecords<TableRecord>,
  letters: readonly string[],
): (readonly [string, TableMainTerm])[] {
  return letters.flatMap((letter) => {
    const record = records.get(letterKey(letter));
    if (record?.kind !== 'letter') return [];
    return record.terms.flatMap(({ key }) => {
      const term = records.get(key);
      return term?.kind === 'main-term' ? [[key, term] as const] : [];
    });
  });
}

function linesOf(key: string, lines: readonly TermLine<TableTerm>[]): TableLine[] {
  return lines.map(({ at, depth, term }) => ({ id: `${key}:${at}`, depth, term }));
}
