import { storage } from 'wxt/utils/storage';
import { database } from '@/lib/db/database';
import type { CompanionDatabase } from '@/lib/db/schema';
import { readSettings } from '@/lib/settings/settings';
import { readSitePolicy, wantedPatterns } from '@/lib/settings/site-policy';
import { compileTerms } from '@/lib/terms/compile-terms';
import { packGlossary } from '@/lib/terms/pack-glossary';
import type { PackedGlossary } from '@/lib/terms/packed-glossary';
import { bringContentUpToDate } from './import-built-in';

type Kept = { key: string; packed: PackedGlossary };

/**
 * What was packed last, for the next start of the worker. Compiling takes some hundred milliseconds, for which the first
 * flags on a page would wait. The browser empties it when it starts and when the extension is updated.
 */
const stored = storage.defineItem<Kept>('session:glossary');
/** What is stored when this worker asks first; later it knows better. */
let before: Promise<Kept | null> | undefined;
let kept: { key: string; packed: Promise<PackedGlossary> } | undefined;

/** Begins to read what is stored, while the caller waits for what else it needs. */
export function expectGlossary(): Promise<Kept | null> {
  before ??= stored.getValue().catch(() => null);
  return before;
}

/**
 * Packs the glossary before a page asks for it, where pages are flagged without asking. For the start of the browser and
 * of a new version, which leave nothing stored.
 */
export async function prepareGlossary(): Promise<void> {
  const [policy, { hiddenTerms, isFlaggingPaused }] = await Promise.all([readSitePolicy(), readSettings()]);
  if (!isFlaggingPaused && wantedPatterns(policy).length > 0)
    await packedGlossary(await database(), hiddenTerms);
}

/**
 * The user's own terms and the glossary without the hidden ones, packed. It is made anew when one of them changed.
 * @param hiddenTerms ids
 */
export async function packedGlossary(
  db: CompanionDatabase,
  hiddenTerms: readonly string[],
): Promise<PackedGlossary> {
  const key = await keyOf(db, hiddenTerms);
  if (kept?.key === key) return kept.packed;
  const opened = { key, packed: packedFor(key, db, hiddenTerms) };
  kept = opened;
  try {
    return await opened.packed;
  } catch (error) {
    // Not to be kept: the next call tries again.
    if (kept === opened) kept = undefined;
    throw error;
  }
}

async function keyOf(db: CompanionDatabase, hiddenTerms: readonly string[]): Promise<string> {
  const revisions = () => db.meta.bulkGet(['contentRevision', 'ownTermsRevision']);
  let [content, own] = await revisions();
  if (content === undefined) {
    // Right after the installation the glossary may not be there yet.
    await bringContentUpToDate();
    [content, own] = await revisions();
  }
  return JSON.stringify([db.name, content?.value, own?.value, hiddenTerms]);
}

async function packedFor(
  key: string,
  db: CompanionDatabase,
  hiddenTerms: readonly string[],
): Promise<PackedGlossary> {
  const known = await expectGlossary();
  if (known?.key === key) return known.packed;
  const hidden = new Set(hiddenTerms);
  const terms = (await db.terms.toArray()).filter(({ id }) => !hidden.has(id));
  const packed = packGlossary(
    compileTerms(
      terms.filter((term) => term.owner === 'built-in'),
      terms.filter((term) => term.owner === 'user'),
    ),
  );
  // Storage of a session is small; without it the next start of the worker packs again.
  await stored.setValue({ key, packed }).catch(() => undefined);
  return packed;
}
