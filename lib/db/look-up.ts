import { itemEntry, noteEntry, ownTermEntry, termEntry } from '@/lib/lookup/lookup-entries';
import { openLookup, type Lookup } from '@/lib/lookup/lookup';
import { linkLookup, type LookupLinks } from '@/lib/lookup/lookup-links';
import { buildLookupIndex, type LookupIndex } from '@/lib/lookup/lookup-index';
import { codeBook } from './code-book';
import type { CompanionDatabase, TermRow } from './schema';

type Texts = { index: LookupIndex; links: LookupLinks };

let cached: { key: string; texts: Promise<Texts> } | undefined;
let lookup: { parts: readonly [unknown, unknown]; opened: Lookup } | undefined;

/**
 * The look-up over all codes, terms, notes and askable items, built on first use and again when the content, the
 * installed code sets or the bank switches changed.
 */
export async function openedLookup(db: CompanionDatabase, disabledBanks: readonly string[]): Promise<Lookup> {
  const [book, texts] = await Promise.all([codeBook(db), lookupTexts(db, disabledBanks)]);
  if (lookup?.parts[0] !== book || lookup.parts[1] !== texts) {
    lookup = { parts: [book, texts], opened: openLookup(book, texts.index, texts.links) };
  }
  return lookup.opened;
}

async function lookupTexts(db: CompanionDatabase, disabledBanks: readonly string[]): Promise<Texts> {
  const revisions = await db.meta.bulkGet(['contentRevision', 'ownBanksRevision', 'ownTermsRevision']);
  const key = JSON.stringify([db.name, revisions.map((row) => row?.value), disabledBanks]);
  if (cached?.key === key) return cached.texts;
  const built = { key, texts: build(db, disabledBanks) };
  cached = built;
  try {
    return await built.texts;
  } catch (error) {
    // Not to be kept: the next call tries again.
    if (cached === built) cached = undefined;
    throw error;
  }
}

async function build(db: CompanionDatabase, disabledBanks: readonly string[]): Promise<Texts> {
  const [terms, notes, items] = await Promise.all([
    db.terms.toArray(),
    db.notes.toArray(),
    db.items.toArray(),
  ]);
  const asked = items.filter((item) => item.status === 'active' && !disabledBanks.includes(item.bankId));
  return {
    index: buildLookupIndex([...terms.map(entryOf), ...notes.map(noteEntry), ...asked.map(itemEntry)]),
    links: linkLookup({
      terms: terms.filter((term) => term.owner === 'built-in'),
      ownTerms: terms.filter((term) => term.owner === 'user'),
      notes,
      items: asked,
    }),
  };
}

function entryOf(term: TermRow) {
  return term.owner === 'user' ? ownTermEntry(term) : termEntry(term);
}
