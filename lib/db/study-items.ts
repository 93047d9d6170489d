import { isValidOn } from '@/lib/quiz/is-valid-on';
import type { Candidate } from '@/lib/quiz/select-items';
import type { CalendarDay } from '@/lib/std/calendar-day';
import { readItemHeads, type ItemHeadRow } from './item-heads';
import { leftOutItems } from './item-marks';
import type { CompanionDatabase } from './schema';

/** Items to repeat now, never answered, and answered but not due yet. */
export type DueCount = { due: number; fresh: number; later: number };

/** The items that can be asked: active, in a bank that is switched on, and not left out by a dispute. */
export async function readCandidates(
  db: CompanionDatabase,
  disabledBanks: readonly string[],
): Promise<Candidate[]> {
  const [heads, cards] = await Promise.all([askableHeads(db, disabledBanks), db.cards.toArray()]);
  const dueAt = new Map(cards.map((card) => [card.itemId, card.dueAt]));
  return heads.map(({ id, topic, validFrom, validTo }) => ({
    id,
    topic,
    dueAt: dueAt.get(id),
    validFrom,
    validTo,
  }));
}

/**
 * Of the items that can be asked, those that are due at `now` (epoch ms) and those never answered: what a quiz of the day
 * takes from. The others are told by keys alone, and left out.
 */
export async function readDueAndNew(
  db: CompanionDatabase,
  disabledBanks: readonly string[],
  now: number,
): Promise<Candidate[]> {
  const [heads, answeredIds, dueCards] = await Promise.all([
    askableHeads(db, disabledBanks),
    db.cards.toCollection().primaryKeys(),
    db.cards.where('dueAt').belowOrEqual(now).toArray(),
  ]);
  const answered = new Set(answeredIds);
  const dueAt = new Map(dueCards.map((card) => [card.itemId, card.dueAt]));
  return heads
    .filter(({ id }) => dueAt.has(id) || !answered.has(id))
    .map(({ id, topic, validFrom, validTo }) => ({ id, topic, dueAt: dueAt.get(id), validFrom, validTo }));
}

/** Counts the items that can be asked at `now` (epoch ms) and whose keys hold on `keysOn` (`keysDay`). */
export async function countDue(
  db: CompanionDatabase,
  disabledBanks: readonly string[],
  now: number,
  keysOn: CalendarDay,
): Promise<DueCount> {
  // Keys alone: which items were answered and which are due stands in the keys of two indexes.
  const [heads, answeredIds, dueIds] = await Promise.all([
    askableHeads(db, disabledBanks),
    db.cards.toCollection().primaryKeys(),
    db.cards.where('dueAt').belowOrEqual(now).primaryKeys(),
  ]);
  const [answered, dueNow] = [new Set(answeredIds), new Set(dueIds)];
  const count = { due: 0, fresh: 0, later: 0 };
  for (const head of heads) {
    if (!isValidOn(head, keysOn)) continue;
    if (dueNow.has(head.id)) count.due += 1;
    else if (answered.has(head.id)) count.later += 1;
    else count.fresh += 1;
  }
  return count;
}

/** The heads of the items that can be asked: active, in a bank that is switched on, not left out by a dispute. */
export async function askableHeads(
  db: CompanionDatabase,
  disabledBanks: readonly string[],
): Promise<ItemHeadRow[]> {
  const [heads, leftOut] = await Promise.all([readItemHeads(db), leftOutItems(db)]);
  return heads.filter(
    ({ id, bankId, status }) => status === 'active' && !disabledBanks.includes(bankId) && !leftOut.has(id),
  );
}
