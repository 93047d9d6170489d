import { isValidOn, type Candidate } from '@/lib/quiz/select-items';
import type { CalendarDay } from '@/lib/std/calendar-day';
import type { CompanionDatabase } from './schema';

/** Items to repeat now, never answered, and answered but not due yet. */
export type DueCount = { due: number; fresh: number; later: number };

/** The items that can be asked: active, and in a bank that is switched on. */
export async function readCandidates(
  db: CompanionDatabase,
  disabledBanks: readonly string[],
): Promise<Candidate[]> {
  const [items, cards] = await Promise.all([db.items.toArray(), db.cards.toArray()]);
  const dueAt = new Map(cards.map((card) => [card.itemId, card.dueAt]));
  return items
    .filter((item) => item.status === 'active' && !disabledBanks.includes(item.bankId))
    .map(({ id, topics, validFrom, validTo }) => ({
      id,
      topic: topics[0],
      dueAt: dueAt.get(id),
      validFrom,
      validTo,
    }));
}

/** Counts the items that can be asked at `now` (epoch ms) and whose keys hold on `today`. */
export async function countDue(
  db: CompanionDatabase,
  disabledBanks: readonly string[],
  now: number,
  today: CalendarDay,
): Promise<DueCount> {
  const all = await readCandidates(db, disabledBanks);
  const candidates = all.filter((each) => isValidOn(each, today));
  return {
    due: candidates.filter((each) => each.dueAt !== undefined && each.dueAt <= now).length,
    fresh: candidates.filter((each) => each.dueAt === undefined).length,
    later: candidates.filter((each) => each.dueAt !== undefined && each.dueAt > now).length,
  };
}
