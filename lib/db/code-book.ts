import { openCodeBook, type CodeBook } from '@/lib/codes/code-book';
import { openCodes, type PackedCodes } from '@/lib/codes/pack/open-codes';
import { isReadable } from '@/lib/codes/pack/pack-format';
import { packRecords } from '@/lib/codes/pack/packed-records';
import { openSynonyms } from '@/lib/codes/search/synonym-table';
import type { CompanionDatabase } from './schema';

let cached: { key: string; book: Promise<CodeBook> } | undefined;

/**
 * All installed codes, opened on first use and again after an installation, a removal or new content. A list that cannot
 * be opened is left out, so that the others, or the starter set of its system, can still be searched.
 */
export async function codeBook(db: CompanionDatabase): Promise<CodeBook> {
  const rows = await db.codeLayers.toArray();
  const revision = await db.meta.get('contentRevision');
  const key = JSON.stringify([db.name, revision?.value, rows.map((row) => [row.id, row.installedAt])]);
  if (cached?.key === key) return cached.book;
  const opened = { key, book: open(db) };
  cached = opened;
  try {
    return await opened.book;
  } catch (error) {
    // Not to be kept: the next call tries again.
    if (cached === opened) cached = undefined;
    throw error;
  }
}

async function open(db: CompanionDatabase): Promise<CodeBook> {
  const rows = await db.codeLayers.filter((row) => row.kind === 'codes' && isReadable(row)).toArray();
  const [data, starters, [synonyms]] = await Promise.all([
    db.codeLayerData.bulkGet(rows.map((row) => row.id)),
    db.codeSets.toArray(),
    db.synonyms.toArray(),
  ]);
  const lists = rows.flatMap((row, at) => {
    const packed = data[at]?.packed;
    const codes = packed && openedCodes(packed);
    return codes ? [{ ...row, codes }] : [];
  });
  return openCodeBook(
    lists,
    starters.flatMap((set) => set.codes),
    openSynonyms(synonyms?.packed ?? packRecords(new Map())),
  );
}

/** Undefined for data that is damaged, which the format in its row does not tell. */
function openedCodes(packed: Uint8Array<ArrayBuffer>): PackedCodes | undefined {
  try {
    return openCodes(packed);
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}
