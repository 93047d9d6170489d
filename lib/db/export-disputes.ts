import type { CompanionDatabase } from './schema';

/** A disputed item, for whoever keeps the bank. Nothing else of the user is in it. */
type ExportedDispute = {
  item: string;
  /** Null when the item is no longer there. */
  revision: number | null;
  bank: string | null;
  reason: string;
  /** ISO instant, UTC. */
  disputedAt: string;
};

/**
 * All disputes, the oldest first, as a JSON file for the authors of the banks.
 * @param now epoch ms, the instant of the export
 */
export async function exportDisputes(db: CompanionDatabase, now: number): Promise<string> {
  const marks = (await db.itemMarks.toArray()).flatMap(({ itemId, dispute }) =>
    dispute ? [{ itemId, ...dispute }] : [],
  );
  const sorted = marks.toSorted((a, b) => a.at - b.at);
  const items = await db.items.bulkGet(sorted.map(({ itemId }) => itemId));
  const disputes = sorted.map(({ itemId, reason, at }, index): ExportedDispute => ({
    item: itemId,
    revision: items[index]?.revision ?? null,
    bank: items[index]?.bankId ?? null,
    reason,
    disputedAt: new Date(at).toISOString(),
  }));
  const file = {
    format: 'ccs-companion-disputes',
    version: 1,
    exportedAt: new Date(now).toISOString(),
    disputes,
  };
  return `${JSON.stringify(file, null, 2)}\n`;
}
