import { AnswerLog } from '@/lib/schedule/answer-log';
import type { CompanionDatabase } from './schema';

/** Rows that are in memory at a time. */
const SLICE = 20_000;

/**
 * The log of all answers, read in slices.
 * @param onProgress the share read, 0 to 1
 */
export async function readAnswerLog(
  db: CompanionDatabase,
  { onProgress = () => undefined }: { onProgress?: (share: number) => void } = {},
): Promise<AnswerLog> {
  const log = new AnswerLog();
  const total = await db.reviews.count();
  for (;;) {
    const slice = await db.reviews.where('id').above(log.lastId).limit(SLICE).toArray();
    log.add(slice);
    if (slice.length < SLICE) return log;
    onProgress(Math.min(1, log.size / total));
  }
}
