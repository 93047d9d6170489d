import { v7 as uuidv7 } from 'uuid';
import type { CompanionDatabase } from './schema';

/**
 * An id above all that are there, so that the order of ids is the order of the log, also for two answers within one
 * millisecond and after the clock was set back.
 */
export async function nextReviewId(db: CompanionDatabase, now: number): Promise<string> {
  return uuidv7({ msecs: await nextReviewMs(db, now) });
}

/**
 * The epoch ms for the next id (the first 12 hexadecimal digits of a UUIDv7); several at once count on from it.
 * Inside a transaction that also adds the rows.
 */
export async function nextReviewMs(db: CompanionDatabase, now: number): Promise<number> {
  const last = await db.reviews.orderBy('id').last();
  const lastMs = last ? Number.parseInt(last.id.replaceAll('-', '').slice(0, 12), 16) : -1;
  return Math.max(now, lastMs + 1);
}
