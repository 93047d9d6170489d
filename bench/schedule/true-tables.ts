import type { MemoryFormulas } from '@/lib/schedule/memory';
import { MOST_DAYS_BEFORE } from './truth';
import { TrueGrid } from './true-grid';
import { trueValues, type TrueValues } from './true-values';

/** Prices of a second that are told apart: none, then each 1.2 times the one before. */
const PRICES = Array.from({ length: 34 }, (_, at) => (at === 0 ? 0 : 0.00005 * 1.2 ** at));
/** What is recalled of points, as far as it is told apart. */
const POINT_RECALLS = [0.5, 0.65, 0.8, 0.92];
/** Days until the next answer that are looked at. */
const WAITS = [1, 2, 3, 4, 5, 6, 8, 10, 13, 17, 22, 28, 36, 47, 60, 80];

/** Prospects under a learner's own FSRS, for prices of time and for what points carry; made when wanted. */
export class TrueTables {
  readonly grid: TrueGrid;
  readonly prices = PRICES.length;
  readonly #transfer: number;
  readonly #studied: readonly boolean[];
  readonly #made = new Map<number, TrueValues>();

  constructor(formulas: MemoryFormulas, transfer: number, studied: readonly boolean[]) {
    this.grid = new TrueGrid(formulas, studied.length + MOST_DAYS_BEFORE);
    this.#transfer = transfer;
    this.#studied = studied;
  }

  /** @param price which of the prices; @param pointRecall how far the point will be recalled, about */
  at(price: number, pointRecall: number): TrueValues {
    const level = nearest(pointRecall);
    const key = price * POINT_RECALLS.length + level;
    const had = this.#made.get(key);
    if (had) return had;
    const carried = this.#transfer * (POINT_RECALLS[level] ?? 0);
    const made = trueValues(this.grid, {
      price: PRICES[price] ?? 0,
      carried: { least: carried, most: carried },
      studied: this.#studied,
      waits: WAITS,
    });
    this.#made.set(key, made);
    return made;
  }

  /** One number for a state of the grid and what a table takes as carried. */
  key(state: number, { carried }: TrueValues): number {
    return state * POINT_RECALLS.length + nearest(carried.most / this.#transfer);
  }
}

function nearest(recall: number): number {
  let best = 0;
  for (const [at, each] of POINT_RECALLS.entries())
    if (Math.abs(each - recall) < Math.abs((POINT_RECALLS[best] ?? 0) - recall)) best = at;
  return best;
}
