import { MAX_ELAPSED, STRENGTHS, type StrengthGrid } from './strength-grid';

/** Days until the next answer that are looked at. */
const WAITS = [1, 2, 3, 4, 5, 6, 8, 10, 13, 17, 22, 28, 36, 47, 60, 80, 105, 140, 190];

/**
 * What items will be worth on exam day when each further answer has its price and only those that are worth it are
 * given, at the best time for each: a table over the days to the exam and strengths, filled from the exam backwards.
 */
export type ExamValues = {
  /** The price of one answer, in expected right answers on exam day. */
  price: number;
  days: number;
  /** By days to the exam × STRENGTHS + strength, of an item answered just now: expected recall on the day less prices. */
  net: Float64Array;
  /** The same: how many answers are still expected to be given. */
  answers: Float64Array;
};

/** An item on the grid: how firmly it is held, whole days since its last answer, whole days to the exam. */
export type ExamState = { strength: number; elapsed: number; left: number };

/** The table for one price, from the exam to `days` before it. Some 50 ms for half a year. */
export function examValues(grid: StrengthGrid, days: number, price: number): ExamValues {
  const size = (days + 1) * STRENGTHS;
  const values = { price, days, net: new Float64Array(size), answers: new Float64Array(size) };
  for (let left = 0; left <= days; left += 1) {
    for (let strength = 0; strength < STRENGTHS; strength += 1) {
      const { net, answers } = valueOfWaiting(grid, values, { strength, elapsed: 0, left });
      values.net[left * STRENGTHS + strength] = net;
      values.answers[left * STRENGTHS + strength] = answers;
    }
  }
  return values;
}

/** The best of never answering an item again and of answering it on some later day. */
export function valueOfWaiting(
  grid: StrengthGrid,
  values: ExamValues,
  { strength, elapsed, left }: ExamState,
): { net: number; answers: number } {
  const row = strength * (MAX_ELAPSED + 1);
  let net = grid.recall[row + Math.min(elapsed + left, MAX_ELAPSED)] ?? 0;
  let wait = 0;
  for (const days of WAITS) {
    if (days >= left) break;
    const state = row + Math.min(elapsed + days, MAX_ELAPSED);
    const answered = afterAnswer(grid, values.net, state, left - days) - values.price;
    if (answered > net) {
      net = answered;
      wait = days;
    }
  }
  if (wait === 0) return { net, answers: 0 };
  const state = row + Math.min(elapsed + wait, MAX_ELAPSED);
  return { net, answers: 1 + afterAnswer(grid, values.answers, state, left - wait) };
}

/** The value of answering an item now, before the price of this answer. */
export function valueOfAnswering(
  grid: StrengthGrid,
  values: ExamValues,
  { strength, elapsed, left }: ExamState,
): number {
  return afterAnswer(grid, values.net, strength * (MAX_ELAPSED + 1) + elapsed, left);
}

/** The mean of a table over what an answer in a state of the grid leads to. */
function afterAnswer(grid: StrengthGrid, table: Float64Array, state: number, left: number): number {
  const { recall, rightAt, rightShare, wrongAt, wrongShare } = grid;
  const from = left * STRENGTHS;
  let right = 0;
  let wrong = 0;
  for (let at = state * 4; at < state * 4 + 4; at += 1) {
    right += (rightShare[at] ?? 0) * (table[from + (rightAt[at] ?? 0)] ?? 0);
    wrong += (wrongShare[at] ?? 0) * (table[from + (wrongAt[at] ?? 0)] ?? 0);
  }
  const known = recall[state] ?? 0;
  return known * right + (1 - known) * wrong;
}
