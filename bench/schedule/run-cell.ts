import { BASELINES, type SchedulerOf } from './baselines';
import type { Cell } from './cells';
import { planned, plannedWithoutPoints } from './planned';
import { meetLearner, simulateLearner, studyOf } from './simulate';
import { upperBound } from './upper-bound';

export const OURS = 'exam policy';
export const OURS_WITHOUT_POINTS = 'exam policy without knowledge points';

/** All schedulers of a cell. What knowing the points is worth is asked where time is short. */
export function schedulersOf({ isShort }: Cell): ReadonlyMap<string, SchedulerOf> {
  return new Map([
    ...BASELINES,
    [OURS, planned],
    ...(isShort ? [[OURS_WITHOUT_POINTS, plannedWithoutPoints] as const] : []),
  ]);
}

/** What each learner gained under each scheduler; the learner's number is the place in the lists. */
export type CellRuns = {
  cell: Cell;
  gain: Record<string, number[]>;
  unseen: Record<string, number[]>;
  /** The most that can be gained: everything known on exam day. */
  ceiling: number[];
  /** What no scheduler can exceed, where that was asked for. */
  bound?: number[] | undefined;
};

/** Learners are numbered anew from here; those below were for trying things out. */
const FIRST_SEED = 7_000_000;

/**
 * Runs a cell.
 * @param from, to numbers of learners, the last one left out
 * @param isBounded whether what no scheduler can exceed is computed as well
 */
export function runCell(
  cell: Cell,
  from: number,
  to: number,
  schedulers: ReadonlyMap<string, SchedulerOf>,
  isBounded = false,
): CellRuns {
  const runs: CellRuns = { cell, gain: {}, unseen: {}, ceiling: [] };
  for (let learner = from; learner < to; learner += 1) {
    const seed = FIRST_SEED + learner * 10;
    const outcomes = simulateLearner(cell, seed, schedulers);
    let before = 0;
    for (const [name, { recall, recallBefore, unseen }] of outcomes) {
      (runs.gain[name] ??= []).push(recall - recallBefore);
      (runs.unseen[name] ??= []).push(unseen);
      before = recallBefore;
    }
    runs.ceiling.push(1 - before);
    const bound = isBounded ? upperBound(meetLearner(cell, seed), studyOf(cell)) : undefined;
    if (bound !== undefined) (runs.bound ??= []).push(bound - before);
  }
  return runs;
}

/** Runs of the same cell put together. */
export function joinRuns(all: readonly CellRuns[]): CellRuns {
  const [first] = all;
  if (!first) throw new RangeError('No runs to join.');
  const joined = (key: 'gain' | 'unseen') =>
    Object.fromEntries(
      Object.keys(first[key]).map((name) => [name, all.flatMap((runs) => runs[key][name] ?? [])]),
    );
  return {
    cell: first.cell,
    gain: joined('gain'),
    unseen: joined('unseen'),
    ceiling: all.flatMap(({ ceiling }) => ceiling),
    ...(first.bound && { bound: all.flatMap(({ bound }) => bound ?? []) }),
  };
}

/** The name with the largest mean. */
export function bestOf(figures: Record<string, number[]>, isAmong: (name: string) => boolean): string {
  const names = Object.keys(figures).filter(isAmong);
  const sorted = names.toSorted((a, b) => mean(figures[b] ?? []) - mean(figures[a] ?? []));
  if (sorted[0] === undefined) throw new RangeError('Nothing to compare.');
  return sorted[0];
}

export function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** Whether a scheduler is among the compared, and not one of ours. */
export function isBaseline(name: string): boolean {
  return BASELINES.has(name);
}
