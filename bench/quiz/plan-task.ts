import type { CompanionDatabase } from '@/lib/db/schema';
import { makeDayPlan } from '@/lib/platform/day-plan/make-day-plan';
import { calendarDay } from '@/lib/std/calendar-day';

const DAY = 86_400_000;
const NOW = Date.parse('2026-11-22T12:00:00Z');
const DAYS = 84;

/** Plans a day twelve weeks before an exam, with an hour a day. */
export async function planTask(db: CompanionDatabase): Promise<void> {
  const plan = await makeDayPlan(db, {
    on: calendarDay('2026-11-22'),
    now: NOW,
    examAt: NOW + DAYS * DAY,
    minutesByDay: Array.from({ length: DAYS }, () => 60),
    doneMinutes: 0,
    policy: 'auto',
    desiredRetention: 0.9,
    newPerDay: undefined,
    reviewsPerDay: undefined,
    disabledBanks: [],
    keysOn: calendarDay('2026-11-22'),
    blueprintId: 'ccs-2026',
  });
  if (plan.itemIds.length === 0) throw new Error(`Nothing was planned: ${plan.line}`);
}
