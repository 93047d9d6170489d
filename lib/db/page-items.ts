import { findTaught, indexTaught, type Taught, type TaughtIndex } from '@/lib/quiz/find-taught';
import type { FindingKey } from '@/lib/terms/finding';
import { readItemHeads, type ItemHeadRow } from './item-heads';
import type { CompanionDatabase } from './schema';

/** By the heads they were made of: these stay the same array until an item changes. */
const indexes = new WeakMap<readonly ItemHeadRow[], TaughtIndex>();

/** Which items teach what was found on a page, whether they can be asked or not. A term's note is looked up here. */
export async function readTaught(db: CompanionDatabase, keys: readonly FindingKey[]): Promise<Taught[]> {
  const [heads, terms] = await Promise.all([
    readItemHeads(db),
    db.terms.bulkGet(keys.map((key) => (key.startsWith('term:') ? key.slice('term:'.length) : ''))),
  ]);
  let index = indexes.get(heads);
  if (!index) indexes.set(heads, (index = indexTaught(heads)));
  return findTaught(
    index,
    keys.map((key, at) => ({ key, noteId: terms[at]?.note })),
  );
}
