import { itemEntry, noteEntry, termEntry } from '@/lib/lookup/lookup-entries';
import { openLookup, type Lookup } from '@/lib/lookup/lookup';
import { buildLookupIndex, type LookupIndex } from '@/lib/lookup/lookup-index';
import { codeBook } from './code-book';
import type { CompanionDatabase } from './schema';

let cached: { key: string; index: Promise<LookupIndex> } | undefined;
let lookup: { parts: readonly [unknown, unknown]; opened: Lookup } | undefined;

/**
 * The look-up over all codes, terms, notes and askable items, built on first use and again when the content, the
 * installed code sets or the bank switches changed.
 */
export async function openedLookup(db: CompanionDatabase, disabledBanks: readonly string[]): Promise<Lookup> {
  const [book, index] = await Promise.all([codeBook(db), textIndex(db, disabledBanks)]);
  if (lookup?.parts[0] !== book || lookup.parts[1] !== index) {
    lookup = { parts: [book, index], opened: openLookup(book, index) };
  }
  return lookup.opened;
}

async function textIndex(db: CompanionDatabase, disabledBanks: readonly string[]): Promise<LookupIndex> {
  const revisions = await db.meta.bulkGet(['contentRevision', 'ownBanksRevision']);
  const key = JSON.stringify([db.name, revisions.map((row) => row?.value), disabledBanks]);
  if (cached?.key === key) return cached.index;
  const built = { key, index: build(db, disabledBanks) };
  cached = built;
  try {
    return await built.index;
  } catch (error) {
    // Not to be kept: the next call tries again.
    if (cached === built) cached = undefined;
    throw error;
  }
}

async function build(db: CompanionDatabase, disabledBanks: readonly string[]): Promise<LookupIndex> {
  const [terms, notes, items] = await Promise.all([
    db.terms.toArray(),
    db.notes.toArray(),
    db.items.toArray(),
  ]);
  const asked = items.filter((item) => item.status === 'active' && !disabledBanks.includes(item.bankId));
  return buildLookupIndex([...terms.map(termEntry), ...notes.map(noteEntry), ...asked.map(itemEntry)]);
}
