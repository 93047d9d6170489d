import type { DayPlan, DayPlanOptions, FollowedPolicy, PlannableItem, StudyCalendar } from './day-plan';
import { examOrder } from './exam-order';
import { dayRoom, fillDay } from './fill-day';
import { daysSince } from './item-days';
import { dueItems, longTermOrder } from './long-term-order';
import { memoryFormulas } from './memory';
import { waitingLine } from './waiting-line';

/**
 * What to ask today, in this order. With an exam ahead: what adds the most right answers on exam day for its time.
 * Without one, or after it: what is due at the desired retention, then new items. The same request with the same dice
 * gives the same plan; each item is asked once (the session itself brings back what was missed).
 */
export function planDay(
  pool: readonly PlannableItem[],
  calendar: StudyCalendar,
  options: DayPlanOptions,
): DayPlan {
  const { now, examAt } = calendar;
  const formulas = memoryFormulas();
  const exam =
    options.policy === 'auto' && examAt !== undefined && examAt > now
      ? examOrder(pool, { ...calendar, examAt }, options)
      : undefined;
  const order = exam?.order ?? longTermOrder(pool, now, options, formulas);
  const day = fillDay(order, dayRoom(calendar, options), options);
  const asked = new Set(day.items);
  const waits = (item: PlannableItem) => !asked.has(item);
  const waitingReviews = dueItems(pool, now, options.desiredRetention, formulas).filter(waits);
  const recalls = (items: readonly PlannableItem[]) =>
    items.flatMap(({ memory }) =>
      memory ? [formulas.recall(memory.stability, daysSince(memory, now))] : [],
    );
  const line = waitingLine(recalls(day.items), recalls(waitingReviews));
  const waiting = {
    reviews: waitingReviews.length,
    newItems: pool.filter(({ memory }) => memory === undefined).filter(waits).length,
  };
  const policy: FollowedPolicy = exam
    ? { kind: 'exam-gain' }
    : { kind: 'long-term', retention: options.desiredRetention };
  const { newCount, reviewCount, seconds, endedBy } = day;
  return {
    itemIds: day.items.map(({ itemId }) => itemId),
    newCount,
    reviewCount,
    seconds,
    waiting,
    policy,
    why: {
      policy,
      newCount,
      reviewCount,
      waitingReviews: waiting.reviews,
      ...(line && { waitingLine: line }),
      waitingNew: waiting.newItems,
      ...(exam && { daysToExam: exam.daysToExam }),
      isShortOfTime: exam !== undefined && isShortOfTime(pool, calendar, options),
      endedBy: pool.length === 0 ? 'empty-pool' : endedBy,
    },
  };
}

function isShortOfTime(
  pool: readonly PlannableItem[],
  { minutesByDay }: StudyCalendar,
  { secondsNew, secondsReview }: DayPlanOptions,
): boolean {
  const unanswered = pool.filter(({ memory }) => memory === undefined).length;
  const wanted = unanswered * secondsNew + pool.length * secondsReview;
  return minutesByDay.reduce((sum, minutes) => sum + Math.max(0, minutes), 0) * 60 < wanted;
}
