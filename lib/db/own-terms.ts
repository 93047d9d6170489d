import { v7 as uuidv7 } from 'uuid';
import { AppError } from '@/lib/std/app-error';
import {
  OWN_TERM_LIMITS,
  OWN_TERM_PREFIX,
  ownTermId,
  ownTermKey,
  type OwnTermFields,
} from '@/lib/terms/own-term';
import type { CompanionDatabase, OwnTermRow } from './schema';

/** What undoes a change: the rows as they were, and the ids that were not there. */
export type OwnTermsBefore = { rows: OwnTermRow[]; added: string[] };

/** What becomes of a term of a file when the user has one of its name. */
export type DuplicateChoice = 'keep' | 'replace';

export type ImportedTerms = { added: number; replaced: number; kept: number; before: OwnTermsBefore };

/** The user's own terms, by name. */
export async function readOwnTerms(db: CompanionDatabase): Promise<OwnTermRow[]> {
  const rows = await ownRows(db);
  return rows.toSorted((a, b) => a.name.localeCompare(b.name));
}

/**
 * Adds a term, or changes the one with this id.
 * @returns the term's id, and what undoes it
 * @throws AppError `term-there` when another one has the name, `term-limit`, or `term-missing` when it is gone
 */
export async function saveOwnTerm(
  db: CompanionDatabase,
  fields: OwnTermFields,
  id?: string,
): Promise<{ id: string; before: OwnTermsBefore }> {
  return change(db, async (rows) => {
    const old = rows.find((row) => row.id === id);
    if (id !== undefined && !old) throw new AppError('term-missing', `There is no own term ${id}.`);
    const key = ownTermKey(fields.name);
    if (rows.some((row) => row !== old && ownTermKey(row.name) === key))
      throw new AppError('term-there', `There is an own term “${fields.name}”.`);
    const row = rowOf(fields, old?.id ?? ownTermId(fields.name, takenBy(rows)));
    checkLimit(rows.length + (old ? 0 : 1));
    await db.terms.put(row);
    return { id: row.id, before: old ? { rows: [old], added: [] } : { rows: [], added: [row.id] } };
  });
}

/** Deletes a term. @returns what undoes it */
export async function deleteOwnTerm(db: CompanionDatabase, id: string): Promise<{ before: OwnTermsBefore }> {
  return change(db, async (rows) => {
    const old = rows.filter((row) => row.id === id);
    await db.terms.bulkDelete(old.map((row) => row.id));
    return { before: { rows: old, added: [] } };
  });
}

/**
 * Stores the terms of a file, all of them or none.
 * @param terms no two of one name
 * @param duplicates what becomes of those of which the user has one of the same name
 * @throws AppError `term-limit`
 */
export async function importOwnTerms(
  db: CompanionDatabase,
  terms: readonly OwnTermFields[],
  duplicates: DuplicateChoice,
): Promise<ImportedTerms> {
  return change(db, async (rows) => {
    const byKey = new Map(rows.map((row) => [ownTermKey(row.name), row]));
    const isTaken = takenBy(rows);
    const before: OwnTermsBefore = { rows: [], added: [] };
    const added = new Set<string>();
    const put: OwnTermRow[] = [];
    let kept = 0;
    for (const fields of terms) {
      const old = byKey.get(ownTermKey(fields.name));
      if (old && (duplicates === 'keep' || isSameTerm(old, fields))) {
        kept += 1;
        continue;
      }
      const id = old?.id ?? ownTermId(fields.name, (each) => isTaken(each) || added.has(each));
      if (old) before.rows.push(old);
      else added.add(id);
      put.push(rowOf(fields, id));
    }
    before.added.push(...added);
    checkLimit(rows.length + added.size);
    await db.terms.bulkPut(put);
    return { added: added.size, replaced: before.rows.length, kept, before };
  });
}

/**
 * Puts terms back as they were, and takes away those that were added.
 * @throws AppError `term-there` when one of the same name was added since, or `term-limit`; nothing is changed then
 */
export async function restoreOwnTerms(db: CompanionDatabase, before: OwnTermsBefore): Promise<void> {
  await change(db, async (rows) => {
    const gone = new Set([...before.added, ...before.rows.map(({ id }) => id)]);
    const stay = rows.filter(({ id }) => !gone.has(id));
    const keys = new Set(stay.map(({ name }) => ownTermKey(name)));
    const twice = before.rows.find(({ name }) => keys.has(ownTermKey(name)));
    if (twice) throw new AppError('term-there', `“${twice.name}” was added again since.`);
    checkLimit(stay.length + before.rows.length);
    await db.terms.bulkDelete([...gone]);
    await db.terms.bulkPut(before.rows);
  });
}

/** Whether nothing of a term would change. */
export function isSameTerm(old: OwnTermFields, now: OwnTermFields): boolean {
  return JSON.stringify(partsOf(old)) === JSON.stringify(partsOf(now));
}

function partsOf({ name, aliases, definition, isCaseSensitive }: OwnTermFields) {
  return [name, aliases, definition, isCaseSensitive === true];
}

async function change<Result>(
  db: CompanionDatabase,
  work: (rows: OwnTermRow[]) => Promise<Result>,
): Promise<Result> {
  return db.transaction('rw', db.terms, db.meta, async () => {
    const result = await work(await ownRows(db));
    // The look-up that is kept in memory is made anew.
    await db.meta.put({ key: 'ownTermsRevision', value: uuidv7() });
    return result;
  });
}

async function ownRows(db: CompanionDatabase): Promise<OwnTermRow[]> {
  const rows = await db.terms.where('id').startsWith(OWN_TERM_PREFIX).toArray();
  return rows.filter((row) => row.owner === 'user');
}

function rowOf({ name, aliases, definition, isCaseSensitive }: OwnTermFields, id: string): OwnTermRow {
  return { id, name, aliases, definition, ...(isCaseSensitive ? { isCaseSensitive } : {}), owner: 'user' };
}

function takenBy(rows: readonly OwnTermRow[]): (id: string) => boolean {
  const ids = new Set(rows.map(({ id }) => id));
  return (id) => ids.has(id);
}

function checkLimit(count: number): void {
  if (count > OWN_TERM_LIMITS.terms)
    throw new AppError('term-limit', `${count} own terms would be more than ${OWN_TERM_LIMITS.terms}.`);
}
