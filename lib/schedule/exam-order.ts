import type { DayPlanOptions, PlannableItem } from './day-plan';
import { examCandidates, type ExamCandidate } from './exam-candidates';
import { daysLeft, examOutlook, PRICES, type ExamOutlook } from './exam-outlook';
import { newItems } from './long-term-order';

type ExamAhead = { now: number; examAt: number; minutesByDay: readonly number[] };
type Costs = Pick<DayPlanOptions, 'secondsNew' | 'secondsReview'>;

export type ExamOrder = {
  /** The most worth its time today first; items that had better wait are left out. */
  order: PlannableItem[];
  daysToExam: number;
};

/** Of the minutes that are planned, some are missed. */
const STUDIED = 0.9;
/** Less than this share of what an item could gain is not worth a question. */
const LEAST_SHARE = 0.001;

/**
 * Items by what asking them today adds to the expected right answers on exam day, against the best later time and never,
 * for each second it takes. Time has the price at which all that is worth it fits into the minutes that are left (ADR 15).
 */
export function examOrder(
  pool: readonly PlannableItem[],
  { now, examAt, minutesByDay }: ExamAhead,
  { secondsNew, secondsReview, random }: Costs & Pick<DayPlanOptions, 'random'>,
): ExamOrder {
  const daysToExam = daysLeft(examAt - now);
  const outlook = examOutlook(daysToExam);
  const seen = pool.filter(({ memory }) => memory !== undefined);
  const candidates = examCandidates([...seen, ...newItems(pool, random)], now).filter(
    ({ share }) => share > LEAST_SHARE,
  );
  const minutes = minutesByDay.reduce((sum, each) => sum + Math.max(0, each), 0);
  const cost = secondsNew / secondsReview;
  const price = priceOfTime(candidates, outlook, cost, (STUDIED * minutes * 60) / secondsReview);
  const order = candidates
    // What was answered today would only be asked for its short-term memory.
    .filter(({ memory }) => memory === undefined || memory.elapsed > 0)
    .map(({ item, share, memory }) => {
      const { gain } = memory ? outlook.review(memory, price / share) : outlook.fresh(cost, price / share);
      return { item, worth: (gain * share) / (memory ? 1 : cost) };
    })
    .filter(({ worth }) => worth > 0)
    .toSorted((a, b) => b.worth - a.worth)
    .map(({ item }) => item);
  return { order, daysToExam };
}

/** The lowest price of an answer at which no more answers are wanted than there is time for. */
function priceOfTime(
  candidates: readonly ExamCandidate[],
  outlook: ExamOutlook,
  cost: number,
  answers: number,
): number {
  const wanted = (price: number) =>
    candidates.reduce(
      (sum, { share, memory }) =>
        sum + (memory ? outlook.review(memory, price / share) : outlook.fresh(cost, price / share)).answers,
      0,
    );
  let low = 0;
  let high = PRICES.length - 1;
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (wanted(PRICES[middle] ?? 0) > answers) low = middle + 1;
    else high = middle;
  }
  return PRICES[low] ?? 0;
}
