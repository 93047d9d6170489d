import type { Grade } from '@/lib/schedule/grade';
import { memoryFormulas, type Strength } from '@/lib/schedule/memory';
import { shuffled } from '@/lib/std/shuffled';
import type { Hidden } from './hidden';
import type { Scheduler, Visible } from './study';

const formulas = memoryFormulas();

/** What is asked again within the day: after some other questions, or at once when nothing else is left. */
class AgainToday {
  #waiting: { item: number; after: number }[] = [];
  #asked = 0;

  static readonly OTHERS_BETWEEN = 10;

  startDay(): void {
    this.#waiting = [];
  }

  add(item: number): void {
    this.#waiting.push({ item, after: this.#asked + AgainToday.OTHERS_BETWEEN });
  }

  answered(): void {
    this.#asked += 1;
  }

  take(isForced: boolean): number | undefined {
    const [first] = this.#waiting;
    if (!first || (!isForced && first.after > this.#asked)) return undefined;
    this.#waiting.shift();
    return first.item;
  }
}

type Due = { isDue: (item: number, day: number) => boolean; urgency: (item: number, day: number) => number };

/** Reviews that are due, the most urgent first, then new items in random order for as long as there is time. */
function dueThenNew(
  { items, random }: Visible,
  due: Due,
  learn: (item: number, day: number, grade: Grade) => { isAgainToday: boolean },
): Scheduler {
  const fresh = shuffled(
    Array.from({ length: items }, (_, at) => at),
    random,
  );
  const seen: number[] = [];
  const wasSeen = new Uint8Array(items);
  const again = new AgainToday();
  let today = -1;
  let queue: number[] = [];
  return {
    next: (day) => {
      if (day !== today) {
        today = day;
        again.startDay();
        queue = seen
          .filter((item) => due.isDue(item, day))
          .map((item) => ({ item, urgency: due.urgency(item, day) }))
          .toSorted((a, b) => a.urgency - b.urgency)
          .map(({ item }) => item);
      }
      return again.take(false) ?? queue.pop() ?? fresh.pop() ?? again.take(true);
    },
    answered: (item, day, grade) => {
      again.answered();
      if (wasSeen[item] === 0) {
        wasSeen[item] = 1;
        seen.push(item);
      }
      if (learn(item, day, grade).isAgainToday) again.add(item);
    },
  };
}

/** FSRS with the published weights at a fixed desired retention. @param hasSteps a miss comes again the same day */
function fixedRetention(to: Visible, retention: number, hasSteps: boolean): Scheduler {
  const strengths = Array.from({ length: to.items }, (): Strength | undefined => undefined);
  const last = new Int32Array(to.items);
  const dueOn = new Int32Array(to.items);
  return dueThenNew(
    to,
    {
      isDue: (item, day) => (dueOn[item] ?? 0) <= day,
      urgency: (item, day) => 1 - formulas.recall(strengths[item]?.stability ?? 1, day - (last[item] ?? 0)),
    },
    (item, day, grade) => {
      const strength = formulas.next(strengths[item], day - (last[item] ?? 0), grade);
      strengths[item] = strength;
      last[item] = day;
      dueOn[item] = day + Math.max(1, Math.round(formulas.daysUntil(retention, strength.stability)));
      return { isAgainToday: hasSteps && grade === 'again' };
    },
  );
}

const SM2_QUALITY = { again: 2, hard: 3, good: 4, easy: 5 } as const;

/** SM-2 (Wozniak 1990): 1 day, 6 days, then the easiness factor; what is below 4 comes again the same day. */
function sm2(to: Visible): Scheduler {
  const easiness = new Float64Array(to.items).fill(2.5);
  const repetitions = new Int32Array(to.items);
  const interval = new Int32Array(to.items);
  const dueOn = new Int32Array(to.items);
  const lastOn = new Int32Array(to.items).fill(-1);
  return dueThenNew(
    to,
    {
      isDue: (item, day) => (dueOn[item] ?? 0) <= day,
      urgency: (item, day) => (day - (dueOn[item] ?? 0)) / (interval[item] ?? 1),
    },
    (item, day, grade) => {
      const quality = SM2_QUALITY[grade];
      // A repetition on the same day changes neither easiness nor interval.
      if (lastOn[item] === day) return { isAgainToday: quality < 4 };
      lastOn[item] = day;
      const next = (easiness[item] ?? 2.5) + 0.1 - (5 - quality) * (0.08 + (5 - quality) * 0.02);
      easiness[item] = Math.max(1.3, next);
      const count = quality < 3 ? 0 : (repetitions[item] ?? 0) + 1;
      repetitions[item] = count;
      interval[item] =
        count <= 1 ? 1 : count === 2 ? 6 : Math.round((interval[item] ?? 6) * (easiness[item] ?? 2.5));
      dueOn[item] = day + (interval[item] ?? 1);
      return { isAgainToday: quality < 4 };
    },
  );
}

/** Any item of the pool, each at most once a day, for as long as there is time. */
function randomOrder({ items, random }: Visible): Scheduler {
  const rest = Array.from({ length: items }, (_, at) => at);
  let today = -1;
  let left = 0;
  return {
    next: (day) => {
      if (day !== today) {
        today = day;
        left = items;
      }
      if (left === 0) return undefined;
      const at = Math.floor(random() * left);
      left -= 1;
      const item = rest[at] ?? 0;
      rest[at] = rest[left] ?? 0;
      rest[left] = item;
      return item;
    },
    answered: () => undefined,
  };
}

/** Cramming: the whole pool from end to end, and again, for as long as there is time. */
function roundAndRound({ items, random }: Visible): Scheduler {
  const order = shuffled(
    Array.from({ length: items }, (_, at) => at),
    random,
  );
  let at = 0;
  let today = -1;
  let asked = 0;
  return {
    next: (day) => {
      if (day !== today) {
        today = day;
        asked = 0;
      }
      return asked < items ? order[at] : undefined;
    },
    answered: () => {
      asked += 1;
      at = (at + 1) % items;
    },
  };
}

/** As the product and Anki have it: a miss comes again the same day. */
export const FSRS_90 = 'FSRS 0.90';

const RETENTIONS = [0.7, 0.75, 0.8, 0.85, 0.9, 0.95];

/** @param hidden for what only shows how much could be reached; no other scheduler looks at it */
export type SchedulerOf = (to: Visible, hidden: Hidden) => Scheduler;

/** The compared, by name. */
export const BASELINES: ReadonlyMap<string, SchedulerOf> = new Map([
  [FSRS_90, (to) => fixedRetention(to, 0.9, true)],
  ...RETENTIONS.map((retention): [string, SchedulerOf] => [
    `FSRS ${retention.toFixed(2)}, no steps`,
    (to) => fixedRetention(to, retention, false),
  ]),
  ['SM-2', sm2],
  ['random order', randomOrder],
  ['cramming', roundAndRound],
]);

/** Names of the fixed retentions among the compared. */
export function isFixedRetention(name: string): boolean {
  return name.startsWith('FSRS ');
}
