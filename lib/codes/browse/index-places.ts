import type { CodeSystem } from '@/lib/codes/code-system';
import type { PackedRecords } from '@/lib/codes/pack/packed-records';
import type { PcsReference } from '@/lib/codes/records/pcs-index';
import { PCS_LENGTH } from './pcs-steps';
import { termLines } from './term-lines';

/** A line of an index or table that leads to a code: the titles down to it, and the code as it is printed. */
export type IndexPlace = { key: string; line: number; path: string[]; printed: string };

/** What the terms of all indexes and tables have, of which each kind uses its own fields. */
type IndexedTerm = {
  title: string;
  code?: string;
  manifestation?: string;
  codes?: readonly (string | null)[];
  see?: string | readonly PcsReference[];
  terms?: readonly IndexedTerm[];
};

/** Three characters and the `-`. */
const TABLE_LENGTH = 4;
/** Main terms read between two reports. */
const STEP = 200;

/**
 * Finds every line of an index that leads to a code: prints it, or prints a part of it with a `-` (`E11.-` leads to
 * E11.9). Works in steps, so that whoever runs it can pause.
 * @param system of the index
 * @param code without its dot
 * @returns yields the share done so far (0 to 1), and at the end the places, the longest printed codes first
 */
export function* indexPlaces<T extends object>(
  records: PackedRecords<T>,
  system: CodeSystem,
  code: string,
): Generator<number, IndexPlace[]> {
  const places: IndexPlace[] = [];
  for (let at = 0; at < records.size; at += 1) {
    if (at % STEP === 0) yield at / records.size;
    const record = records.valueAt(at);
    if (!isTerm(record)) continue;
    const path: string[] = [];
    for (const { at: line, depth, term } of termLines<IndexedTerm>(record)) {
      path.length = depth;
      path.push(term.title);
      const printed = printedCodes(system, term).find((each) => leadsTo(each, code));
      if (printed !== undefined) places.push({ key: records.keyAt(at), line, path: [...path], printed });
    }
  }
  const sorted = places.toSorted((a, b) => b.printed.length - a.printed.length);
  // A table of ICD-10-PCS is named by hundreds of terms: only where nothing nearer is.
  const nearer =
    system === 'icd10pcs' ? sorted.filter(({ printed }) => printed.length > TABLE_LENGTH) : sorted;
  return nearer.length > 0 ? nearer : sorted;
}

/** The codes of a line. The ICD-10-PCS Index has no `-`: what is shorter than a code names its beginning or table. */
function printedCodes(system: CodeSystem, { code, manifestation, codes = [], see }: IndexedTerm): string[] {
  const references = typeof see === 'string' ? [] : (see ?? []).flatMap((one) => one.codes);
  const all = [code, manifestation, ...codes, ...references].filter((each) => typeof each === 'string');
  return system === 'icd10pcs' ? all.map((each) => (each.length < PCS_LENGTH ? `${each}-` : each)) : all;
}

/**
 * With a `-` at its end it leads to all codes below it. Without one it leads to itself, and to its codes with a 7th
 * character, which the index leaves out (`T60.3X1`).
 */
function leadsTo(printed: string, code: string): boolean {
  if (printed.endsWith('-')) return code.startsWith(printed.slice(0, -1));
  return code === printed || (code.length === 7 && code.slice(0, 6) === printed.padEnd(6, 'X'));
}

function isTerm(record: object): record is IndexedTerm {
  return 'title' in record && typeof record.title === 'string';
}
