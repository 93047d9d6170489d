import { examValues, valueOfAnswering, valueOfWaiting, type ExamState, type ExamValues } from './exam-values';
import { memoryFormulas } from './memory';
import { MAX_ELAPSED, nearestStrength, STRENGTHS, strengthGrid, type StrengthGrid } from './strength-grid';

/** Prices of one answer that are told apart: none, then each 1.3 times the one before, from a 500th of a right answer. */
const FIRST_PRICE = 0.002;
const PRICE_STEP = 1.3;
export const PRICES: readonly number[] = [
  0,
  ...Array.from({ length: 22 }, (_, at) => FIRST_PRICE * PRICE_STEP ** at),
];

/** Days to wait with a new item that are looked at. */
const WAITS = [1, 2, 3, 5, 8, 13, 20, 30, 50, 80, 120, 190, 300];

/** What asking an item is worth. `gain`: now against the best later time or never; `answers`: how many it wants in all. */
export type Outlook = { gain: number; answers: number };

/** Looks ahead to an exam at a price of time. Answers are kept, so that thousands of items take hardly longer than one. */
export type ExamOutlook = {
  review: (at: Omit<ExamState, 'left'>, price: number) => Outlook;
  /** @param cost what a first answer costs, in later answers; it counts among the answers */
  fresh: (cost: number, price: number) => Outlook;
};

/** Whole days to an exam as far as planning tells them apart. */
export function daysLeft(ms: number): number {
  return Math.min(MAX_ELAPSED, Math.max(1, Math.round(ms / 86_400_000)));
}

/** A table of more days serves fewer as well, so tables are made for so many at a time. */
const DAYS_AT_ONCE = 60;

// Tables depend on nothing but FSRS's published weights: they are made once and serve every plan.
let kept: StrengthGrid | undefined;
const tables = new Map<number, ExamValues>();

function valuesAt(grid: StrengthGrid, step: number, days: number): ExamValues {
  const had = tables.get(step);
  if (had && had.days >= days) return had;
  const made = examValues(grid, Math.ceil(days / DAYS_AT_ONCE) * DAYS_AT_ONCE, PRICES[step] ?? 0);
  tables.set(step, made);
  return made;
}

/** @param left whole days to the exam (`daysLeft`) */
export function examOutlook(left: number): ExamOutlook {
  kept ??= strengthGrid(memoryFormulas());
  const grid = kept;
  const learned = nearestStrength(grid.formulas.next(undefined, 0, 'again'));
  const reviews = new Map<number, Outlook>();
  const first = new Map<number, Outlook>();
  return {
    review: ({ strength, elapsed }, price) => {
      const step = priceStep(price);
      const key = (strength * (MAX_ELAPSED + 1) + elapsed) * PRICES.length + step;
      const had = reviews.get(key);
      if (had) return had;
      const values = valuesAt(grid, step, left);
      const waiting = valueOfWaiting(grid, values, { strength, elapsed, left });
      const answering = valueOfAnswering(grid, values, { strength, elapsed, left });
      const made = { gain: answering - waiting.net, answers: waiting.answers };
      reviews.set(key, made);
      return made;
    },
    fresh: (cost, price) => {
      const step = priceStep(price);
      const had = first.get(step);
      if (had) return had;
      const made = newOutlook(valuesAt(grid, step, left), left, learned, cost);
      first.set(step, made);
      return made;
    },
  };
}

/** A new item that is not known is held after its first answer and explanation as one that was answered wrongly. */
function newOutlook(values: ExamValues, left: number, learned: number, cost: number): Outlook {
  const netAt = (days: number) => (values.net[days * STRENGTHS + learned] ?? 0) - cost * values.price;
  const later = WAITS.filter((wait) => wait < left).map((wait) => left - wait);
  const bestLater = Math.max(0, ...later.map(netAt));
  const now = netAt(left);
  const when = now >= bestLater ? left : (later.find((days) => netAt(days) === bestLater) ?? 0);
  const isWanted = Math.max(now, bestLater) > 0;
  return {
    gain: now + cost * values.price - bestLater,
    answers: isWanted ? cost + (values.answers[when * STRENGTHS + learned] ?? 0) : 0,
  };
}

function priceStep(price: number): number {
  if (price < FIRST_PRICE / 2) return 0;
  const step = 1 + Math.round(Math.log(price / FIRST_PRICE) / Math.log(PRICE_STEP));
  return Math.min(PRICES.length - 1, Math.max(1, step));
}
