import { normaliseCode } from '@/lib/codes/normalise-code';
import type { PackedRecords } from '@/lib/codes/pack/packed-records';
import type { TableRecord } from '@/lib/codes/records/cm-table';
import { foldTitle } from '@/lib/codes/records/fold-title';
import type { BrowsePlace, TableBookId, TermBookId } from './browse-place';
import { findReference } from './find-reference';
import { tableLines } from './table-lines';

/** What a reference of an index opens: another page of the books, or a code (without its dot). */
export type ReferenceTarget = { kind: 'place'; place: BrowsePlace } | { kind: 'code'; code: string };

export type ReferenceFinder = (reference: string) => ReferenceTarget | undefined;

const CATEGORY = /^(?:sub)?categor(?:y|ies) ([A-Z][0-9][0-9A-Z](?:\.[0-9A-Z]{1,4})?)-?$/i;
const DRUGS = /^table of drugs/i;
const NEOPLASMS = /^(?:table of neoplasms?|neoplasm)(?:,|$)/i;
/** Parts of a neoplasm reference that name its column or say how to go on, not the site. */
const NO_SITES = new Set(
  'benign|by histologic type|by site|behavior|in situ|malignant|primary|secondary|site|uncertain|uncertain behavior|unspecified|unspecified behavior'.split(
    '|',
  ),
);

/**
 * Where "see" or "see also" leads. The index sends neoplasms and drugs to their tables in several wordings.
 * @param book the index that the reference stands in
 * @returns undefined for what names no term ("E08-E13 with .43"): it stays words
 */
export function referenceTarget<T extends object>(
  book: TermBookId,
  records: PackedRecords<T>,
  reference: string,
): ReferenceTarget | undefined {
  const category = CATEGORY.exec(reference)?.[1];
  if (category !== undefined) return { kind: 'code', code: normaliseCode(category) };
  if (book === 'cm-index' && DRUGS.test(reference)) return tablePlace('drugs', '');
  if (book === 'cm-index' && NEOPLASMS.test(reference)) return tablePlace('neoplasms', siteOf(reference));
  const found = findReference(records, reference);
  return found && { kind: 'place', place: { kind: 'main-term', book, ...found } };
}

/**
 * Where "see" in a table leads: to the rows of the same table that it names.
 * @returns undefined when the table has no such row
 */
export function tableReference(
  book: TableBookId,
  records: PackedRecords<TableRecord>,
  reference: string,
): ReferenceTarget | undefined {
  const typed = book === 'neoplasms' ? siteOf(reference) : reference;
  const isThere = typed !== '' && tableLines(records, '', typed).length > 0;
  return isThere ? tablePlace(book, typed) : undefined;
}

/** The words of a neoplasm reference that name its site (`Neoplasm, lung, malignant`: lung). */
function siteOf(reference: string): string {
  const parts = reference.replace(NEOPLASMS, '').split(',').map(foldTitle);
  return parts.filter((part) => part !== '' && !NO_SITES.has(part)).join(' ');
}

/** `referenceTarget` or `tableReference` for one book, keeping what was found: a page asks for them again at every change. */
export function referenceFinder(find: ReferenceFinder): ReferenceFinder {
  const known = new Map<string, ReferenceTarget | undefined>();
  return (reference) => {
    if (!known.has(reference)) known.set(reference, find(reference));
    return known.get(reference);
  };
}

function tablePlace(book: TableBookId, typed: string): ReferenceTarget {
  return { kind: 'place', place: { kind: 'index', book, letter: '', typed } };
}
