import type { CompanionDatabase, SessionRow } from './schema';

/**
 * Takes items out of their bank, inside the caller's transaction on items, reviews and sessions: one that was answered,
 * or that a running session asks, is kept as retired, so that its history stays readable; the others are deleted.
 */
export async function retireItems(db: CompanionDatabase, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  // A running session can only go on past an item that is still there to be answered.
  const running = await db.sessions.where('status').equals('running').toArray();
  const asked = new Set(running.flatMap(askedItems));
  const answers = await Promise.all(ids.map((id) => db.reviews.where('itemId').equals(id).count()));
  const kept = new Set(ids.filter((id, at) => asked.has(id) || (answers[at] ?? 0) > 0));
  await db.items.bulkUpdate([...kept].map((key) => ({ key, changes: { status: 'retired' } })));
  await db.items.bulkDelete(ids.filter((id) => !kept.has(id)));
}

function askedItems(session: SessionRow): string[] {
  switch (session.kind) {
    case 'quiz':
      return session.entries.map((entry) => entry.itemId);
    case 'mock':
      return session.entries.flatMap((entry) => (entry.kind === 'item' ? [entry.itemId] : []));
    case 'scenario':
      return [];
  }
}
