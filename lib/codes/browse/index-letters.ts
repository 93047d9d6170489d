import type { PackedRecords } from '@/lib/codes/pack/packed-records';
import { letterKey, type IndexLetter } from '@/lib/codes/records/main-term';
import { mainTermsFrom } from '@/lib/codes/records/main-terms-from';
import { indexKey, indexTermsFrom, type PcsIndexTerm } from '@/lib/codes/records/pcs-index';

/** A main term in a list of them. */
export type ListedTerm = { key: string; title: string };

type CmRecord = { kind: string } | IndexLetter;

/** The letters of an index or table of ICD-10-CM. */
export function cmLetters<T extends CmRecord>(records: PackedRecords<T>): string[] {
  const first = letterKey('');
  const letters: string[] = [];
  for (let at = records.firstFrom(first); at < records.size; at += 1) {
    const key = records.keyAt(at);
    if (!key.startsWith(first)) break;
    letters.push(key.slice(first.length));
  }
  return letters;
}

/**
 * The main terms of a letter in the book's order; when something was typed, those that begin with it.
 * @param most how many at most
 */
export function cmMainTerms<T extends CmRecord>(
  records: PackedRecords<T>,
  letter: string,
  typed: string,
  most: number,
): ListedTerm[] {
  if (typed.trim() !== '') {
    const found = mainTermsFrom<T>(records, typed, most);
    return found.map(({ key, term }) => ({ key, title: titleOf(term) }));
  }
  const record = records.get(letterKey(letter));
  return record && isLetter(record) ? record.terms : [];
}

/** The letters and figures that main terms of the ICD-10-PCS Index begin with. */
export function pcsLetters(index: PackedRecords<PcsIndexTerm>): string[] {
  const letters: string[] = [];
  let at = 0;
  while (at < index.size) {
    const first = String.fromCodePoint(index.keyAt(at).codePointAt(0) ?? 0);
    letters.push(first.toUpperCase());
    at = index.firstFrom(`${first}\uFFFF`);
  }
  return letters;
}

/** As `cmMainTerms`, for the ICD-10-PCS Index. */
export function pcsMainTerms(
  index: PackedRecords<PcsIndexTerm>,
  letter: string,
  typed: string,
  most: number,
): ListedTerm[] {
  const beginning = typed.trim() === '' ? letter : typed;
  return indexTermsFrom(index, beginning, most).map(({ title }) => ({ key: indexKey(title), title }));
}

function isLetter(record: CmRecord): record is IndexLetter {
  return record.kind === 'letter' && 'terms' in record;
}

function titleOf(term: object): string {
  return 'title' in term && typeof term.title === 'string' ? term.title : '';
}
