import type { CompanionDatabase } from '@/lib/db/schema';
import { leftOutItems } from '@/lib/db/item-marks';
import type { Blueprint } from '@/lib/exam/blueprint';
import type { CalendarDay } from '@/lib/std/calendar-day';

/** What the plan of a day is made from, besides the records in the database. */
export type DayPlanRequest = {
  on: CalendarDay;
  /** Epoch ms. */
  now: number;
  /** Epoch ms; undefined without an exam ahead. */
  examAt: number | undefined;
  /** Minutes for questions from `on` to the day before the exam, as they are planned. */
  minutesByDay: readonly number[];
  /** Minutes studied on `on` so far. */
  doneMinutes: number;
  policy: 'auto' | 'long-term';
  desiredRetention: number;
  newPerDay: number | undefined;
  reviewsPerDay: number | undefined;
  disabledBanks: readonly string[];
  /** The day on which keys must hold. */
  keysOn: CalendarDay;
  blueprintId: Blueprint['id'];
};

/** Rows of `meta` that change with the pool, and with everything that a restore replaces. */
const POOL_ROWS = ['itemHeadsRevision', 'ownBanksRevision', 'desiredRetention'] as const;

/**
 * What a plan was made from, as one text: the day, exam and minutes (which a missed day changes), settings and pool. What
 * is done in the course of the day is no part of it: the plan of a day stays while its day is worked on.
 */
export async function dayPlanKey(
  db: CompanionDatabase,
  { now: _now, doneMinutes: _done, ...request }: DayPlanRequest,
): Promise<string> {
  const [rows, leftOut] = await Promise.all([db.meta.bulkGet([...POOL_ROWS]), leftOutItems(db)]);
  return JSON.stringify([request, rows.map((row) => row?.value ?? null), [...leftOut].toSorted()]);
}
