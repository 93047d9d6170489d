import { answeredSince } from '@/lib/db/study-state';
import type { CompanionDatabase } from '@/lib/db/schema';
import { readDayPlan } from '@/lib/settings/day-plan';
import { localDay, startOfLocalDay } from '../local-day';

/** What the plan of the day asks and was not answered today, in its order; empty while today has no plan. */
export async function readPlannedToday(db: CompanionDatabase, now: number): Promise<string[]> {
  const today = localDay(now);
  // Answers first: inside a live query everything that comes after another kind of wait is not followed.
  const answered = await answeredSince(db, startOfLocalDay(today));
  const plan = await readDayPlan();
  return plan?.on === today ? plan.itemIds.filter((itemId) => !answered.has(itemId)) : [];
}
