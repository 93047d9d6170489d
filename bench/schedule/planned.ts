import type { PlannableItem } from '@/lib/schedule/day-plan';
import type { Grade } from '@/lib/schedule/grade';
import { memoryFormulas, reviewMemory, type MemoryState } from '@/lib/schedule/memory';
import { planDay } from '@/lib/schedule/plan-day';
import type { Scheduler, Visible } from './study';

const DAY_MS = 86_400_000;
const START = Date.parse('2026-11-30T12:00:00Z');
const formulas = memoryFormulas();

/** The product's own policy, planned anew every day. */
export function planned(to: Visible): Scheduler {
  return followPlan(to, (at) => [`point:${to.point[at]}`]);
}

/** The same where nothing is known of what items have in common. */
export function plannedWithoutPoints(to: Visible): Scheduler {
  return followPlan(to, () => []);
}

function followPlan(to: Visible, teaches: (item: number) => string[]): Scheduler {
  const pool = Array.from({ length: to.items }, (_, at): PlannableItem => ({
    itemId: String(at),
    domain: String(to.domain[at]),
    difficulty: to.rated[at] ?? 3,
    teaches: teaches(at),
  }));
  let today = -1;
  let queue: number[] = [];
  return {
    next: (day, secondsLeft) => {
      if (day !== today || queue.length === 0) {
        today = day;
        queue = planDay(
          pool,
          {
            now: START + day * DAY_MS,
            examAt: START + to.days * DAY_MS,
            minutesByDay: Array.from({ length: to.days - day }, (_, at) =>
              at === 0 ? (1.25 * Math.max(secondsLeft, to.secondsNew)) / 60 : to.minutes,
            ),
          },
          {
            policy: 'auto',
            desiredRetention: 0.9,
            maxNewPerDay: Infinity,
            maxReviewsPerDay: Infinity,
            secondsNew: to.secondsNew,
            secondsReview: to.secondsReview,
            random: to.random,
          },
        )
          .itemIds.map(Number)
          .toReversed();
      }
      return queue.pop();
    },
    answered: (at, day, grade) => {
      const item = pool[at];
      if (!item) throw new RangeError(`no item ${at}`);
      const now = START + day * DAY_MS;
      const memory = item.memory
        ? answeredAgain(item.memory, grade, now)
        : reviewMemory(undefined, grade, now);
      pool[at] = { ...item, memory, firstGrade: item.firstGrade ?? grade };
    },
  };
}

/** As `reviewMemory`, without its dates: only what planning for an exam reads. */
function answeredAgain(memory: MemoryState, grade: Grade, now: number): MemoryState {
  const elapsed = Math.round((now - memory.lastReviewAt) / DAY_MS);
  return {
    ...memory,
    ...formulas.next(memory, elapsed, grade),
    reps: memory.reps + 1,
    lapses: memory.lapses + (grade === 'again' ? 1 : 0),
    lastReviewAt: now,
  };
}
