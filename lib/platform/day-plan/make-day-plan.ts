import { readPlanPool } from '@/lib/db/plan-pool';
import { rebuildStudyData } from '@/lib/db/rebuild-cards';
import type { CompanionDatabase } from '@/lib/db/schema';
import { explainDayPlan } from '@/lib/schedule/explain-day-plan';
import { planDay } from '@/lib/schedule/plan-day';
import type { KeptDayPlan } from '@/lib/settings/day-plan';
import { seededRandom } from '@/lib/std/random';
import { dayPlanKey, type DayPlanRequest } from './day-plan-request';

/**
 * Makes the plan of a day from the records. Cards that were made with another desired retention than the user now wants
 * (it was changed, or a backup was restored) are first made anew.
 */
export async function makeDayPlan(db: CompanionDatabase, request: DayPlanRequest): Promise<KeptDayPlan> {
  const { on, now, examAt, policy, desiredRetention } = request;
  const made = await db.meta.get('desiredRetention');
  if (made?.value !== desiredRetention) await rebuildStudyData(db, desiredRetention);
  const key = await dayPlanKey(db, request);
  const { items, pace } = await readPlanPool(db, request);
  const [today = 0, ...later] = request.minutesByDay;
  const plan = planDay(
    items,
    { now, examAt, minutesByDay: [Math.max(0, today - request.doneMinutes), ...later] },
    {
      policy,
      desiredRetention,
      maxNewPerDay: request.newPerDay ?? Infinity,
      maxReviewsPerDay: request.reviewsPerDay ?? Infinity,
      ...pace,
      // The same for the whole day.
      random: seededRandom(Number(on.replaceAll('-', ''))),
    },
  );
  return { on, key, itemIds: plan.itemIds, line: explainDayPlan(plan.why) };
}
