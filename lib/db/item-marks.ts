import type { CompanionDatabase, ItemMarkRow } from './schema';

export type ItemMark = Omit<ItemMarkRow, 'itemId'>;

/** What the user said of an item; empty when nothing. */
export async function readMark(db: CompanionDatabase, itemId: string): Promise<ItemMark> {
  const { itemId: _, ...mark } = (await db.itemMarks.get(itemId)) ?? { itemId };
  return mark;
}

/** Flags an item, or takes the flag away. */
export async function setFlag(db: CompanionDatabase, itemId: string, isFlagged: boolean): Promise<void> {
  await changeMark(db, itemId, { isFlagged: isFlagged ? true : undefined });
}

/** Writes the private note of an item (Markdown); an empty one is removed. */
export async function setNote(db: CompanionDatabase, itemId: string, text: string): Promise<void> {
  await changeMark(db, itemId, { note: text.trim() === '' ? undefined : text });
}

/**
 * Says that an item is wrong, and why. Left out, it is not asked, counted or examined until the dispute is withdrawn.
 * A second dispute replaces the first but keeps its instant.
 * @param at epoch ms
 */
export async function disputeItem(
  db: CompanionDatabase,
  itemId: string,
  { reason, isLeftOut, at }: { reason: string; isLeftOut: boolean; at: number },
): Promise<void> {
  await changeMark(db, itemId, ({ dispute }) => ({
    dispute: { reason: reason.trim(), at: dispute?.at ?? at, isLeftOut },
  }));
}

/** Takes a dispute back: the item is asked again as before. */
export async function withdrawDispute(db: CompanionDatabase, itemId: string): Promise<void> {
  await changeMark(db, itemId, { dispute: undefined });
}

/** The disputes, the oldest first, with the stem of each item that is still there. */
export async function readDisputes(
  db: CompanionDatabase,
): Promise<{ itemId: string; reason: string; isLeftOut: boolean; at: number; stem: string | undefined }[]> {
  const disputes = (await db.itemMarks.toArray()).flatMap(({ itemId, dispute }) =>
    dispute ? [{ itemId, ...dispute }] : [],
  );
  const items = await db.items.bulkGet(disputes.map(({ itemId }) => itemId));
  return disputes
    .map((dispute, at) => ({ ...dispute, stem: items[at]?.stem }))
    .toSorted((a, b) => a.at - b.at);
}

/** The ids of the items that are left out of scheduling. */
export async function leftOutItems(db: CompanionDatabase): Promise<Set<string>> {
  const marks = await db.itemMarks.toArray();
  return new Set(marks.filter(({ dispute }) => dispute?.isLeftOut).map(({ itemId }) => itemId));
}

type MarkChange = { [Part in keyof ItemMark]: ItemMark[Part] | undefined };

/** Changes the named parts; `undefined` takes one away. */
async function changeMark(
  db: CompanionDatabase,
  itemId: string,
  change: MarkChange | ((mark: ItemMark) => MarkChange),
): Promise<void> {
  await db.transaction('rw', [db.itemMarks], async () => {
    const mark = await readMark(db, itemId);
    const changed = { ...mark, ...(typeof change === 'function' ? change(mark) : change) };
    const parts = Object.entries(changed).filter(([, part]) => part !== undefined);
    if (parts.length === 0) await db.itemMarks.delete(itemId);
    else await db.itemMarks.put({ ...(Object.fromEntries(parts) as ItemMark), itemId });
  });
}
