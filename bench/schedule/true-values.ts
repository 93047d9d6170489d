import type { Strength } from '@/lib/schedule/memory';
import { GUESS, SECONDS_RIGHT, SECONDS_WRONG } from './study';
import type { TrueGrid } from './true-grid';

/** What a table of true values is for. */
export type TrueCase = {
  /** In recall of one item on exam day, for each second of an answer at the usual pace. */
  price: number;
  /** What is recalled of the item anyhow, carried by its point: when it is answered, between these, and on exam day the most. */
  carried: { least: number; most: number };
  studied: readonly boolean[];
  /** Days until the next answer that are looked at. */
  waits: readonly number[];
};

/** What an item will be worth on exam day: its share that is not carried, less the price of the seconds still to spend. */
export type Prospect = { net: number; seconds: number; answers: number; recall: number };

const FIGURES = ['net', 'seconds', 'answers', 'recall'] as const;

/** By days to the exam × strengths + strength, of an item answered just now. */
export type TrueValues = TrueCase & Record<(typeof FIGURES)[number], Float64Array>;

/** Prospects from the exam backwards; only days that are studied have answers. */
export function trueValues(grid: TrueGrid, given: TrueCase): TrueValues {
  const days = given.studied.length;
  const { strengths } = grid;
  const table = () => new Float64Array((days + 1) * strengths);
  const values = { ...given, net: table(), seconds: table(), answers: table(), recall: table() };
  for (let left = 0; left <= days; left += 1) {
    for (let strength = 0; strength < strengths; strength += 1) {
      const made = waiting(grid, values, { strength, elapsed: 0, left });
      for (const figure of FIGURES) values[figure][left * strengths + strength] = made[figure];
    }
    if (given.waits[0] === 0) answerAgainToday(grid, values, left);
  }
  return values;
}

/** Seconds that a later answer takes at the usual pace. */
export function laterSeconds(known: number): number {
  return SECONDS_WRONG - (SECONDS_WRONG - SECONDS_RIGHT) * (known + (1 - known) * GUESS);
}

/** The best of never answering an item again and of answering it on some later day that is studied. */
export function waiting(
  grid: TrueGrid,
  values: TrueValues,
  { strength, elapsed, left }: { strength: number; elapsed: number; left: number },
): Prospect {
  const { price, carried, studied, waits } = values;
  const { strengths } = grid;
  const kept = grid.recall[grid.state(strength, elapsed + left)] ?? 0;
  let net = kept * (1 - carried.most);
  let best: { state: number; known: number; from: number } | undefined;
  for (const days of waits) {
    if (days >= left) break;
    // What was answered today is asked again today in `answerAgainToday`.
    if (days === 0 || studied[studied.length - left + days] !== true) continue;
    const state = grid.state(strength, elapsed + days);
    const from = (left - days) * strengths;
    const ifKnown = grid.whenKnown(state, values.net, from) - price * laterSeconds(1);
    const ifNot = grid.whenNotKnown(state, values.net, from) - price * laterSeconds(0);
    const alone = grid.recall[state] ?? 0;
    for (const helped of carried.least === carried.most ? [carried.most] : [carried.least, carried.most]) {
      const known = 1 - (1 - alone) * (1 - helped);
      const answered = known * ifKnown + (1 - known) * ifNot;
      if (answered <= net) continue;
      net = answered;
      best = { state, known, from };
    }
  }
  if (!best) return { net, seconds: 0, answers: 0, recall: kept };
  const { state, known, from } = best;
  const mean = (table: Float64Array) =>
    known * grid.whenKnown(state, table, from) + (1 - known) * grid.whenNotKnown(state, table, from);
  return {
    net,
    seconds: laterSeconds(known) + mean(values.seconds),
    answers: 1 + mean(values.answers),
    recall: mean(values.recall),
  };
}

/** A change of prospects that is none. */
const STILL = 1e-9;

/** The same day once more, and once more, for as long as it is worth its price. Only `net` is followed. */
function answerAgainToday(grid: TrueGrid, { net, price }: TrueValues, left: number): void {
  const from = left * grid.strengths;
  for (let most = Infinity; most > STILL;) {
    most = 0;
    for (let strength = 0; strength < grid.strengths; strength += 1) {
      const again = grid.whenKnown(grid.state(strength, 0), net, from) - price * laterSeconds(1);
      const more = again - (net[from + strength] ?? 0);
      if (more <= 0) continue;
      net[from + strength] = again;
      most = Math.max(most, more);
    }
  }
}

/** The prospect right after an answer, between the strengths of the grid. */
export function prospectAt(grid: TrueGrid, values: TrueValues, strength: Strength, left: number): Prospect {
  const made: Prospect = { net: 0, seconds: 0, answers: 0, recall: 0 };
  for (const [at, share] of grid.corners(strength)) {
    for (const figure of FIGURES) made[figure] += share * (values[figure][left * grid.strengths + at] ?? 0);
  }
  return made;
}
