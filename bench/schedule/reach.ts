import type { BenchRow } from '../bench-result';
import { allKnowing } from './all-knowing';
import { BASELINES, FSRS_90, isFixedRetention, type SchedulerOf } from './baselines';
import { cellName, CELLS, type Cell } from './cells';
import { ratioInterval, type Interval } from './intervals';
import { planned } from './planned';
import { bestOf, mean, OURS, type CellRuns } from './run-cell';

const ALL_KNOWING = 'all-knowing planner';
const BOUND = 'no scheduler can exceed';
/** Takes minutes a learner in longer cells, where the bound says enough. */
const PLANNED_KNOWING_ALL = new Set(['2x30', '2x60', '6x15']);

/** Cells in which more is hoped for than to keep up, and it can be computed what could be reached. */
export const REACH_CELLS: readonly Cell[] = CELLS.filter(
  ({ isShort, memory }) => isShort && memory === 'fsrs',
);

/** Ours, what it is held against, and where it is not too slow a planner that sees the learner's memory. */
export function reachSchedulers({ weeks, minutes }: Cell): ReadonlyMap<string, SchedulerOf> {
  return new Map([
    ...[...BASELINES].filter(([name]) => isFixedRetention(name)),
    [OURS, planned],
    ...(PLANNED_KNOWING_ALL.has(`${weeks}x${minutes}`) ? [[ALL_KNOWING, allKnowing] as const] : []),
  ]);
}

/** Gains over those of the fixed retentions, with the best of which after the fact. */
type Reached = { name: string; gain: number; toFsrs90: Interval; toBestFixed: Interval };
export type ReachFigures = {
  cell: Cell;
  learners: number;
  bestFixed: string;
  reached: Reached[];
  fixed: [number, number];
};

export function reachFigures({ cell, gain, bound }: CellRuns): ReachFigures {
  const bestFixed = bestOf(gain, isFixedRetention);
  const fsrs90 = gain[FSRS_90] ?? [];
  const fixed = gain[bestFixed] ?? [];
  const reached = Object.entries({ [OURS]: gain[OURS], [ALL_KNOWING]: gain[ALL_KNOWING], [BOUND]: bound });
  return {
    cell,
    learners: fsrs90.length,
    bestFixed,
    fixed: [mean(fsrs90), mean(fixed)],
    reached: reached.flatMap(([name, gains]) =>
      gains
        ? {
            name,
            gain: mean(gains),
            toFsrs90: ratioInterval(gains, fsrs90),
            toBestFixed: ratioInterval(gains, fixed),
          }
        : [],
    ),
  };
}

/** As a table in Markdown, as docs/simulation.md shows it. */
export function reachTable(cells: readonly ReachFigures[]): string {
  const line = (columns: readonly string[]) => `| ${columns.join(' | ')} |`;
  const head = ['cell', 'who', 'recall gained, %', 'to FSRS 0.90', 'to the best fixed'];
  return [
    line(head),
    line(head.map(() => '---')),
    ...cells.flatMap(({ cell, reached, bestFixed }) =>
      reached.map(({ name, gain, toFsrs90, toBestFixed }) =>
        line([
          cellName(cell),
          name,
          (gain * 100).toFixed(1),
          words(toFsrs90),
          `${words(toBestFixed)} ${bestFixed.replace(', no steps', '*')}`,
        ]),
      ),
    ),
  ].join('\n');
}

/** Rows of the results file: those that could be reached beside the best fixed retention and FSRS 0.90. */
export function reachRows({ cell, reached, learners, bestFixed, fixed }: ReachFigures): BenchRow[] {
  return reached.flatMap(({ name, gain, toFsrs90, toBestFixed }) =>
    [
      { bestName: FSRS_90, best: fixed[0], to: toFsrs90 },
      { bestName: bestFixed, best: fixed[1], to: toBestFixed },
    ].map(({ bestName, best, to }) => ({
      metric: `${cellName(cell)}: recall gained, ${name}`,
      unit: '%',
      ours: Math.round(gain * 1000) / 10,
      best: Math.round(best * 1000) / 10,
      ratio: thousandths(to.value),
      spread: [thousandths(to.from), thousandths(to.to)] satisfies [number, number],
      runs: learners,
      bestName,
    })),
  );
}

function words({ value, from, to }: Interval): string {
  return `${value.toFixed(3)} (${from.toFixed(3)}–${to.toFixed(3)})`;
}

function thousandths(value: number): number {
  return Math.round(value * 1000) / 1000;
}
