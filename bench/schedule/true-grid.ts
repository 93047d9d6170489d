import type { Grade } from '@/lib/schedule/grade';
import type { MemoryFormulas, Strength } from '@/lib/schedule/memory';
import { GRADES_WHEN_KNOWN } from './study';

const LEAST_LOG = Math.log(0.02);
const MOST_LOG = Math.log(36_500);
/** Neighbours on the grid that an answer leads to: four for each grade when it was known, and for one that was not. */
const WHEN_KNOWN = GRADES_WHEN_KNOWN.length * 4;
const PER_STATE = WHEN_KNOWN + 4;

/**
 * A learner's own FSRS on a grid of strengths and whole days: recall, and where an answer leads with the grades that learners
 * give. As `lib/schedule/strength-grid.ts`, but with all grades, and as fine as wanted.
 */
export class TrueGrid {
  readonly formulas: MemoryFormulas;
  readonly strengths: number;
  /** By strength × days + elapsed. */
  readonly recall: Float64Array;
  readonly #rows: number;
  readonly #columns: number;
  readonly #days: number;
  readonly #at: Uint16Array;
  readonly #share: Float64Array;

  /** @param longest whole days since an answer that are told apart; @param finer times as many strengths each way */
  constructor(formulas: MemoryFormulas, longest: number, finer = 1) {
    this.formulas = formulas;
    this.#rows = 54 * finer;
    this.#columns = 4 * finer + 1;
    this.#days = longest + 1;
    this.strengths = this.#rows * this.#columns;
    const states = this.strengths * this.#days;
    this.recall = new Float64Array(states);
    this.#at = new Uint16Array(states * PER_STATE);
    this.#share = new Float64Array(states * PER_STATE);
    for (let at = 0; at < this.strengths; at += 1) {
      const before = this.#strength(at);
      for (let elapsed = 0; elapsed <= longest; elapsed += 1) {
        const state = this.state(at, elapsed);
        this.recall[state] = formulas.recall(before.stability, elapsed);
        let place = state * PER_STATE;
        const lead = (grade: Grade, share: number) => {
          for (const [to, part] of this.corners(formulas.next(before, elapsed, grade))) {
            this.#at[place] = to;
            this.#share[place] = share * part;
            place += 1;
          }
        };
        for (const [grade, share] of GRADES_WHEN_KNOWN) lead(grade, share);
        lead('again', 1);
      }
    }
  }

  state(strength: number, elapsed: number): number {
    return strength * this.#days + Math.min(elapsed, this.#days - 1);
  }

  /** The mean of a table over where an answer that was known leads. @param from where the row of its day begins */
  whenKnown(state: number, table: Float64Array, from: number): number {
    return this.#mean(state * PER_STATE, state * PER_STATE + WHEN_KNOWN, table, from);
  }

  whenNotKnown(state: number, table: Float64Array, from: number): number {
    return this.#mean(state * PER_STATE + WHEN_KNOWN, (state + 1) * PER_STATE, table, from);
  }

  /** The four neighbours of a strength, each with its share. */
  corners({ stability, difficulty }: Strength): [at: number, share: number][] {
    const row = within(
      ((Math.log(stability) - LEAST_LOG) / (MOST_LOG - LEAST_LOG)) * (this.#rows - 1),
      this.#rows - 1.000001,
    );
    const column = within(((difficulty - 1) / 9) * (this.#columns - 1), this.#columns - 1.000001);
    const low = Math.floor(row) * this.#columns + Math.floor(column);
    const firmer = row % 1;
    const harder = column % 1;
    return [
      [low, (1 - firmer) * (1 - harder)],
      [low + 1, (1 - firmer) * harder],
      [low + this.#columns, firmer * (1 - harder)],
      [low + this.#columns + 1, firmer * harder],
    ];
  }

  #mean(first: number, end: number, table: Float64Array, from: number): number {
    let sum = 0;
    for (let at = first; at < end; at += 1) {
      sum += (this.#share[at] ?? 0) * (table[from + (this.#at[at] ?? 0)] ?? 0);
    }
    return sum;
  }

  #strength(at: number): Strength {
    const row = Math.floor(at / this.#columns) / (this.#rows - 1);
    return {
      stability: Math.exp(LEAST_LOG + row * (MOST_LOG - LEAST_LOG)),
      difficulty: 1 + (9 * (at % this.#columns)) / (this.#columns - 1),
    };
  }
}

function within(value: number, most: number): number {
  return Math.min(Math.max(value, 0), most);
}
