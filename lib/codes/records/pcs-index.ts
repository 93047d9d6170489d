import type { PackedRecords } from '@/lib/codes/pack/packed-records';

/** Where a term of the index sends the reader: a term (`Resection, Uterus`) or a value (`Peritoneal Cavity`), with tables or codes. */
export type PcsReference = { text: string; codes: string[] };

/**
 * A main term or subterm of the ICD-10-PCS Index. `codes` are as the file has them: three characters name a table, four
 * to six the beginning of a code, seven a code.
 */
export type PcsIndexTerm = {
  /** Empty for a subterm that is only a reference or a code. */
  title: string;
  see: PcsReference[];
  use: PcsReference[];
  codes: string[];
  terms: PcsIndexTerm[];
};

/** The key of a main term: its title without regard to case, accents and blanks. */
export function indexKey(title: string): string {
  return title.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replace(/\s+/g, ' ').trim();
}

/**
 * Main terms of layer `index` of ICD-10-PCS that begin with what was typed, in the order of the alphabet.
 * @param most how many at most
 */
export function indexTermsFrom(
  index: PackedRecords<PcsIndexTerm>,
  typed: string,
  most: number,
): PcsIndexTerm[] {
  const key = indexKey(typed);
  const found: PcsIndexTerm[] = [];
  for (let at = index.firstFrom(key); at < index.size && found.length < most; at += 1) {
    if (!index.keyAt(at).startsWith(key)) break;
    found.push(index.valueAt(at));
  }
  return found;
}
