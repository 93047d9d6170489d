import type { PackedRecords } from '@/lib/codes/pack/packed-records';
import { foldTitle } from '@/lib/codes/records/fold-title';
import { termLines, type TermLine } from './term-lines';

type Term = { title: string; terms?: readonly Term[] };

/** Where "see" leads: a main term and the line of the subterm that is nearest to what is meant (0: the main term). */
export type ReferencePlace = { key: string; line: number };

/** More main terms than these never begin with the same word and a comma. */
const MOST_CANDIDATES = 60;

/** The references of one "see": the files join several with a semicolon. */
export function referencesOf(text: string): string[] {
  return text
    .split(';')
    .map((one) => one.replace(/\s+/g, ' ').trim())
    .filter(Boolean);
}

/**
 * Finds the main term and subterm that a reference of an index names (`Disease, lung, by site` leads to `lung` below
 * `Disease`: what is not a subterm, such as "by site", ends the search). Titles are compared without letter case,
 * accents and signs; of `Diabetes, diabetic` the first word is enough.
 * @returns undefined when no main term has this name
 */
export function findReference<T extends object>(
  records: PackedRecords<T>,
  reference: string,
): ReferencePlace | undefined {
  const parts = reference.split(',').map(foldTitle).filter(Boolean);
  // `Calculus, kidney` may be a main term as it stands: the longest name wins.
  for (let taken = parts.length; taken > 0; taken -= 1) {
    const key = mainTermKey(records, parts.slice(0, taken).join(' '), taken === 1);
    const record = key === undefined ? undefined : records.get(key);
    if (key === undefined || !record || !isTerm(record)) continue;
    return { key, line: lineOf(record, parts.slice(taken)) };
  }
  return undefined;
}

function mainTermKey<T extends object>(
  records: PackedRecords<T>,
  name: string,
  isFirstWord: boolean,
): string | undefined {
  const from = records.firstFrom(name);
  if (from < records.size && records.keyAt(from) === name) return name;
  if (!isFirstWord) return undefined;
  const singular = name.endsWith('s') ? name.slice(0, -1) : name;
  for (let at = from; at < Math.min(records.size, from + MOST_CANDIDATES); at += 1) {
    const key = records.keyAt(at);
    if (!key.startsWith(name)) break;
    const record = records.valueAt(at);
    if (isTerm(record) && namesOf(record.title).includes(name)) return key;
  }
  // "Complication" for Complication(s), "Burns" for Burn.
  for (const other of [`${name}s`, `${name}es`, singular]) {
    const at = records.firstFrom(other);
    if (at < records.size && records.keyAt(at) === other) return other;
  }
  return undefined;
}

/** Goes down from a main term as far as the parts are there. */
function lineOf(main: Term, parts: readonly string[]): number {
  const lines = termLines(main);
  let found = 0;
  for (const part of parts) {
    const children = childLines(lines, found);
    const next =
      children.find(({ term }) => namesOf(term.title).includes(part)) ??
      // "acute" for "acute or subacute", "nerve" for "nerve NEC".
      children.find(({ term }) => foldTitle(term.title).startsWith(`${part} `));
    if (!next) break;
    found = next.at;
  }
  return found;
}

function childLines<T>(lines: readonly TermLine<T>[], parent: number): TermLine<T>[] {
  const depth = lines[parent]?.depth ?? 0;
  const below = lines.slice(parent + 1);
  const end = below.findIndex((line) => line.depth <= depth);
  return below.slice(0, end === -1 ? undefined : end).filter((line) => line.depth === depth + 1);
}

/** What a title may be called: as a whole, and each of its words between commas. */
function namesOf(title: string): string[] {
  return [foldTitle(title), ...title.split(',').map(foldTitle)].filter(Boolean);
}

function isTerm(record: object): record is Term {
  return 'title' in record && typeof record.title === 'string';
}
