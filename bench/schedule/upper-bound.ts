import type { Grade } from '@/lib/schedule/grade';
import { memoryFormulas, type Strength } from '@/lib/schedule/memory';
import { itemsOfPoints } from './all-knowing';
import type { Hidden } from './hidden';
import { GRADES_WHEN_KNOWN, SECONDS_NEW, type Study } from './study';
import { TrueGrid } from './true-grid';
import { trueValues, type TrueValues } from './true-values';
import { MOST_DAYS_BEFORE } from './truth';

/** Prices of a second that are tried: each gives a bound, and the lowest is taken. */
const PRICES = Array.from({ length: 40 }, (_, at) => 0.00002 * 1.25 ** at);

/**
 * What no scheduler can exceed on average, whatever it knows: expected recall of the pool on exam day if the seconds of all
 * days were one sum that items draw from at the times that are best for each, and if points were recalled fully from their
 * first answer on wherever that helps. Why that holds: docs/simulation.md. Undefined where FSRS is not the truth.
 * @param hidden the learner before the first day
 * @param finer times as fine a grid, to see what the grid does to the bound
 */
export function upperBound(
  { learner, truth, studied }: Hidden,
  { days, minutes }: Study,
  finer = 1,
): number | undefined {
  if (!truth) return undefined;
  const { transfer, pace } = learner;
  const grid = new TrueGrid(memoryFormulas(learner.weights), days + MOST_DAYS_BEFORE, finer);
  const points = itemsOfPoints(learner.point, learner.points);
  const waits = Array.from({ length: days }, (_, at) => at);
  // The last question of a day may run over.
  const seconds = studied.filter(Boolean).length * ((minutes * 60) / pace + SECONDS_NEW);
  const boundAt = (price: number): number => {
    const values = trueValues(grid, { price, carried: { least: 0, most: transfer }, studied, waits });
    const fresh = hopeOf(grid, values, undefined);
    return points.reduce((sum, items) => {
      const hopes = items.map((item) => {
        const trace = truth.trace(item);
        return trace ? hopeOf(grid, values, trace) : fresh;
      });
      return sum + pointBound(hopes, transfer);
    }, price * seconds);
  };
  return lowest(boundAt) / learner.domain.length;
}

/**
 * What an item never answered can be worth, less the price of its seconds. `never`: if nothing of its point is ever asked;
 * the others without what its point carries. `first`: if it is the first of its point to be asked, when nothing helps yet.
 */
type Hope = { never: number; best: number; first: number };

function hopeOf(
  grid: TrueGrid,
  { price, carried, studied, net }: TrueValues,
  trace: { strength: Strength; since: number } | undefined,
): Hope {
  const { formulas, strengths } = grid;
  const days = studied.length;
  const recallOn = (day: number) =>
    trace ? formulas.recall(trace.strength.stability, day - trace.since) : 0;
  const never = recallOn(days);
  const hope: Hope = { never, best: never * (1 - carried.most), first: -Infinity };
  studied.forEach((isStudied, day) => {
    if (!isStudied) return;
    const row = (days - day) * strengths;
    const after = (grade: Grade) => {
      const next = formulas.next(trace?.strength, trace ? day - trace.since : 0, grade);
      return grid.corners(next).reduce((sum, [at, share]) => sum + share * (net[row + at] ?? 0), 0);
    };
    const ifKnown = GRADES_WHEN_KNOWN.reduce((sum, [grade, share]) => sum + share * after(grade), 0);
    const ifNot = after('again');
    const worth = (known: number) => known * ifKnown + (1 - known) * ifNot - price * SECONDS_NEW;
    const alone = recallOn(day);
    hope.first = Math.max(hope.first, worth(alone));
    hope.best = Math.max(hope.best, worth(alone), worth(1 - (1 - alone) * (1 - carried.most)));
  });
  return hope;
}

/** Nothing of the point is asked, or one item is the first; then the point carries to all of them. */
function pointBound(hopes: readonly Hope[], transfer: number): number {
  const untouched = hopes.reduce((sum, { never }) => sum + never, 0);
  const asked = hopes.reduce((sum, { best }) => sum + transfer + best, 0);
  return Math.max(untouched, asked - Math.min(...hopes.map(({ best, first }) => best - first)));
}

/** The lowest over the prices of what first falls and then rises with them. */
function lowest(boundAt: (price: number) => number): number {
  const made = new Map<number, number>();
  const at = (place: number) => {
    const bound = made.get(place) ?? boundAt(PRICES[place] ?? 0);
    made.set(place, bound);
    return bound;
  };
  let low = 0;
  let high = PRICES.length - 1;
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (at(middle) <= at(middle + 1)) high = middle;
    else low = middle + 1;
  }
  return at(low);
}
