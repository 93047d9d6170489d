import { codeEntry, itemEntry, noteEntry, termEntry } from '@/lib/lookup/lookup-entries';
import { buildLookupIndex, type LookupIndex } from '@/lib/lookup/lookup-index';
import type { CompanionDatabase } from './schema';

let cached: { key: string; index: Promise<LookupIndex> } | undefined;

/**
 * The index over all terms, notes, codes and askable items, built on first use and again when the content or the
 * bank switches changed.
 */
export async function lookupIndex(
  db: CompanionDatabase,
  disabledBanks: readonly string[],
): Promise<LookupIndex> {
  const revision = await db.meta.get('contentRevision');
  const key = JSON.stringify([db.name, revision?.value, disabledBanks]);
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
  const [terms, notes, sets, items] = await Promise.all([
    db.terms.toArray(),
    db.notes.toArray(),
    db.codeSets.toArray(),
    db.items.toArray(),
  ]);
  const asked = items.filter((item) => item.status === 'active' && !disabledBanks.includes(item.bankId));
  return buildLookupIndex([
    ...terms.map(termEntry),
    ...notes.map(noteEntry),
    ...sets.flatMap((set) => set.codes.map(codeEntry)),
    ...asked.map(itemEntry),
  ]);
}
